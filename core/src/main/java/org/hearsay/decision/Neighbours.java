package org.hearsay.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Anchor;
import org.hearsay.model.Evidence;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Whether what stands right around some words, within their sentence, still says the same: no
 * number, name, date or negation came, went or changed there, and nothing grew on to them ("14"
 * within "1,140").
 *
 * <p>Only a little of the old surroundings is known, so where they were cut off the last two words
 * are not asked about.
 */
final class Neighbours {

    private static final String STOPS = ".!?";
    private static final String LOOSE = ".,;:!?";
    private static final int GLUED = 8;
    private static final int EDGE = 2;
    private static final int FURTHER = 4;

    private Neighbours() {}

    /**
     * What changed, as part of a sentence; nothing if no surroundings are known.
     *
     * @param lines whether every line is a block, as in the text of a web page
     */
    static Optional<String> change(Anchor anchor, String text, Span at, boolean lines) {
        if (anchor.before().isEmpty() && anchor.after().isEmpty()) {
            return Optional.empty();
        }
        int width = 2 * Evidence.CONTEXT + 64;
        String before = before(anchor.before(), Evidence.CONTEXT, lines);
        String after = after(anchor.after(), Evidence.CONTEXT, lines);
        String newBefore =
                before(text.substring(Math.max(0, at.start() - width), at.start()), width, lines);
        String newAfter =
                after(
                        text.substring(at.end(), Math.min(text.length(), at.end() + width)),
                        width,
                        lines);
        if (!glue(reversed(before)).equals(glue(reversed(newBefore)))
                || !trimmed(glue(after)).equals(trimmed(glue(newAfter)))) {
            return Optional.of("what stands right beside the words is no longer the same");
        }
        return difference(backwards(before), backwards(newBefore))
                .or(() -> difference(forwards(after), forwards(newAfter)));
    }

    /** The normal form of what stands before, from the last block's end; a stop stands for that. */
    private static String before(String raw, int width, boolean lines) {
        int end = -1;
        for (int i = 0; i < raw.length(); i++) {
            end = isBlockEnd(raw, i, lines) ? i : end;
        }
        boolean cut = end >= 0 || raw.length() < width;
        return (cut ? ". " : "") + new NormalText(raw.substring(end + 1)).characters();
    }

    private static String after(String raw, int width, boolean lines) {
        int end = 0;
        while (end < raw.length() && !isBlockEnd(raw, end, lines)) {
            end++;
        }
        boolean cut = end < raw.length() || raw.length() < width;
        return new NormalText(raw.substring(0, end)).characters() + (cut ? " ." : "");
    }

    private static boolean isBlockEnd(String raw, int i, boolean lines) {
        if (raw.charAt(i) != '\n') {
            return false;
        }
        int next = i + 1;
        while (next < raw.length() && " \t\r".indexOf(raw.charAt(next)) >= 0) {
            next++;
        }
        return lines || (next < raw.length() && raw.charAt(next) == '\n');
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String glue(String outward) {
        int end = 0;
        while (end < outward.length() && end < GLUED && outward.charAt(end) != ' ') {
            end++;
        }
        return outward.substring(0, end);
    }

    private static String trimmed(String glue) {
        int end = glue.length();
        while (end > 0 && LOOSE.indexOf(glue.charAt(end - 1)) >= 0) {
            end--;
        }
        return glue.substring(0, end);
    }

    /** The words of one side, from the nearest outwards, within the sentence. */
    private record Side(List<String> forms, List<Boolean> guarded, boolean whole) {

        /** Those of the nearest so many that carry a claim, in their order. */
        List<String> claims(int nearest) {
            List<String> claims = new ArrayList<>();
            for (int i = 0; i < Math.min(nearest, forms.size()); i++) {
                if (guarded.get(i)) {
                    claims.add(forms.get(i));
                }
            }
            return claims;
        }
    }

    private static Side backwards(String text) {
        int from = text.length();
        while (from > 0 && !isEnd(text, from - 1)) {
            from--;
        }
        boolean whole = from > 0;
        String sentence = text.substring(from);
        List<Word> words = new ArrayList<>(Guarded.in(sentence));
        Collections.reverse(words);
        return side(words, sentence, whole);
    }

    private static Side forwards(String text) {
        int to = 0;
        while (to < text.length() && !isEnd(text, to)) {
            to++;
        }
        String sentence = text.substring(0, to);
        return side(Guarded.in(sentence), sentence, to < text.length());
    }

    private static boolean isEnd(String text, int i) {
        boolean inside = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        return STOPS.indexOf(text.charAt(i)) >= 0 && !inside;
    }

    private static Side side(List<Word> words, String sentence, boolean whole) {
        List<String> forms = new ArrayList<>();
        List<Boolean> guarded = new ArrayList<>();
        for (Word word : words) {
            forms.add(word.form());
            guarded.add(!Guarded.kind(word, sentence).isEmpty());
        }
        return new Side(forms, guarded, whole);
    }

    private static Optional<String> difference(Side was, Side is) {
        // The outermost word of what was cut off may be half a word.
        int known = was.whole() ? was.forms().size() : Math.max(0, was.forms().size() - 1);
        int asked = was.whole() ? known + FURTHER : Math.max(0, known - EDGE);
        List<String> claims = was.claims(known);
        List<String> within = is.claims(known + FURTHER);
        for (int i = 0; i < claims.size(); i++) {
            if (i >= within.size() || !claims.get(i).equals(within.get(i))) {
                return Optional.of("beside the words \"" + claims.get(i) + "\" is gone or moved");
            }
        }
        List<String> now = is.claims(asked);
        return now.size() > claims.size()
                ? Optional.of("beside the words \"" + now.get(claims.size()) + "\" is new")
                : Optional.empty();
    }
}
