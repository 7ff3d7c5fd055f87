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

    private static final Set<String> OBLIQUE =
            Set.of(
                    "of", "for", "to", "at", "in", "on", "from", "by", "against", "about", "under",
                    "after", "before", "over", "between", "despite", "because", "like", "than");

    private final ArticleWords article;
    private final Mentions mentions;

    PronounResolver(ArticleWords article, Mentions mentions) {
        this.article = article;
        this.mentions = mentions;
    }

    /** The antecedent of a pronoun, in its subject form and lower case, at a position. */
    Optional<Candidate> resolve(String pronoun, int position) {
        Predicate<Candidate> fits = fitting(pronoun);
        Optional<Candidate> found =
                article.inQuotes(position)
                        ? inSameQuote(fits, position)
                        : outsideQuotes(fits, pronoun, position);
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

    private static Predicate<Candidate> fitting(String pronoun) {
        return switch (pronoun) {
            case "he", "she" -> who -> who.isOnePerson() && who.gender().agrees(genderOf(pronoun));
            case "it" -> Candidate::isBody;
            case "they" -> who -> who.isPlural() || who.isUnnamed() || who.isBody();
            default -> who -> false;
        };
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
            Predicate<Candidate> fits, String pronoun, int position) {
        Optional<Sentence> here = article.sentenceAt(position);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        int sentenceStart = here.get().span().start();
        List<Mention> same = fitting(fits, sentenceStart, position);
        if (!same.isEmpty()) {
            return only(who(same));
        }
        int from = paragraphStart(position, 1);
        List<Mention> before = fitting(fits, from, sentenceStart);
        Optional<Mention> speaker = before.stream().filter(Mention::source).reduce((a, b) -> b);
        if (speaker.isPresent()) {
            return unlessRivalled(speaker.get(), before, pronoun, paragraphStart(position, 0));
        }
        return before.isEmpty()
                ? only(possessors(fits, paragraphStart(position, 0), sentenceStart))
                : bestOf(nearestSentence(before));
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
            boolean newSubject = last.stream().noneMatch(m -> isOblique(m.span()));
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
    private Set<Candidate> possessors(Predicate<Candidate> fits, int from, int to) {
        Set<Candidate> all = new LinkedHashSet<>();
        for (Mention mention : mentions.between(from, to)) {
            if (fits.test(mention.who()) && !article.inQuotes(mention.span().start())) {
                all.add(mention.who());
            }
        }
        return all;
    }

    private List<Mention> fitting(Predicate<Candidate> fits, int from, int to) {
        List<Mention> found = new ArrayList<>();
        for (Mention mention : mentions.between(from, to)) {
            Span span = mention.span();
            if (fits.test(mention.who())
                    && span.end() <= to
                    && !article.inQuotes(span.start())
                    && (mention.source() || !isModifier(span))) {
                found.add(mention);
            }
        }
        return found;
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

    /** The only one of a sentence, or its speaker, or its subject where the others are oblique. */
    private Optional<Candidate> bestOf(List<Mention> sentence) {
        Set<Candidate> all = who(sentence);
        if (all.size() < 2) {
            return only(all);
        }
        Set<Candidate> speakers = who(sentence.stream().filter(Mention::source).toList());
        if (!speakers.isEmpty()) {
            return only(speakers);
        }
        return only(who(sentence.stream().filter(mention -> !isOblique(mention.span())).toList()));
    }

    private boolean isOblique(Span span) {
        List<Word> words = article.around(span);
        int before = ArticleWords.indexAt(words, span.start()) - 1;
        while (before >= 0
                && (words.get(before).isNoun()
                        || words.get(before).tag().equals("DT")
                        || words.get(before).tag().startsWith("JJ"))) {
            before--;
        }
        return before >= 0 && OBLIQUE.contains(words.get(before).lower());
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
