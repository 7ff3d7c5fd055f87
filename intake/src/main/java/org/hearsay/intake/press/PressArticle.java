package org.hearsay.intake.press;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Envelope;

/**
 * One article of an export: from line {@code from} up to, not including, {@code to}, of which
 * {@code body} are the article's own, with their text; or why it gives none.
 */
record PressArticle(
        int from,
        int to,
        List<Integer> body,
        String text,
        Envelope envelope,
        Optional<String> lost) {

    PressArticle {
        body = List.copyOf(body);
    }

    static PressArticle of(int from, int to, List<Integer> body, String text, Envelope envelope) {
        return text.isBlank()
                ? lost(from, to, "has no text")
                : new PressArticle(from, to, body, trimmed(text), envelope, Optional.empty());
    }

    static PressArticle lost(int from, int to, String reason) {
        return new PressArticle(from, to, List.of(), "", Envelope.empty(), Optional.of(reason));
    }

    /** Without blank lines at its ends; the first line keeps its indentation. */
    private static String trimmed(String text) {
        String end = text.stripTrailing();
        int first = 0;
        for (int i = 0; i < end.length() && Character.isWhitespace(end.charAt(i)); i++) {
            first = end.charAt(i) == '\n' ? i + 1 : first;
        }
        return end.substring(first);
    }
}
