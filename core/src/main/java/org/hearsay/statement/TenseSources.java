package org.hearsay.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Gives a cue joined by "and" the source of the verb whose tense it shares: in "Venn stated that
 * one issue remains, and expressed hope" she expressed it, and no issue did.
 */
final class TenseSources {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final Annotation annotation;
    private final List<Draft> drafts;

    TenseSources(Annotation annotation, List<Draft> drafts) {
        this.annotation = annotation;
        this.drafts = drafts;
    }

    Draft shared(Draft draft) {
        if (draft.source().isEmpty() || draft.cue().isEmpty()) {
            return draft;
        }
        int cue = at(draft, draft.cue().get());
        boolean joined =
                cue > 1
                        && token(draft, cue - 1).tag().equals("CC")
                        && FINITE.contains(token(draft, cue).tag());
        return joined && isThing(draft)
                ? outer(draft, cue).flatMap(Draft::source).map(draft::withSource).orElse(draft)
                : draft;
    }

    /** The statement within whose content the source stands, told in the tense of this cue. */
    private Optional<Draft> outer(Draft draft, int cue) {
        String tense = token(draft, cue).tag();
        Span source = draft.source().orElseThrow();
        return drafts.stream()
                .filter(other -> !other.equals(draft) && other.sentence().equals(draft.sentence()))
                .filter(other -> other.source().isPresent() && other.cue().isPresent())
                .filter(other -> other.contentHull().contains(source))
                .filter(other -> token(other, at(other, other.cue().get())).tag().equals(tense))
                .filter(other -> isOfAnotherTense(draft, source, cue, tense))
                .findFirst();
    }

    /** Whether the verb behind the source has another tense than the cue. */
    private static boolean isOfAnotherTense(Draft draft, Span source, int cue, String tense) {
        for (int i = 0; i < cue; i++) {
            Token token = token(draft, i);
            if (token.span().start() >= source.end() && FINITE.contains(token.tag())) {
                return !token.tag().equals(tense);
            }
        }
        return false;
    }

    /** Neither a name nor a pronoun. */
    private boolean isThing(Draft draft) {
        Span source = draft.source().orElseThrow();
        return annotation.namesIn(source).isEmpty()
                && draft.sentence().tokens().stream()
                        .filter(token -> source.contains(token.span()))
                        .noneMatch(token -> token.tag().equals("PRP"));
    }

    private static Token token(Draft draft, int i) {
        return draft.sentence().tokens().get(Math.max(0, i));
    }

    /** The first token of these words. */
    private static int at(Draft draft, Span words) {
        List<Token> tokens = draft.sentence().tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(words)) {
                return i;
            }
        }
        return -1;
    }
}
