package org.hearsay.intake.office;

import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;

/** Collects paragraphs, free of control characters, up to a number of characters. */
final class LaidText {

    /** Ten times what is kept of a document further on. */
    static final int MOST = 20_000_000;

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private boolean full;

    LaidText() {
        this(MOST);
    }

    LaidText(int most) {
        this.most = most;
    }

    /** Adds a paragraph unless it is blank, or the text is full. */
    void add(String paragraph) {
        String clean = clean(paragraph);
        if (clean.isEmpty() || full) {
            return;
        }
        if (text.length() + clean.length() + 2 > most) {
            full = true;
            return;
        }
        text.append(text.length() == 0 ? "" : "\n\n").append(clean);
    }

    /** Whether something had no place any more. */
    boolean isFull() {
        return full;
    }

    /** Refuses a document that gave no text; tells of text that had no place. */
    void check(boolean pictures, List<String> missing) throws FormatException {
        if (text.isEmpty()) {
            throw NoText.of(pictures, missing);
        }
        if (full) {
            missing.add("what follows the first " + MOST + " characters");
        }
    }

    /** The text with what the document's properties say of it, as far as that is believed. */
    Laid laid(String title, List<String> authors, List<String> missing) {
        return new Laid(
                characters(),
                Properties.envelope("the document's properties", title, authors, characters()),
                missing.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", missing)));
    }

    String characters() {
        return text.toString();
    }

    /** Its lines without white space at their ends, blank ones left out. */
    private static String clean(String paragraph) {
        StringBuilder clean = new StringBuilder(paragraph.length());
        int start = 0;
        for (int i = 0; i <= paragraph.length(); i++) {
            if (i == paragraph.length() || isLineEnd(paragraph.charAt(i))) {
                String line = line(paragraph.substring(start, i));
                clean.append(clean.length() == 0 || line.isEmpty() ? "" : "\n").append(line);
                start = i + 1;
            }
        }
        return clean.toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static String line(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        line.codePoints()
                .filter(c -> c == '\t' || !Character.isISOControl(c))
                .map(c -> c >= 0xD800 && c < 0xE000 ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return trim(clean.toString());
    }

    private static String trim(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isWhite(line.charAt(start))) {
            start++;
        }
        while (end > start && isWhite(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
