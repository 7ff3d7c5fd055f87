package org.hearsay.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Ends what is said in an aside where the sentence goes on: "Venn, who said nine, paid the fee"
 * tells that she paid, and not that she said so.
 */
final class AsideEnds {

    private static final Set<String> RELATIVES = Set.of("who", "which");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> QUOTES = Set.of("``", "''");

    private final String text;

    AsideEnds(String text) {
        this.text = text;
    }

    /** The draft without what stands behind its aside; itself where it is none. */
    Draft cut(Draft draft) {
        return end(draft)
                .filter(end -> end > draft.contentHull().start())
                .map(end -> draft.withContent(within(draft, end)))
                .orElse(draft);
    }

    private static List<Span> within(Draft draft, int end) {
        return draft.content().stream()
                .filter(part -> part.start() < end)
                .map(part -> new Span(part.start(), Math.min(part.end(), end)))
                .toList();
    }

    /** Where the comma stands that closes the aside. */
    private Optional<Integer> end(Draft draft) {
        List<Token> tokens = draft.sentence().tokens();
        int who = draft.source().map(source -> at(tokens, source)).orElse(-1);
        if (who < 1
                || !isRelative(draft.source().orElseThrow())
                || !tokens.get(who - 1).tag().equals(",")) {
            return Optional.empty();
        }
        Span said = draft.contentHull();
        boolean quoted = false;
        for (int i = who + 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            quoted = QUOTES.contains(token.tag()) ? !quoted : quoted;
            boolean closes =
                    !quoted
                            && token.tag().equals(",")
                            && said.contains(token.span())
                            && isPredicate(tokens, i + 1)
                            && !isListed(tokens, i + 1);
            if (closes) {
                return Optional.of(token.span().start());
            }
        }
        return Optional.empty();
    }

    /** A participle is the sentence's verb, wrongly tagged, where none comes behind it. */
    private static boolean isPredicate(List<Token> tokens, int at) {
        return FINITE.contains(tokens.get(at).tag())
                || tokens.get(at).tag().equals("VBN")
                        && tokens.subList(at, tokens.size()).stream()
                                .map(Token::tag)
                                .noneMatch(FINITE::contains);
    }

    /** "Who said that she came, saw and left": the verbs go on with what she said. */
    private static boolean isListed(List<Token> tokens, int verb) {
        for (int i = verb + 1; i < tokens.size() && !tokens.get(i).tag().equals(","); i++) {
            boolean joins = tokens.get(i).tag().equals("CC") && i + 1 < tokens.size();
            if (joins && FINITE.contains(tokens.get(i + 1).tag())) {
                return true;
            }
        }
        return false;
    }

    private boolean isRelative(Span source) {
        return RELATIVES.contains(source.in(text));
    }

    private static int at(List<Token> tokens, Span words) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(words)) {
                return i;
            }
        }
        return -1;
    }
}
