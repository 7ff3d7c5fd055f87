package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises photo credits: lines that name who took or supplied a picture, and nothing else. */
final class Credits {

    private static final int MOST_WORDS = 25;

    /** Agencies write captions that tell the whole story. */
    private static final int LONGEST_CAPTION = 130;

    private static final Set<String> SUPPLIERS =
            Set.of(
                    "getty",
                    "afp",
                    "reuters",
                    "ap",
                    "associated",
                    "epa",
                    "epa-efe",
                    "shutterstock",
                    "flickr",
                    "instagram",
                    "flash90",
                    "xinhua",
                    "ansa",
                    "dpa",
                    "upi",
                    "tass",
                    "handout",
                    "alamy",
                    "anadolu",
                    "bloomberg",
                    "zuma",
                    "istock",
                    "unsplash",
                    "wikimedia",
                    "pool",
                    "screenshot",
                    "sipa",
                    "nurphoto",
                    "imago",
                    "courtesy");

    private static final List<String> STARTS =
            List.of(
                    "photo:",
                    "photos:",
                    "photo by",
                    "photos by",
                    "photo credit",
                    "photograph:",
                    "photograph by",
                    "picture:",
                    "pictures:",
                    "picture by",
                    "image:",
                    "image by",
                    "image credit",
                    "image source",
                    "credit:",
                    "credits:",
                    "illustration:",
                    "illustration by",
                    "graphic:",
                    "video:",
                    "ap photo",
                    "file photo",
                    "photo courtesy");

    private static final Set<String> JOINING =
            Set.of(
                    "via",
                    "and",
                    "by",
                    "for",
                    "of",
                    "the",
                    "through",
                    "from",
                    "photo",
                    "image",
                    "de",
                    "van",
                    "von",
                    "al",
                    "bin",
                    "file",
                    "handout",
                    "pool",
                    "courtesy",
                    "images",
                    "credit",
                    "source",
                    "stringer");

    private Credits() {}

    /** Whether the whole line is a credit. */
    static boolean isCredit(Line line) {
        if (!line.isShort() || line.wordCount() > MOST_WORDS || line.wordCount() == 0) {
            return false;
        }
        String inner = inner(line.text());
        String lower = inner.toLowerCase(Locale.ROOT);
        boolean starts = STARTS.stream().anyMatch(lower::startsWith);
        return (starts || namesSupplier(inner)) && onlyNames(inner);
    }

    /** Whether the line ends in a credit in parentheses after a sentence: a caption with credit. */
    static boolean endsInCredit(Line line) {
        String text = line.text();
        if (endsInNamedCredit(line) || isFilePicture(line)) {
            return true;
        }
        int open = text.lastIndexOf('(');
        if (open <= 0
                || !(text.endsWith(")") || text.endsWith(")."))
                || text.length() - open > 160) {
            return false;
        }
        return line.wordCount() <= LONGEST_CAPTION && isCredit(new Line(text.substring(open)));
    }

    /** "FILE - In this May 3, 2031 file photo, …": agencies mark pictures from their archive so. */
    private static boolean isFilePicture(Line line) {
        String text = line.text();
        return text.length() > 8
                && text.startsWith("FILE ")
                && "-\u2013\u2014".indexOf(text.charAt(5)) >= 0
                && line.wordCount() <= LONGEST_CAPTION;
    }

    /** "The gate on Monday. Picture: A. Name": a sentence, then a credit that says it is one. */
    private static boolean endsInNamedCredit(Line line) {
        String lower = line.lower();
        for (String start : STARTS) {
            int at = start.endsWith(":") ? lower.lastIndexOf(". " + start) : -1;
            if (at > 0
                    && line.wordCount() <= 90
                    && isCredit(new Line(line.text().substring(at + 2)))) {
                return true;
            }
        }
        return false;
    }

    private static String inner(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && "([ ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ")]. ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /** A supplier after a stroke, a "via" or a bar: "A. Name/AFP", "X via Getty Images". */
    private static boolean namesSupplier(String inner) {
        String lower = inner.toLowerCase(Locale.ROOT);
        boolean joined = lower.contains("/") || lower.contains(" via ") || lower.contains(" | ");
        if (!joined) {
            return false;
        }
        for (String word : lower.split("[\\s/|,()]+")) {
            if (SUPPLIERS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyNames(String inner) {
        for (String word : inner.split("[\\s/|,:()]+")) {
            if (!word.isEmpty()
                    && Character.isLowerCase(word.charAt(0))
                    && !JOINING.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
