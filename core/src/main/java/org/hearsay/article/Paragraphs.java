package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * Finds the paragraphs of a plain text, whichever way they are set: one a line, separated by blank
 * lines, or wrapped at a column. A paragraph is one span, line breaks inside it included.
 */
final class Paragraphs {

    private static final int WIDEST_WRAP = 110;
    private static final int NARROWEST_WRAP = 40;

    private final String text;
    private final List<Span> lines;
    private final int width;

    private Paragraphs(String text) {
        this.text = text;
        this.lines = lines(text);
        this.width = wrapWidth();
    }

    static List<Span> of(String text) {
        return new Paragraphs(text).join();
    }

    /** All lines without their ends, trimmed; a blank line is an empty span. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                lines.add(trim(text, new Span(start, i)));
                i += i + 1 < text.length() && text.startsWith("\r\n", i) ? 1 : 0;
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
    }

    /** A byte order mark or a zero-width space is as blank as white space. */
    private static Span trim(String text, Span span) {
        Span trimmed = span.trimmed(text);
        while (!trimmed.isEmpty() && "\ufeff\u200b".indexOf(text.charAt(trimmed.start())) >= 0) {
            trimmed = new Span(trimmed.start() + 1, trimmed.end()).trimmed(text);
        }
        return trimmed;
    }

    private List<Span> join() {
        List<Span> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.isEmpty()) {
                continue;
            }
            if (i > 0 && continues(lines.get(i - 1), line)) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, Span.hull(paragraphs.get(last), line));
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }

    private boolean continues(Span before, Span line) {
        if (before.isEmpty()) {
            return false;
        }
        boolean broken = !endsSentence(before) && before.length() >= NARROWEST_WRAP;
        if (broken && Character.isLowerCase(text.charAt(line.start()))) {
            return true;
        }
        return width > 0 && before.length() + 1 + firstWord(line) > width;
    }

    private int firstWord(Span line) {
        int i = line.start();
        while (i < line.end() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i - line.start();
    }

    private boolean endsSentence(Span line) {
        return new Line(text.substring(Math.max(line.start(), line.end() - 10), line.end()))
                .endsSentence();
    }

    /** The column that lines are wrapped at, or 0 if most lines end where a sentence does. */
    private int wrapWidth() {
        int[] lengths =
                lines.stream()
                        .mapToInt(Span::length)
                        .filter(length -> length > 0)
                        .sorted()
                        .toArray();
        if (lengths.length < 4) {
            return 0;
        }
        int widest = lengths[(lengths.length - 1) * 98 / 100];
        if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) {
            return 0;
        }
        int broken = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).length() > widest * 3 / 4 && !lines.get(i + 1).isEmpty()) {
                full++;
                broken += endsSentence(lines.get(i)) ? 0 : 1;
            }
        }
        return broken >= 3 && broken * 2 > full ? widest : 0;
    }
}
