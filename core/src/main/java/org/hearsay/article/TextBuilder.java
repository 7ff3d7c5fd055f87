package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Alignment;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/**
 * Builds a page's text character by character, white space collapsed, and remembers where in the
 * markup each character stood.
 */
final class TextBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<Alignment.Run> runs = new ArrayList<>();
    private int blockStart;
    private int textFrom;
    private int originalFrom;
    private int originalTo;
    private boolean open;
    private int spaceFrom = -1;
    private int spaceTo = -1;

    /** Adds one UTF-16 unit that was written at this stretch of the markup. */
    void add(char c, int from, int to) {
        if (isSpace(c)) {
            space(from, to);
            return;
        }
        flushSpace();
        put(c, from, to);
    }

    private void flushSpace() {
        if (spaceFrom >= 0 && text.length() > blockStart) {
            put(' ', spaceFrom, spaceTo);
        }
        spaceFrom = -1;
    }

    /** Adds characters that were written, as a whole, at this stretch of the markup. */
    void add(String characters, int from, int to) {
        boolean solid = characters.chars().noneMatch(c -> isSpace((char) c));
        if (!solid || characters.length() < 2 || from == to) {
            for (int i = 0; i < characters.length(); i++) {
                add(characters.charAt(i), from, to);
            }
            return;
        }
        flushSpace();
        closeRun();
        add(characters.charAt(0), from, to);
        closeRun();
        text.append(characters, 1, characters.length());
        int last = runs.size() - 1;
        Span whole = new Span(runs.get(last).text().start(), text.length());
        runs.set(last, new Alignment.Run(whole, new Span(from, to)));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void space(int from, int to) {
        if (spaceFrom < 0) {
            spaceFrom = from;
            spaceTo = to;
        } else if (from == spaceTo) {
            spaceTo = to;
        }
    }

    private void put(char c, int from, int to) {
        if (from == to) {
            closeRun();
            text.append(c);
            return;
        }
        boolean follows = open && from == originalTo && to == from + 1;
        if (!follows) {
            closeRun();
            textFrom = text.length();
            originalFrom = from;
            open = true;
        }
        text.append(c);
        originalTo = to;
        if (to != from + 1) {
            closeRun();
        }
    }

    private void closeRun() {
        if (open && textFrom < text.length()) {
            runs.add(
                    new Alignment.Run(
                            new Span(textFrom, text.length()), new Span(originalFrom, originalTo)));
        }
        open = false;
    }

    /** The length of the text so far. */
    int length() {
        return text.length();
    }

    /** Ends the block and returns its span, which is empty if nothing was added to it. */
    Span endBlock() {
        spaceFrom = -1;
        Span block = new Span(blockStart, text.length());
        if (!block.isEmpty()) {
            closeRun();
            text.append('\n');
            blockStart = text.length();
        }
        return block;
    }

    String at(Span span) {
        return span.in(text);
    }

    /** The text, without a line break at its end. */
    SourceText build() {
        closeRun();
        int end = text.length() > 0 && text.charAt(text.length() - 1) == '\n' ? 1 : 0;
        return new SourceText(text.substring(0, text.length() - end), new Alignment(runs));
    }
}
