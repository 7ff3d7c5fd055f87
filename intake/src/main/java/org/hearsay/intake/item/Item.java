package org.hearsay.intake.item;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;

/**
 * Makes parts of articles. {@code ordinal} counts a container's items from 1, those that are lost
 * among them, so that one damaged item does not rename the others.
 */
public final class Item {

    /** How many items are taken from one document that is held in memory as a whole. */
    public static final int MOST = 5_000;

    private static final int TAG_ENDS_WITHIN = 2_000;

    private Item() {}

    /** An article as a piece of HTML. */
    public static Part html(
            int ordinal, Optional<ByteRange> range, String html, Envelope envelope) {
        return part(ordinal, range, "html", html, envelope);
    }

    /** An article as plain text. */
    public static Part text(
            int ordinal, Optional<ByteRange> range, String text, Envelope envelope) {
        return part(ordinal, range, "txt", text, envelope);
    }

    /** An article that is HTML if it begins with a tag, else plain text. */
    public static Part either(
            int ordinal, Optional<ByteRange> range, String content, Envelope envelope) {
        return isMarkup(content)
                ? html(ordinal, range, content, envelope)
                : text(ordinal, range, content, envelope);
    }

    /** Whether it begins with a tag, after white space. */
    public static boolean isMarkup(String content) {
        int start = 0;
        while (start < content.length() && Character.isWhitespace(content.charAt(start))) {
            start++;
        }
        if (start + 1 >= content.length() || content.charAt(start) != '<') {
            return false;
        }
        char next = content.charAt(start + 1);
        int end = content.indexOf('>', start);
        return (next == '!' || isLetter(next)) && end > 0 && end - start < TAG_ENDS_WITHIN;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Part part(
            int ordinal,
            Optional<ByteRange> range,
            String extension,
            String content,
            Envelope envelope) {
        String type = extension.equals("html") ? "text/html" : "text/plain";
        return new Part(
                Integer.toString(ordinal),
                range,
                type + "; charset=utf-8",
                Source.of("item." + extension, content.getBytes(StandardCharsets.UTF_8)),
                envelope);
    }
}
