package org.hearsay.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Ends what is said where the writer goes on in a clause of his own: "said “I will go” ALTHOUGH
 * nobody had asked her", "said that she would go EVEN AS her friends stayed".
 *
 * <p>Behind a quotation "although" is hardly ever the speaker's, and "even as she" sets beside what
 * was said what was so. What is quoted behind them is left with the speaker, and so is all behind a
 * verb of saying in the present, whose words need no other tense.
 */
final class WritersClauses {

    private static final Set<String> ALTHOUGH = Set.of("although", "though");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> PAST = Set.of("VBD", "VBN");
    private static final Set<String> CLOSING = Set.of("\u201d", "\"", "''", "\u2019", "'");
    private static final Set<String> OPENING = Set.of("\u201c", "\"", "``", "\u2018", "`");

    /** Behind "even as" they are hardly anybody but who spoke; of others the speaker may tell. */
    private static final Set<String> SPEAKER = Set.of("he", "she", "they", "it");

    /** So near behind "even as" its verb stands. */
    private static final int NEAR = 7;

    private WritersClauses() {}

    /** The draft without the writer's clause; itself where there is none. */
    static Draft without(Draft draft) {
        List<Token> tokens = draft.sentence().tokens();
        Span last = draft.content().get(draft.content().size() - 1);
        if (draft.cue().isEmpty() || draft.cue().get().start() > last.start()) {
            return draft;
        }
        for (int i = 2; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean within = last.contains(token.span()) && token.span().start() > last.start();
            if (within && (isAlthough(tokens, i) || isEvenAs(draft, tokens, i))) {
                return isQuoted(tokens, i, last)
                        ? draft
                        : cut(draft, tokens, i, last).orElse(draft);
            }
        }
        return draft;
    }

    /** "… out of control,” although": right behind a quotation, a comma apart at most. */
    private static boolean isAlthough(List<Token> tokens, int i) {
        if (!ALTHOUGH.contains(tokens.get(i).lemma())) {
            return false;
        }
        int before = tokens.get(i - 1).lemma().equals("even") ? i - 2 : i - 1;
        before -= before > 0 && tokens.get(before).text().equals(",") ? 1 : 0;
        return before >= 0 && CLOSING.contains(tokens.get(before).text());
    }

    private static boolean isEvenAs(Draft draft, List<Token> tokens, int i) {
        boolean even =
                tokens.get(i).lemma().equals("even") && tokens.get(i + 1).text().equals("as");
        boolean own =
                i + 2 < tokens.size()
                        && SPEAKER.contains(tokens.get(i + 2).text().toLowerCase(Locale.ROOT));
        return even
                && own
                && tokens.stream()
                        .filter(token -> draft.cue().orElseThrow().overlaps(token.span()))
                        .anyMatch(token -> PAST.contains(token.tag()))
                && tokens.subList(i + 2, Math.min(tokens.size(), i + NEAR)).stream()
                        .anyMatch(token -> FINITE.contains(token.tag()));
    }

    private static boolean isQuoted(List<Token> tokens, int from, Span within) {
        return tokens.subList(from, tokens.size()).stream()
                .filter(token -> within.contains(token.span()))
                .anyMatch(token -> OPENING.contains(token.text()));
    }

    private static Optional<Draft> cut(Draft draft, List<Token> tokens, int at, Span last) {
        int end = at - 1;
        end -= tokens.get(end).lemma().equals("even") ? 1 : 0;
        end -= tokens.get(end).text().equals(",") ? 1 : 0;
        int to = tokens.get(end).span().end();
        if (to <= last.start()) {
            return Optional.empty();
        }
        return Optional.of(
                draft.withContent(
                        draft.content().stream()
                                .map(part -> part.equals(last) ? new Span(part.start(), to) : part)
                                .toList()));
    }
}
