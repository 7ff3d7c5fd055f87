package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Envelope;

/**
 * What an office file's properties say of its title and its authors, as far as it is to be
 * believed: they are often left from the file that this one was made from, or name who typed it.
 *
 * <p>A title counts if it reads like one and at least half of its longer words stand in the text;
 * an author if it reads like a person's name and its last word stands in the text. When a file was
 * made or changed says nothing of publication and is not taken.
 */
final class Properties {

    private static final int LONGEST_TITLE = 300;
    private static final int SHORTEST_TITLE = 8;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_AUTHORS = 20;

    /** How much of the text is looked through. */
    private static final int LOOKED_AT = 100_000;

    private static final List<String> MADE_BY =
            List.of(
                    "microsoft word",
                    "powerpoint",
                    "untitled",
                    "document",
                    "slide ",
                    "about:blank");

    private static final List<String> FILES =
            List.of(
                    ".doc", ".docx", ".odt", ".rtf", ".txt", ".pdf", ".indd", ".qxd", ".qxp",
                    ".html", ".htm", ".wpd", ".tex", ".dvi", ".pub", ".pages", ".ai", ".eps");

    private static final Set<String> NOBODY =
            Set.of(
                    "microsoft",
                    "office",
                    "user",
                    "admin",
                    "administrator",
                    "windows",
                    "adobe",
                    "author",
                    "unknown",
                    "apple",
                    "acrobat",
                    "owner",
                    "desk",
                    "staff");

    private Properties() {}

    /** {@code from} names them for a person, with its article: "the document's properties". */
    static Envelope envelope(String from, String title, List<String> authors, String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        Set<String> words = new HashSet<>(words(start));
        Envelope.Builder envelope = Envelope.builder(from);
        String oneLine = oneLine(title);
        if (isTitle(oneLine) && isOf(words(oneLine), words)) {
            envelope.headline(oneLine);
        }
        List<String> names = new ArrayList<>();
        for (String author : authors) {
            for (String one : oneLine(author).split(";")) {
                String name = one.strip();
                if (isName(name) && words.contains(last(name)) && names.size() < MOST_AUTHORS) {
                    names.add(name);
                }
            }
        }
        Envelope known = envelope.authors(names.stream().distinct().toList()).build();
        return known.headline().isEmpty() && names.isEmpty() ? Envelope.empty() : known;
    }

    private static String oneLine(String value) {
        StringBuilder line = new StringBuilder();
        value.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .filter(
                        c ->
                                c != ' '
                                        || line.length() == 0
                                        || line.charAt(line.length() - 1) != ' ')
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isTitle(String title) {
        String small = title.toLowerCase(Locale.ROOT);
        return title.length() >= SHORTEST_TITLE
                && title.length() <= LONGEST_TITLE
                && title.indexOf(' ') > 0
                && title.indexOf('\uFFFD') < 0
                && MADE_BY.stream().noneMatch(small::startsWith)
                && FILES.stream().noneMatch(small::endsWith)
                && small.indexOf('\\') < 0
                && !small.contains("://");
    }

    private static boolean isOf(List<String> title, Set<String> text) {
        List<String> longer = title.stream().filter(word -> word.length() > 3).toList();
        List<String> weighed = longer.isEmpty() ? title : longer;
        long found = weighed.stream().filter(text::contains).count();
        return found > 0 && found * 2 >= weighed.size();
    }

    private static boolean isName(String name) {
        String[] words = name.split(" ");
        if (words.length < 2 || words.length > 5 || name.length() > LONGEST_NAME) {
            return false;
        }
        boolean letters =
                name.chars().allMatch(c -> Character.isLetter(c) || " .'’-".indexOf(c) >= 0);
        return letters
                && Character.isUpperCase(name.charAt(0))
                && Character.isUpperCase(words[words.length - 1].charAt(0))
                && words(name).stream().noneMatch(NOBODY::contains);
    }

    private static String last(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** Letters and figures in a row, in small letters. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (start < i) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
