package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/** Joins the tokens that the model labels as names to names. */
final class ModelNames {

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mr.",
                    "mrs",
                    "mrs.",
                    "ms",
                    "ms.",
                    "dr",
                    "dr.",
                    "prof.",
                    "sir",
                    "dame",
                    "lord",
                    "lady",
                    "sen.",
                    "rep.",
                    "gov.",
                    "gen.",
                    "col.",
                    "lt.",
                    "sgt.",
                    "rev.",
                    "president",
                    "minister",
                    "senator",
                    "governor",
                    "chancellor");

    /** The kinds in the order of the model's labels. */
    private static final List<Name.Kind> KINDS =
            List.of(Name.Kind.PERSON, Name.Kind.ORGANISATION, Name.Kind.PLACE, Name.Kind.OTHER);

    private ModelNames() {}

    /**
     * The names of one sentence, in text order.
     *
     * @param labels of each token: 0 for no name, then beginning and inside of each kind, in the
     *     order of {@link #KINDS}
     */
    static List<Name> of(List<Token> tokens, int[] labels, String text) {
        List<Name> names = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            int end = start + 1;
            while (labels[start] > 0 && end < tokens.size() && goesOn(labels, end)) {
                end++;
            }
            if (labels[start] > 0) {
                name(kind(labels[start]), tokens.subList(start, end), text).ifPresent(names::add);
            }
            start = end;
        }
        return names;
    }

    /** An inside of the kind of the token before. */
    private static boolean goesOn(int[] labels, int i) {
        return labels[i] > 0
                && labels[i] % 2 == 0
                && labels[i - 1] > 0
                && kind(labels[i]) == kind(labels[i - 1]);
    }

    private static Name.Kind kind(int label) {
        return KINDS.get((label - 1) / 2);
    }

    /** Tokens as a name: without quotation marks, a possessive at the end and titles before it. */
    static Optional<Name> name(Name.Kind kind, List<Token> tokens, String text) {
        int start = 0;
        int end = tokens.size();
        while (start < end && (isMark(tokens.get(start)) || isPossessive(tokens.get(start)))) {
            start++;
        }
        while (start < end && (isMark(tokens.get(end - 1)) || isPossessive(tokens.get(end - 1)))) {
            end--;
        }
        while (kind == Name.Kind.PERSON && start < end - 1 && isTitle(tokens.get(start))) {
            start++;
        }
        if (start == end) {
            return Optional.empty();
        }
        Span span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
        return Optional.of(new Name(span, kind, span.in(text)));
    }

    private static boolean isMark(Token token) {
        return token.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isPossessive(Token token) {
        return token.tag().equals("POS");
    }

    private static boolean isTitle(Token token) {
        return TITLES.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
