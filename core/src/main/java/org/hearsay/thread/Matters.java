package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.ItemId;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.answer.Link;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Stands;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.Terms;

/**
 * Finds statements of different articles that speak of one matter though they share few words: they
 * give one number of one thing, or one calls false what the other gives.
 */
final class Matters {

    private static final int SHORT = 10;
    private static final int LOOKED_AT = 40;
    private static final int DAYS = 14;

    /** A number, its unit, and a word. */
    private static final int BARE = 3;

    /** What "hundred", "million" and the like are: they stand beside many numbers. */
    private static final Set<String> POWERS = Set.of("100", "1000", "1000000", "1000000000");

    private static final Set<String> KNOWN =
            Set.of("the", "these", "those", "their", "his", "her", "its", "our", "my", "your");

    private static final double RETOLD = 0.7;

    /** A word that belongs to a number stands at most so many characters before it. */
    private static final int NEAR = 12;

    private static final String COUNTED_AGAIN = "who claims it has counted again";
    private static final Set<String> FORGERIES =
            Set.of("forgery", "fabrication", "forged", "fabricated", "fake", "hoax");
    private static final Set<String> GENUINE = Set.of("genuine", "authentic");
    private static final Set<String> JOINING = Set.of("and", "but", "then", "now", "or");
    private static final Set<String> DOCUMENTS =
            Set.of(
                    "memo",
                    "memorandum",
                    "letter",
                    "document",
                    "documents",
                    "paper",
                    "papers",
                    "note",
                    "recording",
                    "tape",
                    "video",
                    "photograph",
                    "picture",
                    "email",
                    "emails",
                    "file",
                    "files",
                    "contract",
                    "signature",
                    "passport");
    private static final String RIVAL = "another source's number";
    private static final String FORGED = "one calls forged what the other calls genuine";

    private static final String WITHDRAWN = Terms.meaning("withdraw");

    private final Story story;
    private final SameCount counting;
    private final Map<ItemId, Utterance> utterances = new HashMap<>();

    Matters(Story story, List<Utterance> utterances) {
        this.story = story;
        this.counting = new SameCount(story, List.of());
        utterances.forEach(utterance -> this.utterances.put(utterance.item().id(), utterance));
    }

    /**
     * Statements that are little more than the same number of the same thing, and what one claimant
     * counts again.
     */
    List<Link> ofNumbers(List<List<Count>> figureGroups) {
        List<Link> links = new ArrayList<>();
        for (List<Count> group : figureGroups) {
            List<Count> said =
                    group.stream()
                            .filter(count -> statement(count).isPresent())
                            .limit(LOOKED_AT)
                            .toList();
            for (int i = 0; i < said.size(); i++) {
                for (int j = 0; j < i; j++) {
                    link(said.get(j), said.get(i)).ifPresent(links::add);
                }
            }
        }
        return links;
    }

    private Optional<Link> link(Count one, Count other) {
        Optional<Utterance> a = statement(one);
        Optional<Utterance> b = statement(other);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        if (a.get().article().id().equals(b.get().article().id())) {
            return within(a.get(), one, b.get(), other);
        }
        boolean equal =
                one.figure().quantity().low().compareTo(other.figure().quantity().low()) == 0;
        if (equal && one.former() != other.former()) {
            Utterance now = one.former() ? a.get() : b.get();
            Utterance then = one.former() ? b.get() : a.get();
            if (numbers(now) > 1 && isOneNumber(then, now)) {
                return Optional.of(countedAgain(then, now));
            }
        }
        if (equal && !one.base() && !other.base()) {
            Optional<Link> told = told(a.get(), b.get()).or(() -> told(b.get(), a.get()));
            if (told.isPresent()) {
                return told;
            }
        }
        if (equal) {
            boolean given =
                    !one.base()
                            && !other.base()
                            && (!isKnown(one) && !isKnown(other) || isRetold(a.get(), b.get()));
            return given && isOneNumber(a.get(), b.get())
                    ? Optional.of(
                            new Link(a.get(), b.get(), Link.Kind.SAME, "they give one number"))
                    : Optional.empty();
        }
        if (!Days.isApart(one.day(), other.day(), 0)
                || !isCountedAgain(a.get(), one, b.get(), other)) {
            return Optional.empty();
        }
        return Optional.of(
                one.day().orElseThrow().isBefore(other.day().orElseThrow())
                        ? countedAgain(a.get(), b.get())
                        : countedAgain(b.get(), a.get()));
    }

    /** "The twelve officers", "their two countries": the number names what one knows already. */
    private static boolean isKnown(Count count) {
        Span at = count.figure().evidence().span();
        String text = count.article().text().characters();
        List<Word> before = Word.in(text, new Span(Math.max(0, at.start() - NEAR), at.start()));
        return count.unit().isEmpty()
                && !before.isEmpty()
                && KNOWN.contains(before.get(before.size() - 1).form());
    }

    /** Whether the longer has so much of the shorter that the number is not what makes them one. */
    private static boolean isRetold(Utterance a, Utterance b) {
        int shorter = Math.min(a.terms().stems().size(), b.terms().stems().size());
        return a.terms().common(b.terms()) >= RETOLD * shorter;
    }

    /** What is told of another's demand of that number. */
    private Optional<Link> told(Utterance told, Utterance wish) {
        if (!Wishes.isTold(told, wish) || Days.isApart(told.day(), wish.day(), DAYS)) {
            return Optional.empty();
        }
        boolean givenUp = Wishes.isGivenUp(told, wish);
        if (givenUp && !Days.isNotAfter(wish.day(), told.day())) {
            return Optional.empty();
        }
        return Optional.of(
                givenUp
                        ? new Link(wish, told, Link.Kind.REVISES, "the demand is given up")
                        : new Link(wish, told, Link.Kind.SAME, "the one tells of the other"));
    }

    /** What two numbers of one article make of the two who give them. */
    private Optional<Link> within(Utterance a, Count one, Utterance b, Count other) {
        if (one.former() != other.former() && isCountedAgain(a, one, b, other)) {
            return Optional.of(one.former() ? countedAgain(a, b) : countedAgain(b, a));
        }
        boolean rival = counting.isContested(one, other) || counting.isContested(other, one);
        return rival && !a.equals(b) && !isOfOther(a, b)
                ? Optional.of(new Link(a, b, Link.Kind.BESIDE, RIVAL))
                : Optional.empty();
    }

    private static Link countedAgain(Utterance earlier, Utterance later) {
        return new Link(earlier, later, Link.Kind.REVISES, COUNTED_AGAIN);
    }

    private boolean isCountedAgain(Utterance a, Count one, Utterance b, Count other) {
        return !a.equals(b)
                && (one.fate().isPresent() || SameCount.isOneNoun(one, other))
                && isMostly(a, one)
                && isMostly(b, other)
                && (counting.speakForOne(one, other) || story.speakForOne(a.speaker(), b.speaker()))
                && !isOfOther(a, b);
    }

    /** Whether the claimant of the number is who speaks, and says little else. */
    private static boolean isMostly(Utterance said, Count count) {
        return said.terms().stems().size() <= 2 * SHORT
                && said.speaker().isPresent()
                && Voices.of(said.speaker(), count.figure().claimant()) != Voices.DIFFERENT;
    }

    private static boolean isOfOther(Utterance a, Utterance b) {
        return a.isDenial() != b.isDenial() || isCalledFalse(a) || isCalledFalse(b);
    }

    private boolean isOneNumber(Utterance a, Utterance b) {
        return !a.article().id().equals(b.article().id())
                && story.voice(a.speaker(), b.speaker()) != Voices.DIFFERENT
                && Stands.isAgainst(a) == Stands.isAgainst(b)
                && (isNotSo(a) == isNotSo(b) || !a.terms().isContrary(b.terms()))
                && !a.terms().contradictsNumbers(b.terms())
                && !a.terms().opposes(b.terms())
                && !isCalledFalse(a)
                && !isCalledFalse(b)
                && isGivenUp(a) == isGivenUp(b)
                && (story.voice(a.speaker(), b.speaker()) == Voices.SAME
                        ? !areTwoActs(a, b)
                        : isOneTelling(a, b))
                && Math.min(a.terms().stems().size(), b.terms().stems().size()) <= SHORT;
    }

    /**
     * Whether two who may be one do the same with the number, and the longer says most of what the
     * shorter does: who asks whether the twelve officers will be handed over does not tell that
     * twelve officers were charged.
     */
    private static boolean isOneTelling(Utterance a, Utterance b) {
        int shorter = Math.min(a.terms().stems().size(), b.terms().stems().size());
        return a.terms().solid(b.terms()) > 0
                && !a.terms().isRoundAlone(b.terms())
                && (a.statement().act() == b.statement().act()
                        || !Stands.isMarked(a) && !Stands.isMarked(b))
                && 3 * a.terms().common(b.terms()) >= 2 * shorter;
    }

    /** Who blames and who promises does not give one number twice. */
    private static boolean areTwoActs(Utterance a, Utterance b) {
        return Stands.isMarked(a)
                && Stands.isMarked(b)
                && a.statement().act() != b.statement().act();
    }

    /**
     * Whether a "not" stands with the number, and not in another clause or in what is the reason.
     */
    private static boolean isNotSo(Utterance utterance) {
        Terms said =
                utterance.clauses().stream()
                        .filter(clause -> !clause.numbers().isEmpty())
                        .findFirst()
                        .orElse(utterance.terms());
        int because = said.forms().indexOf("because");
        return because < 0
                ? said.negated()
                : said.forms().subList(0, because).stream().filter(Terms::isNegation).count() % 2
                        == 1;
    }

    private static boolean isGivenUp(Utterance utterance) {
        return utterance.terms().isGivenUp() || utterance.terms().stems().contains(WITHDRAWN);
    }

    private Optional<Utterance> statement(Count count) {
        return count.figure().statement().map(utterances::get);
    }

    /** How many numbers it gives, "million" not counted. */
    static int numbers(Utterance utterance) {
        return (int) utterance.terms().numbers().stream().filter(n -> !POWERS.contains(n)).count();
    }

    /** Statements that are hardly more than an odd number that their speaker gave elsewhere. */
    List<Link> ofOddNumbers() {
        Map<String, List<Utterance>> given = new TreeMap<>();
        List<Utterance> ordered =
                utterances.values().stream()
                        .sorted(Comparator.comparing(u -> u.item().id()))
                        .toList();
        for (Utterance utterance : ordered) {
            for (String number : utterance.terms().oddNumbers()) {
                given.computeIfAbsent(number, key -> new ArrayList<>()).add(utterance);
            }
        }
        List<Link> links = new ArrayList<>();
        for (Utterance bare : ordered) {
            if (bare.terms().stems().size() <= BARE) {
                bare.terms().oddNumbers().stream()
                        .flatMap(number -> given.getOrDefault(number, List.of()).stream())
                        .limit(LOOKED_AT)
                        .filter(full -> isGivenIn(full, bare))
                        .findFirst()
                        .ifPresent(
                                full ->
                                        links.add(
                                                new Link(
                                                        full,
                                                        bare,
                                                        Link.Kind.SAME,
                                                        "they give one number")));
            }
        }
        return links;
    }

    /** "Sailed 3.1 miles past the line", "had put it at 3.1 miles". */
    private boolean isGivenIn(Utterance full, Utterance bare) {
        return !full.article().id().equals(bare.article().id())
                && full.terms().stems().size() > bare.terms().stems().size()
                && full.terms().stems().containsAll(bare.terms().stems())
                && full.terms().solid(bare.terms()) > bare.terms().oddNumbers().size()
                && !full.terms().isRoundAlone(bare.terms())
                && !full.terms().isContrary(bare.terms())
                && Stands.isAgainst(full) == Stands.isAgainst(bare)
                && !isOfOther(full, bare)
                && !Days.isApart(full.day(), bare.day(), DAYS)
                && story.isOne(full, bare)
                && story.voice(full.speaker(), bare.speaker()) == Voices.SAME;
    }

    /** Statements that call false what another gives as a number. */
    List<Link> ofFalsehoods() {
        Map<String, List<Utterance>> claims = new TreeMap<>();
        List<Utterance> ordered =
                utterances.values().stream()
                        .sorted(Comparator.comparing(u -> u.item().id()))
                        .toList();
        for (Utterance utterance : ordered) {
            if (!isCalledFalse(utterance)) {
                for (String number : utterance.terms().numbers()) {
                    claims.computeIfAbsent(number, key -> new ArrayList<>()).add(utterance);
                }
            }
        }
        List<Link> links = new ArrayList<>();
        for (Utterance utterance : ordered) {
            if (isCalledFalse(utterance)) {
                claimOf(utterance, claims)
                        .map(
                                claim ->
                                        new Link(
                                                claim,
                                                utterance,
                                                Link.Kind.DENIES,
                                                "it calls it false"))
                        .ifPresent(links::add);
            }
        }
        return links;
    }

    /** Short statements that call a thing forged or genuine, of one story within {@code DAYS}. */
    List<Link> ofForgeries() {
        List<Utterance> ordered =
                utterances.values().stream()
                        .filter(u -> u.terms().stems().size() <= SHORT && isOfForgery(u))
                        .sorted(Comparator.comparing(u -> u.item().id()))
                        .limit(LOOKED_AT)
                        .toList();
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            for (int j = 0; j < i; j++) {
                Utterance a = ordered.get(j);
                Utterance b = ordered.get(i);
                if (story.isOne(a, b) && !Days.isApart(a.day(), b.day(), DAYS)) {
                    links.add(
                            isForged(a) == isForged(b)
                                    ? new Link(a, b, Link.Kind.SAME, "they say the same of it")
                                    : isForged(a)
                                            ? new Link(b, a, Link.Kind.DENIES, FORGED)
                                            : new Link(a, b, Link.Kind.DENIES, FORGED));
                }
            }
        }
        return links;
    }

    /** Of a document, or of what "it" stands for: "fake news" is of nothing that one could show. */
    private static boolean isOfForgery(Utterance utterance) {
        List<String> forms = utterance.terms().forms();
        boolean thing = forms.contains("it") || forms.stream().anyMatch(DOCUMENTS::contains);
        return thing && (isForged(utterance) || isSaidOf(GENUINE, forms));
    }

    private static boolean isForged(Utterance utterance) {
        return isSaidOf(FORGERIES, utterance.terms().forms());
    }

    /** Whether one of the words is said of something: no noun follows it. */
    private static boolean isSaidOf(Set<String> words, List<String> forms) {
        for (int i = 0; i < forms.size(); i++) {
            boolean last = i + 1 == forms.size() || JOINING.contains(forms.get(i + 1));
            if (last && words.contains(forms.get(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Utterance> claimOf(Utterance verdict, Map<String, List<Utterance>> claims) {
        return verdict.terms().numbers().stream()
                .filter(number -> number.length() > 1 && !POWERS.contains(number))
                .filter(number -> !isYear(number))
                .flatMap(number -> claims.getOrDefault(number, List.of()).stream().limit(LOOKED_AT))
                .filter(claim -> isOf(verdict, claim))
                .findFirst();
    }

    private boolean isOf(Utterance verdict, Utterance claim) {
        boolean others = Voices.of(verdict.speaker(), claim.speaker()) != Voices.SAME;
        String speaker = claim.speaker().map(source -> source.name()).orElse("");
        boolean named = verdict.terms().common(Terms.of(speaker)) > 0;
        return others
                && story.isOne(verdict, claim)
                && !Days.isApart(verdict.day(), claim.day(), DAYS)
                && (named || verdict.terms().common(claim.terms()) >= 2);
    }

    /** What is said of an election of one year is no answer to all that is said of it. */
    private static boolean isYear(String number) {
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }

    /** Whether its first words call false what they speak of. */
    static boolean isCalledFalse(Utterance utterance) {
        return utterance.terms().forms().stream().limit(SHORT + 4).anyMatch(Pointing::isFalse);
    }
}
