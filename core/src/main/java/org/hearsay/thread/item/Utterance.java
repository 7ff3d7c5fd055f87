package org.hearsay.thread.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Item;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Clauses;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.QuoteMatch;
import org.hearsay.thread.wording.Quotes;
import org.hearsay.thread.wording.Stems;
import org.hearsay.thread.wording.Terms;
import org.hearsay.thread.wording.Words;

/**
 * A statement as comparisons see it: the terms of its content, and its quoted words: in order, in
 * the form that is compared and as they are printed, and each once.
 */
public record Utterance(
        Statement statement,
        Optional<Party> speaker,
        Article article,
        Terms terms,
        List<Terms> clauses,
        List<String> quote,
        List<String> printed,
        Set<String> quoted,
        Optional<LocalDate> day,
        Optional<LocalDate> saidOn)
        implements Member {

    /** "No longer doubts", "has sown doubts about". */
    private static final Pattern UNDENIED =
            Pattern.compile("\\bno longer\\b|\\b(?:sow|cast|rais)\\p{Ll}*\\b.*\\bdoubts?\\b");

    /** So many words of a content are compared; the rest of a longer one is not looked at. */
    private static final int LONGEST = 300;

    private static final int CLAUSES = 8;

    /** So much of an excerpt's words stand in the whole, in their order. */
    private static final double EXCERPT = 0.8;

    /** A quotation of so many words is known again, whoever is said to speak. */
    private static final int EXCERPTED = 4;

    /** How long somebody denies it is no part of what he denies. */
    private static final Set<String> WHILE = Set.of("day", "week", "month", "year", "hour");

    /** So many words may be added in quotation marks to what a report is complete with. */
    private static final int ADDED = 5;

    /** A lead-in has fewer words than this. */
    private static final int LEAD = 10;

    public static Utterance of(Statement statement, Reading reading, Identities identities) {
        Article article = reading.article();
        String text = article.text().characters();
        List<Span> spans = statement.content().stream().map(Evidence::span).toList();
        List<Word> quote = quote(statement, text, spans);
        List<Span> claim = claim(statement, text, spans);
        return new Utterance(
                statement,
                Antecedents.speaker(statement, reading, identities),
                article,
                Terms.of(text, reported(text, claim)).withNames(meant(statement, reading, claim)),
                clauses(text, claim),
                quote.stream().map(word -> word.form().intern()).toList(),
                quote.stream().map(word -> word.span().in(text).intern()).toList(),
                Stems.of(quote.stream().map(Word::form).toList()),
                article.publication().day(),
                saidOn(statement, reading));
    }

    @Override
    public Item item() {
        return statement;
    }

    @Override
    public boolean saysLike(Member other) {
        return other instanceof Utterance that
                && (Voices.of(speaker, that.speaker) != Voices.DIFFERENT
                        || quote.size() >= EXCERPTED && isExcerptOf(that));
    }

    /** The same, speaking of these too. */
    public Utterance withNames(Set<String> names) {
        return names.isEmpty()
                ? this
                : new Utterance(
                        statement,
                        speaker,
                        article,
                        terms.withNames(names),
                        clauses,
                        quote,
                        printed,
                        quoted,
                        day,
                        saidOn);
    }

    /** The same, said by this one. */
    public Utterance by(Party other) {
        return new Utterance(
                statement,
                Optional.of(other),
                article,
                terms,
                clauses,
                quote,
                printed,
                quoted,
                day,
                saidOn);
    }

    /** Whether the article tells again what was said before: "who had denied it". */
    public boolean isRecap() {
        return statement.cue().filter(cue -> cue.exact().startsWith("had ")).isPresent();
    }

    /** Whether nothing shows who speaks: no source, or only a pronoun that stands for nobody. */
    public boolean isOpen() {
        return speaker.filter(party -> Called.isSpeaker(party.name())).isEmpty();
    }

    /** Whether the article tells that it was said, and not that it was not. */
    public boolean isSaid() {
        return statement.factuality().polarity() == Factuality.Polarity.POSITIVE;
    }

    /** Whether who speaks denies something, and not that he has no more doubts of it. */
    public boolean isDenial() {
        return statement.act() == Act.DENY
                && isSaid()
                && statement.cue().filter(cue -> UNDENIED.matcher(cue.exact()).find()).isEmpty();
    }

    /** Whether nearly all that is quoted here is quoted there, and no more. */
    public boolean isExcerptOf(Utterance other) {
        return quote.size() <= other.quote.size() + 1
                && QuoteMatch.of(quote, other.quote).likeness() >= EXCERPT;
    }

    /** At least as many words as the longest run of both quotations, in order, can have. */
    public int mostInCommon(Utterance other) {
        boolean shorter = quote.size() <= other.quote.size();
        Set<String> there = shorter ? other.quoted : quoted;
        int common = 0;
        for (String word : shorter ? quote : other.quote) {
            common += there.contains(word) ? 1 : 0;
        }
        return common;
    }

    /** What makes two of them the same without comparing further. */
    public String essence() {
        return statement.act() + "|" + source() + "|" + String.join(" ", terms.forms());
    }

    private String source() {
        return speaker.map(Utterance::voice).orElse("");
    }

    private static String voice(Party party) {
        return party.actor().map(Object::toString).orElse(party.name());
    }

    /** What an article tells as said was said by the day on which it appeared. */
    private static Optional<LocalDate> saidOn(Statement statement, Reading reading) {
        Optional<LocalDate> published = reading.article().publication().day();
        return statement
                .saidAt()
                .flatMap(id -> reading.times().stream().filter(t -> t.id().equals(id)).findFirst())
                .flatMap(time -> Days.of(time, reading.article()))
                .filter(day -> !Days.isAfter(Optional.of(day), published));
    }

    /** The names of those whom the content speaks of as "the minister", and not of the speaker. */
    private static Set<String> meant(Statement statement, Reading reading, List<Span> spans) {
        NavigableSet<String> names = new TreeSet<>();
        for (Actor actor : reading.actors()) {
            if (!isSource(actor, statement)
                    && Character.isUpperCase(actor.name().codePointAt(0))
                    && isMeant(actor, reading, spans)) {
                surname(actor.name()).ifPresent(names::add);
            }
        }
        return names;
    }

    private static boolean isSource(Actor actor, Statement statement) {
        return statement.source().isPresent()
                && statement.source().get().name().equals(actor.name());
    }

    private static boolean isMeant(Actor actor, Reading reading, List<Span> spans) {
        for (Evidence mention : actor.mentions()) {
            for (Span span : spans) {
                if (span.contains(mention.span()) && isByOtherWords(reading, mention.span())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isByOtherWords(Reading reading, Span mention) {
        List<Word> words = Word.in(reading.article().text().characters(), mention);
        return words.size() > 1
                && words.stream()
                        .allMatch(
                                word ->
                                        word.span()
                                                .in(reading.article().text().characters())
                                                .chars()
                                                .noneMatch(Character::isUpperCase));
    }

    private static Optional<String> surname(String name) {
        List<Word> words = Word.in(name, new Span(0, name.length()));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Terms.meaning(words.get(words.size() - 1).form()));
    }

    /** "For a week that it had been warned". */
    private static boolean isWhile(String form) {
        return WHILE.contains(Terms.stem(form));
    }

    /** The content without a lead-in of a denial: "a report in the Post that …". */
    private static List<Span> claim(Statement statement, String text, List<Span> spans) {
        Span first = spans.get(0);
        if (statement.act() != Act.DENY && statement.act() != Act.REJECT) {
            return spans;
        }
        List<Word> words = Word.in(text, first);
        int that = -1;
        for (int i = 1; i < Math.min(LEAD, words.size() - 2) && that < 0; i++) {
            that = words.get(i).form().equals("that") ? i : -1;
        }
        boolean leads =
                that > 0
                        && words.subList(0, that).stream()
                                .limit(3)
                                .map(Word::form)
                                .anyMatch(form -> Pointing.isReport(form) || isWhile(form));
        if (!leads) {
            return spans;
        }
        List<Span> claim = new ArrayList<>(spans);
        claim.set(0, new Span(words.get(that).span().end(), first.end()));
        return claim;
    }

    /**
     * What is told in the reporter's words where a few of the speaker's follow a colon: "any
     * subsidy" of "ruled out any subsidy: 'Not one crown'".
     */
    private static List<Span> reported(String text, List<Span> claim) {
        Span only = claim.get(0);
        int colon = only.start() + only.in(text).indexOf(':');
        if (claim.size() > 1 || colon <= only.start() || colon + 1 >= only.end()) {
            return claim;
        }
        Span told = new Span(only.start(), colon);
        Span rest = new Span(colon + 1, only.end());
        List<Span> quotes = Quotes.in(text, rest);
        boolean few =
                quotes.size() == 1
                        && Quotes.in(text, told).isEmpty()
                        && Word.in(text, quotes.get(0)).size() <= ADDED
                        && Word.in(text, rest).size() == Word.in(text, quotes.get(0)).size();
        return few ? List.of(told) : claim;
    }

    /** Each clause of the content by itself, the first few. */
    private static List<Terms> clauses(String text, List<Span> spans) {
        List<Terms> clauses = new ArrayList<>();
        for (Span span : spans) {
            int from = span.start();
            while (from < span.end() && clauses.size() < CLAUSES) {
                int word = from;
                while (word < span.end() && !Character.isLetterOrDigit(text.charAt(word))) {
                    word++;
                }
                if (word == span.end()) {
                    break;
                }
                Span sentence = Sentences.around(text, new Span(word, word + 1), span);
                Clauses.in(text, sentence).stream()
                        .map(clause -> Terms.of(text, List.of(clause)))
                        .forEach(clauses::add);
                from = Math.max(word + 1, sentence.end());
            }
        }
        return List.copyOf(clauses);
    }

    private static List<Word> quote(Statement statement, String text, List<Span> spans) {
        if (statement.kind() == Statement.Kind.INDIRECT) {
            return List.of();
        }
        boolean direct = statement.kind() == Statement.Kind.DIRECT;
        return spans.stream()
                .flatMap(span -> (direct ? List.of(span) : Quotes.in(text, span)).stream())
                .flatMap(span -> Words.in(text, span).stream())
                .limit(LONGEST)
                .toList();
    }
}
