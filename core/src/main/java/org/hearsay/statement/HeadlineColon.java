package org.hearsay.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Act;
import org.hearsay.model.Role;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/**
 * Headlines that attribute by a colon: "Venn: no talks before spring", "Minister: we will not pay",
 * "Pier was unsafe for years: officials".
 *
 * <p>A word for somebody speaks only where something is said, and in front only in the first person
 * or with a verb that is told of something: "Mayor: a portrait" is none.
 */
final class HeadlineColon {

    private static final int LONGEST_NAME = 4;
    private static final Draft.Why WHY = new Draft.Why("headline-colon", .6);
    private static final Set<String> TOLD = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> ASKING =
            Set.of("who", "what", "when", "where", "why", "how", "which", "whose");

    /**
     * What a headline's label ends in that speaks for nobody: "Karr, Venn SUMMIT: what to know".
     */
    private static final Set<String> LABELS =
            Set.of(
                    "summit",
                    "talk",
                    "talks",
                    "meeting",
                    "vote",
                    "election",
                    "deal",
                    "crisis",
                    "war",
                    "race",
                    "debate",
                    "trial",
                    "case",
                    "row",
                    "scandal",
                    "strike",
                    "attack",
                    "crash",
                    "fire",
                    "storm",
                    "match",
                    "preview",
                    "commentary",
                    "discussion",
                    "opinion",
                    "update",
                    "updates",
                    "video",
                    "photos",
                    "timeline",
                    "result",
                    "results");

    /** "Minister ON rail strike: it must end": somebody with what they speak of. */
    private static final Set<String> ABOUT = Set.of("on", "over", "about", "after", "amid");

    private final Set<String> speakers =
            Set.copyOf(WordList.lines(HeadlineColon.class, "headline-speakers.txt"));

    /** Whether what stands before a headline's colon is no more than what it is about. */
    static boolean isLabel(Draft draft) {
        List<Token> before =
                draft.sentence().tokens().stream()
                        .filter(t -> draft.source().filter(s -> s.overlaps(t.span())).isPresent())
                        .toList();
        boolean colon =
                draft.cue().filter(cue -> cue.length() == 1).isPresent()
                        && draft.sentence().segment().role() == Role.HEADLINE
                        && before.size() > 1
                        && draft.source().orElseThrow().end() <= draft.cue().get().start();
        boolean topic = before.stream().skip(1).map(Token::text).anyMatch(ABOUT::contains);
        return colon
                && !topic
                && LABELS.contains(before.get(before.size() - 1).text().toLowerCase(Locale.ROOT));
    }

    /** Whoever stands before the colon says what follows. */
    Optional<Draft> find(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int colon = colon(sentence);
        boolean named = colon > 0 && colon <= LONGEST_NAME && colon + 2 < tokens.size();
        boolean speaks =
                named
                        && (isSpeaker(tokens, 0, colon)
                                ? isTold(tokens, colon + 1)
                                : areNames(tokens, 0, colon));
        return speaks
                ? Optional.of(
                        draft(
                                sentence,
                                sentence.span(0, colon - 1),
                                colon,
                                sentence.span(colon + 1, tokens.size() - 1)))
                : Optional.empty();
    }

    /** Whoever stands behind the last colon said what stands before. */
    Optional<Draft> findBehind(Annotation annotation, Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int colon = colon(sentence);
        int words = tokens.size() - colon - 1;
        if (colon < 2 || words < 1 || words > LONGEST_NAME) {
            return Optional.empty();
        }
        Span who = sentence.span(colon + 1, tokens.size() - 1);
        boolean speaks =
                isSpeaker(tokens, colon + 1, tokens.size())
                        || areNames(tokens, colon + 1, tokens.size())
                                && annotation.namesIn(who).stream()
                                        .anyMatch(name -> name.span().end() == who.end());
        boolean said =
                tokens.subList(0, colon).stream().anyMatch(t -> TOLD.contains(t.tag()))
                        && !ASKING.contains(tokens.get(0).lemma());
        return speaks && said
                ? Optional.of(draft(sentence, who, colon, sentence.span(0, colon - 1)))
                : Optional.empty();
    }

    /** The only colon of a headline; -1 without. */
    private static int colon(Sentence sentence) {
        if (sentence.segment().role() != Role.HEADLINE) {
            return -1;
        }
        List<Token> tokens = sentence.tokens();
        int colon = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals(":")) {
                if (colon >= 0) {
                    return -1;
                }
                colon = i;
            }
        }
        return colon;
    }

    private static boolean areNames(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().allMatch(t -> t.tag().startsWith("NNP"));
    }

    /** "Minister", "Senior officials": nouns of which the last is somebody's who may speak. */
    private boolean isSpeaker(List<Token> tokens, int from, int to) {
        return speakers.contains(tokens.get(to - 1).lemma())
                && tokens.subList(from, to).stream()
                        .allMatch(
                                t ->
                                        t.isNoun()
                                                || t.tag().startsWith("JJ")
                                                || t.tag().equals("POS"));
    }

    private static boolean isTold(List<Token> tokens, int from) {
        return tokens.subList(from, tokens.size()).stream().anyMatch(t -> TOLD.contains(t.tag()))
                && !ASKING.contains(tokens.get(from).lemma());
    }

    private static Draft draft(Sentence sentence, Span who, int colon, Span content) {
        return new Draft(
                Optional.of(who),
                Optional.of(sentence.tokens().get(colon).span()),
                List.of(content),
                Manner.of(Act.ASSERT),
                WHY,
                sentence);
    }
}
