package org.hearsay.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.actor.Mentions.Mention;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/**
 * Finds whom "he", "she", "it" or "they" stands for, within its paragraph and the one before.
 *
 * <p>First whoever spoke last, unless somebody else has come up since; then the one fitting person
 * of the nearest sentence that has any, its subject before others. Two who fit equally well are
 * none.
 */
final class PronounResolver {

    /** "Orrin's court forbids it to ITS citizens": those of whom its sentence tells own first. */
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their");

    private static final Set<String> TOPIC = Set.of("for", "to");

    private static final Set<String> MAKERS = Set.of("from", "by");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD", "VBG", "VBN");

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Mentions mentions;
    private final Binding binding;

    PronounResolver(ArticleWords article, Lexicon lexicon, Mentions mentions) {
        this.article = article;
        this.lexicon = lexicon;
        this.mentions = mentions;
        this.binding = new Binding(article, mentions);
    }

    /**
     * The antecedent of a pronoun, given in its subject form and lower case, that stands at a span;
     * never one of those who are known to be somebody else.
     */
    Optional<Candidate> resolve(String pronoun, Span span, Set<Candidate> others) {
        int position = span.start();
        Set<Candidate> barred = binding.barred(span);
        barred.addAll(others);
        Predicate<Candidate> fits = fitting(pronoun).and(who -> !barred.contains(who));
        Optional<Candidate> found =
                article.inQuotes(position)
                        ? inSameQuote(fits, position)
                        : outsideQuotes(fits, pronoun, span);
        found.ifPresent(who -> who.learn(genderOf(pronoun)));
        return found;
    }

    private static Gender genderOf(String pronoun) {
        return switch (pronoun) {
            case "he" -> Gender.MALE;
            case "she" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }

    private Predicate<Candidate> fitting(String pronoun) {
        return switch (pronoun) {
            case "he", "she" ->
                    who ->
                            who.isOnePerson()
                                    && !isOffice(who)
                                    && who.gender().agrees(genderOf(pronoun));
            case "it" -> Candidate::isBody;
            case "they" -> who -> who.isPlural() || who.isUnnamed() || who.isBody();
            default -> who -> false;
        };
    }

    /** "A court" speaks, and is nobody. */
    private boolean isOffice(Candidate who) {
        return who.isUnnamed()
                && who.roles().stream()
                        .anyMatch(r -> lexicon.isBody(r.head()) && !lexicon.isPerson(r.head()));
    }

    /** Whom the last pronoun among them stands for. */
    private static Optional<Candidate> again(List<Mention> same) {
        return same.stream().filter(Mention::isPronoun).reduce((a, b) -> b).map(Mention::who);
    }

    /**
     * Of those before it in its sentence the only one; of several the one whom the last pronoun
     * stands for, or the only one that no preposition governs.
     */
    private Optional<Candidate> inSentence(List<Mention> same) {
        Set<Candidate> all = who(same);
        if (all.size() < 2) {
            return only(all);
        }
        return again(same)
                .or(
                        () ->
                                only(
                                        who(
                                                same.stream()
                                                        .filter(m -> !article.isOblique(m.span()))
                                                        .toList())));
    }

    /** Inside a quotation only those whom it names itself can be meant, and never its speaker. */
    private Optional<Candidate> inSameQuote(Predicate<Candidate> fits, int position) {
        Set<Candidate> named = new LinkedHashSet<>();
        for (Mention mention : mentions.between(paragraphStart(position, 0), position)) {
            if (article.inQuotes(mention.span().start())
                    && article.sameQuote(mention.span().start(), position)
                    && fits.test(mention.who())) {
                named.add(mention.who());
            }
        }
        return only(named);
    }

    private Optional<Candidate> outsideQuotes(
            Predicate<Candidate> fits, String pronoun, Span span) {
        int position = span.start();
        Optional<Sentence> here = article.sentenceAt(position);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        boolean isPlural = pronoun.equals("they");
        int sentenceStart = here.get().span().start();
        List<Mention> same = fitting(fits, isPlural, sentenceStart, position);
        if (!same.isEmpty() && !isBehindFronted(sentenceStart, position)) {
            return inSentence(same);
        }
        Set<Candidate> owners = possessors(fits, isPlural, sentenceStart, position);
        if (!owners.isEmpty() && POSSESSIVE.contains(Lexicon.lower(article.text(span)))) {
            return only(owners);
        }
        int from = paragraphStart(position, 1);
        List<Mention> before = fitting(fits, isPlural, from, sentenceStart);
        Optional<Mention> speaker = before.stream().filter(Mention::source).reduce((a, b) -> b);
        if (speaker.isPresent()) {
            return unlessRivalled(speaker.get(), before, pronoun, paragraphStart(position, 0));
        }
        return before.isEmpty()
                ? only(possessors(fits, isPlural, paragraphStart(position, 0), sentenceStart))
                : bestOf(nearestSentence(before), pronoun);
    }

    /**
     * "As in his talks with Karr, HE is counting on": whom a phrase of place or time in front of
     * the clause names is not whom the clause is about.
     */
    private boolean isBehindFronted(int sentence, int position) {
        List<Word> words = article.in(new Span(sentence, position));
        int last = words.size() - 1;
        return last > 1
                && words.get(last).lower().equals(",")
                && words.get(0).tag().equals("IN")
                && !isSame(words)
                && words.stream().noneMatch(word -> FINITE.contains(word.tag()))
                && words.subList(0, last).stream().noneMatch(word -> word.lower().equals(","));
    }

    /** "In a letter FROM KARR, HE": whose it is. */
    private static boolean isTheirs(List<Word> words) {
        int at = words.size() - 2;
        while (at > 0 && (words.get(at).isNoun() || words.get(at).tag().equals("DT"))) {
            at--;
        }
        return at > 0 && MAKERS.contains(words.get(at).lower());
    }

    /** "As king, HE", "as for Karr, HE", "according to Karr, HE": may be whom the phrase names. */
    private static boolean isSame(List<Word> words) {
        String first = words.get(0).lower();
        String second = words.get(1).lower();
        boolean as = !words.get(1).tag().equals("IN") || TOPIC.contains(second);
        return first.equals("according") || first.equals("as") && as || isTheirs(words);
    }

    /**
     * The last speaker, unless another has spoken in the same sentence or come up in a later one;
     * in a new paragraph its own subject goes before the speaker of the one above.
     */
    private Optional<Candidate> unlessRivalled(
            Mention speaker, List<Mention> before, String pronoun, int paragraph) {
        List<Mention> last = nearestSentence(before);
        boolean speaksOrRecurs = last.stream().anyMatch(m -> m.who() == speaker.who());
        if (!speaksOrRecurs) {
            Set<Candidate> newcomers = who(last);
            boolean spokeBefore =
                    before.stream()
                            .filter(m -> m.span().start() >= paragraph)
                            .noneMatch(m -> m.who() == speaker.who());
            boolean newSubject = last.stream().noneMatch(m -> article.isOblique(m.span()));
            if (spokeBefore && newSubject && last.get(0).span().start() >= paragraph) {
                return only(newcomers);
            }
            boolean sure =
                    newcomers.size() == 1
                            && speaker.who().gender() == Gender.UNKNOWN
                            && only(newcomers).get().gender() == genderOf(pronoun)
                            && genderOf(pronoun) != Gender.UNKNOWN;
            return sure ? only(newcomers) : Optional.empty();
        }
        Set<Candidate> speakers = who(last.stream().filter(Mention::source).toList());
        return speakers.size() > 1 ? knownAs(pronoun, speakers) : Optional.of(speaker.who());
    }

    /** Among several, the one whose gender the text has told, if all others' it has not. */
    private static Optional<Candidate> knownAs(String pronoun, Set<Candidate> several) {
        Gender gender = genderOf(pronoun);
        return gender == Gender.UNKNOWN
                ? Optional.empty()
                : only(
                        several.stream()
                                .filter(who -> who.gender() == gender)
                                .collect(java.util.stream.Collectors.toSet()));
    }

    /** Where nobody else is in the paragraph, the one of whose words or deeds it tells. */
    private Set<Candidate> possessors(
            Predicate<Candidate> fits, boolean isPlural, int from, int to) {
        Set<Candidate> all = new LinkedHashSet<>();
        for (Mention mention : mentions.between(from, to)) {
            if (fits.test(mention.who())
                    && mention.span().end() <= to
                    && !article.inQuotes(mention.span().start())
                    && !(isPlural && isNoPlural(mention, to))) {
                all.add(mention.who());
            }
        }
        return all;
    }

    private List<Mention> fitting(Predicate<Candidate> fits, boolean isPlural, int from, int to) {
        List<Mention> found = new ArrayList<>();
        for (Mention mention : mentions.between(from, to)) {
            Span span = mention.span();
            if (fits.test(mention.who())
                    && span.end() <= to
                    && !article.inQuotes(span.start())
                    && (mention.source() || !isModifier(span))
                    && !(isPlural && isNoPlural(mention, to))) {
                found.add(mention);
            }
        }
        return found;
    }

    /**
     * "They" is a body only where it speaks, and that or one unnamed person only where no other
     * people have come up since.
     */
    private boolean isNoPlural(Mention mention, int to) {
        boolean one = !mention.who().isPlural();
        boolean silent = mention.who().isBody() && !mention.source();
        return silent
                || one
                        && article.in(new Span(mention.span().end(), to)).stream()
                                .anyMatch(
                                        word ->
                                                word.tag().equals("NNS")
                                                        && lexicon.isPeople(word.lower()));
    }

    /** "Venn's plan", "the Venn administration": the name only tells which. */
    private boolean isModifier(Span span) {
        List<Word> words = article.around(span);
        int after = ArticleWords.indexAt(words, span.end());
        return after < words.size()
                && (words.get(after).isPossessive()
                        || (words.get(after).isNoun()
                                && article.nameAt(words.get(after).span().start()).isEmpty()));
    }

    private List<Mention> nearestSentence(List<Mention> before) {
        if (before.isEmpty()) {
            return before;
        }
        int last = sentenceIndex(before.get(before.size() - 1));
        return before.stream().filter(mention -> sentenceIndex(mention) == last).toList();
    }

    private int sentenceIndex(Mention mention) {
        return article.sentenceAt(mention.span().start()).map(Sentence::index).orElse(-1);
    }

    /**
     * The only one of a sentence, or its speaker, or its subject where the others are oblique; of
     * several the only one whose gender the text has told.
     */
    private Optional<Candidate> bestOf(List<Mention> sentence, String pronoun) {
        Set<Candidate> all = who(sentence);
        if (all.size() < 2) {
            return only(all);
        }
        Set<Candidate> speakers = who(sentence.stream().filter(Mention::source).toList());
        if (!speakers.isEmpty()) {
            return only(speakers);
        }
        Set<Candidate> told =
                who(sentence.stream().filter(m -> !article.isOblique(m.span())).toList());
        return told.size() > 1 ? knownAs(pronoun, told) : only(told);
    }

    private int paragraphStart(int position, int back) {
        int paragraph = article.paragraph(position);
        List<Segment> segments = article.annotation().article().segments();
        if (paragraph < 0) {
            return position;
        }
        int first = paragraph;
        for (int i = paragraph - 1; i >= 0 && first > paragraph - back; i--) {
            if (segments.get(i).role() != segments.get(paragraph).role()) {
                break;
            }
            first = i;
        }
        return segments.get(first).span().start();
    }

    private static Set<Candidate> who(List<Mention> list) {
        Set<Candidate> all = new LinkedHashSet<>();
        list.forEach(mention -> all.add(mention.who()));
        return all;
    }

    private static Optional<Candidate> only(Set<Candidate> all) {
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }
}
