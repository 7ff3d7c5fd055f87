package org.hearsay.thread;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Timex;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.wording.Terms;

/**
 * Finds what one article says in two ways that cannot both be right: a headline's number that the
 * body does not give, and two lengths of one thing ("a year-long siege" beside "700 days").
 *
 * <p>What two named sources say, what the article sets against each other, and what it tells as an
 * earlier state are no such thing. Stateless and thread-safe.
 */
public final class SelfCheck {

    private static final int NEAR = 7;
    private static final int MOST = 200;
    private static final BigDecimal FARTHER = new BigDecimal("1.35");

    /** A number in digits, or a word; possessive, so that no length of it is a depth. */
    private static final Pattern NUMBER =
            Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*+|\\p{L}+(?:-\\p{L}+)*+");

    private static final Set<String> LISTING = Set.of("and", "or", "to", ",", ", and", "and to");

    /** What lasts: two lengths near one of these words are lengths of one thing. */
    private static final Set<String> LASTING =
            stems(
                    "war conflict siege blockade strike occupation offensive crisis ceasefire truce"
                            + " captivity standoff drought blackout curfew lockdown trial campaign"
                            + " operation ban shutdown search hunger-strike protest");

    /**
     * Article by article in the order of the readings, headlines before durations, in text order.
     */
    public List<Inconsistency> of(List<Reading> readings) {
        return readings.stream().flatMap(reading -> of(reading).stream()).toList();
    }

    private static List<Inconsistency> of(Reading reading) {
        List<Inconsistency> found = new ArrayList<>(headlines(reading));
        found.addAll(durations(reading));
        return found;
    }

    private static List<Inconsistency> headlines(Reading reading) {
        List<Count> counts =
                reading.figures().stream().limit(MOST).map(f -> Count.of(f, reading)).toList();
        List<Inconsistency> found = new ArrayList<>();
        for (Count head : counts) {
            if (isHeading(head.figure().evidence(), reading.article())) {
                List<Count> body =
                        counts.stream()
                                .filter(c -> !isHeading(c.figure().evidence(), reading.article()))
                                .filter(c -> isOneThing(head, c))
                                .toList();
                if (!body.isEmpty() && isUnlike(head, body, reading.article())) {
                    found.add(headline(head.figure(), body.get(0).figure()));
                }
            }
        }
        return found;
    }

    /**
     * Whether the text gives other numbers than the headline, or gives the headline's only as what
     * one says against the number that another gave before.
     */
    private static boolean isUnlike(Count head, List<Count> body, Article article) {
        List<Count> same =
                body.stream()
                        .filter(c -> head.figure().quantity().agreesWith(c.figure().quantity()))
                        .toList();
        return same.isEmpty()
                ? !isWrittenBelow(head.figure(), article)
                : same.stream().allMatch(count -> areTwoVoices(count, body.get(0)));
    }

    private static boolean areTwoVoices(Count a, Count b) {
        return a.figure().claimant().isPresent()
                && b.figure().claimant().isPresent()
                && Voices.of(a.figure().claimant(), b.figure().claimant()) == Voices.DIFFERENT;
    }

    /** Whether the text has the headline's number, of whatever it was read to be said there. */
    private static boolean isWrittenBelow(Figure head, Article article) {
        String number = number(head.evidence().exact());
        return article.segments().stream()
                .filter(segment -> !isHeading(segment))
                .flatMap(
                        segment ->
                                NUMBER.matcher(segment.span().in(article.text().characters()))
                                        .results())
                .anyMatch(result -> result.group().equalsIgnoreCase(number));
    }

    /** The digits, else the first word for a number, else the first word: "Nearly FORTY drums". */
    private static String number(String exact) {
        List<String> words = NUMBER.matcher(exact).results().map(MatchResult::group).toList();
        return words.stream()
                .filter(word -> Character.isDigit(word.codePointAt(0)))
                .findFirst()
                .or(() -> words.stream().filter(SelfCheck::isCardinal).findFirst())
                .or(() -> words.stream().findFirst())
                .orElse(exact);
    }

    /** "forty", "forty-one" */
    private static boolean isCardinal(String word) {
        int hyphen = word.indexOf('-');
        String first = hyphen < 0 ? word : word.substring(0, hyphen);
        return NumberWords.cardinal(first.toLowerCase(Locale.ROOT)).isPresent();
    }

    private static Inconsistency headline(Figure head, Figure body) {
        return new Inconsistency(
                head.evidence().article(),
                head.id(),
                body.id(),
                Inconsistency.Kind.HEADLINE,
                "The headline gives \u201c"
                        + head.evidence().exact()
                        + "\u201d, the text \u201c"
                        + body.evidence().exact()
                        + "\u201d.");
    }

    /** The same fate of people, or one noun counted or measured; not a part and not an addition. */
    private static boolean isOneThing(Count a, Count b) {
        boolean fate =
                a.fate().isPresent()
                        && a.fate().equals(b.fate())
                        && a.head().equals(Count.PEOPLE)
                        && b.head().equals(Count.PEOPLE);
        boolean noun =
                !a.head().isEmpty() && !a.head().equals(Count.PEOPLE) && a.head().equals(b.head());
        return a.unit().equals(b.unit())
                && (fate || noun)
                && a.added() == b.added()
                && !a.part()
                && !b.part()
                && (fate || a.modifiers().equals(b.modifiers()))
                && b.figure().comparison().isEmpty()
                && a.figure().comparison().isEmpty();
    }

    private static boolean isHeading(Evidence evidence, Article article) {
        return article.segments().stream()
                .filter(segment -> segment.span().contains(evidence.span()))
                .anyMatch(SelfCheck::isHeading);
    }

    private static boolean isHeading(Segment segment) {
        return segment.role() == Role.HEADLINE || segment.role() == Role.STANDFIRST;
    }

    private static List<Inconsistency> durations(Reading reading) {
        List<Lasting> lasting =
                reading.times().stream()
                        .filter(time -> time.timex() == Timex.DURATION)
                        .limit(MOST)
                        .flatMap(time -> lasting(time, reading.article()).stream())
                        .toList();
        List<Inconsistency> found = new ArrayList<>();
        for (int i = 0; i < lasting.size(); i++) {
            for (int j = 0; j < i; j++) {
                Lasting one = lasting.get(j);
                Lasting other = lasting.get(i);
                if (one.of().stream().anyMatch(other.of()::contains)
                        && isFar(one, other)
                        && !areListed(one, other, reading.article())) {
                    found.add(
                            new Inconsistency(
                                    reading.article().id(),
                                    one.time().id(),
                                    other.time().id(),
                                    Inconsistency.Kind.DURATION,
                                    "\u201c"
                                            + one.time().evidence().exact()
                                            + "\u201d and \u201c"
                                            + other.time().evidence().exact()
                                            + "\u201d are given for one thing."));
                }
            }
        }
        return found;
    }

    /** A length in days, and the stems of what may last so long. */
    private record Lasting(TimeExpression time, BigDecimal days, Set<String> of) {}

    private static Optional<Lasting> lasting(TimeExpression time, Article article) {
        Optional<BigDecimal> days =
                time.form().value(article.publication()).flatMap(SelfCheck::days);
        Set<String> of = near(time, article);
        return days.isPresent() && !of.isEmpty()
                ? Optional.of(new Lasting(time, days.get(), of))
                : Optional.empty();
    }

    private static Set<String> near(TimeExpression time, Article article) {
        String text = article.text().characters();
        Span at = time.evidence().span();
        Span segment =
                article.segments().stream()
                        .map(Segment::span)
                        .filter(span -> span.contains(at))
                        .findFirst()
                        .orElse(at);
        Set<String> near = new TreeSet<>();
        List<Word> words = Word.in(text, Sentences.around(text, at, segment));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).span().overlaps(at)) {
                words.subList(Math.max(0, i - NEAR), Math.min(words.size(), i + NEAR)).stream()
                        .map(word -> Terms.stem(word.form()))
                        .filter(LASTING::contains)
                        .forEach(near::add);
            }
        }
        return near;
    }

    /** "To seven years and one year": what one breath lists is of two things. */
    private static boolean areListed(Lasting one, Lasting other, Article article) {
        int from = Math.min(end(one), end(other));
        int to = Math.max(start(one), start(other));
        return from <= to
                && LISTING.contains(article.text().characters().substring(from, to).strip());
    }

    private static int start(Lasting lasting) {
        return lasting.time().evidence().span().start();
    }

    private static int end(Lasting lasting) {
        return lasting.time().evidence().span().end();
    }

    private static boolean isFar(Lasting a, Lasting b) {
        BigDecimal low = a.days().min(b.days());
        BigDecimal high = a.days().max(b.days());
        return low.compareTo(BigDecimal.valueOf(60)) >= 0
                && high.compareTo(low.multiply(FARTHER)) > 0;
    }

    /**
     * The days of a TIMEX3 duration of one unit, "P2Y" or "P650D"; years and months are rounded.
     */
    private static Optional<BigDecimal> days(String value) {
        int end = value.length() - 1;
        if (end < 2 || value.charAt(0) != 'P' || value.charAt(1) == 'T') {
            return Optional.empty();
        }
        String number = value.substring(1, end);
        boolean digits = number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || number.length() > 6) {
            return Optional.empty();
        }
        int unit =
                switch (value.charAt(end)) {
                    case 'Y' -> 365;
                    case 'M' -> 30;
                    case 'W' -> 7;
                    case 'D' -> 1;
                    default -> 0;
                };
        return unit == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(number).multiply(BigDecimal.valueOf(unit)));
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new TreeSet<>();
        for (String word : words.split(" ", -1)) {
            stems.add(Terms.stem(word));
        }
        return stems;
    }
}
