package org.hearsay.intake.press;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an export with their places in its characters; looked at without white space around
 * them and with plain spaces for unbreakable ones.
 */
final class PressLines {

    private record Line(int start, int end, String text) {}

    private final CharSequence characters;
    private final List<Line> lines;

    private PressLines(CharSequence characters, List<Line> lines) {
        this.characters = characters;
        this.lines = lines;
    }

    static PressLines of(CharSequence characters) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= characters.length(); i++) {
            boolean ends = i == characters.length() || isBreak(characters.charAt(i));
            if (ends) {
                lines.add(new Line(start, i, plain(characters.subSequence(start, i))));
                boolean pair =
                        i + 1 < characters.length()
                                && characters.charAt(i) == '\r'
                                && characters.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        return new PressLines(characters, lines);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f';
    }

    private static String plain(CharSequence line) {
        return line.toString().replace('\u00a0', ' ').replace("\uFEFF", "").strip();
    }

    int size() {
        return lines.size();
    }

    String text(int i) {
        return lines.get(i).text();
    }

    boolean isBlank(int i) {
        return lines.get(i).text().isEmpty();
    }

    /** Where the line begins, in UTF-16. */
    int start(int i) {
        return lines.get(i).start();
    }

    /** Where the line ends, without its break. */
    int end(int i) {
        return lines.get(i).end();
    }

    /** The line as it stands, without its break. */
    CharSequence raw(int i) {
        return characters.subSequence(start(i), end(i));
    }

    /** The lines as they stand, one line feed between them. */
    String join(List<Integer> numbers) {
        StringBuilder joined = new StringBuilder();
        for (int number : numbers) {
            joined.append(raw(number)).append('\n');
        }
        return joined.toString();
    }
}
