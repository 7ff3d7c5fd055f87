package org.hearsay.intake.item;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** One line of plain text out of what a feed or an export writes in a field. */
public final class PlainText {

    /** Longer ones are no headlines and no names; the rest is not looked at. */
    private static final int LONGEST = 2_000;

    private PlainText() {}

    /**
     * The words of a field that may hold tags and character references, with one space between
     * them. A lone {@code <} or {@code &} stays what it is.
     */
    public static String ofMarkup(String field) {
        String start = field.substring(0, Math.min(LONGEST, field.length()));
        if (start.indexOf('<') < 0) {
            return line(start.indexOf('&') < 0 ? start : Parser.unescapeEntities(start, false));
        }
        return line(Jsoup.parseBodyFragment(start).text());
    }

    /** The words of a field that holds no markup, with one space between them. */
    public static String line(String field) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < Math.min(LONGEST, field.length()); i++) {
            char c = field.charAt(i);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)) {
                gap = line.length() > 0;
            } else {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Whether the text holds a tag or a character reference. */
    public static boolean hasMarkup(String text) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (i + 1 < text.length() && isTagStart(text.charAt(i + 1))) {
                return true;
            }
        }
        int amp = text.indexOf('&');
        return amp >= 0 && !Parser.unescapeEntities(text, false).equals(text);
    }

    private static boolean isTagStart(char c) {
        return c == '/' || c == '!' || (c < 128 && Character.isLetter(c));
    }

    /** A byline without the word that begins it. */
    public static String withoutBy(String byline) {
        String line = line(byline);
        return line.toLowerCase(Locale.ROOT).startsWith("by ") ? line.substring(3).strip() : line;
    }
}
