package org.hearsay.nlp;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the treebank cuts words that are written as one: do|n't, it|'s, can|not, gon|na. */
final class Contractions {

    /** Words without apostrophe, with how much of them is the first token. */
    private static final String[][] FUSED = {
        {"cannot", "can"},
        {"gonna", "gon"},
        {"gotta", "got"},
        {"wanna", "wan"},
        {"lemme", "lem"},
        {"gimme", "gim"}
    };

    /** Words that lost their beginning; the apostrophe in front is theirs. */
    private static final Set<String> CLIPPED =
            Stream.of("em cause til n bout round tis twas".split(" "))
                    .collect(Collectors.toUnmodifiableSet());

    private static final String[][] APART = {{"y", "all"}, {"c", "mon"}, {"d", "ye"}, {"d", "you"}};

    private Contractions() {}

    /** Where a word without apostrophe is cut, or its end. */
    static int fusedCut(String text, int at, int end) {
        int length = end - at;
        if (length < 5 || length > 6 || "cgwlCGWL".indexOf(text.charAt(at)) < 0) {
            return end;
        }
        for (String[] fused : FUSED) {
            if (length == fused[0].length() && text.regionMatches(true, at, fused[0], 0, length)) {
                return at + fused[1].length();
            }
        }
        return end;
    }

    /** The end of a clitic like 's or 'll whose apostrophe stands at {@code at}; or -1. */
    static int cliticEnd(String text, int at, int end) {
        int last = Glyph.runEnd(text, at + 1, Math.min(end, at + 4));
        return isClitic(text, at + 1, last) && !Glyph.wordAt(text, last, end) ? last : -1;
    }

    private static boolean isClitic(String text, int at, int last) {
        if (last - at == 1) {
            return "smdSMD".indexOf(text.charAt(at)) >= 0;
        }
        return last - at == 2
                && (text.regionMatches(true, at, "ll", 0, 2)
                        || text.regionMatches(true, at, "ve", 0, 2)
                        || text.regionMatches(true, at, "re", 0, 2));
    }

    /** Whether {@code n't} stands here, whole. */
    static boolean isNot(String text, int at, int end) {
        return at >= 0
                && at + 3 <= end
                && (text.charAt(at) == 'n' || text.charAt(at) == 'N')
                && Glyph.isApostrophe(text.charAt(at + 1))
                && (text.charAt(at + 2) == 't' || text.charAt(at + 2) == 'T')
                && !Glyph.wordAt(text, at + 3, end);
    }

    /** Whether a word goes on behind the apostrophe as in O'Malley; a letter stands there. */
    static boolean isInner(String text, int at, int apostrophe, int end) {
        char c = text.charAt(apostrophe);
        return (c == '\'' || c == '\u2019' || c == '\u02bc')
                && !isNot(text, apostrophe - 1, end)
                && cliticEnd(text, apostrophe, end) < 0
                && apartCut(text, at, apostrophe, end) < 0;
    }

    /** The end of the word that goes on no further than this apostrophe. */
    static int end(String text, int at, int apostrophe, int end) {
        if (isNot(text, apostrophe - 1, end)) {
            return apostrophe - 1 > at ? apostrophe - 1 : apostrophe + 2;
        }
        return Math.max(apostrophe, apartCut(text, at, apostrophe, end));
    }

    /** Where y'all and its like are cut; or -1. */
    private static int apartCut(String text, int at, int apostrophe, int end) {
        for (String[] apart : APART) {
            int second = apostrophe + 1;
            int last = second + apart[1].length();
            if (apostrophe - at == apart[0].length()
                    && text.regionMatches(true, at, apart[0], 0, apart[0].length())
                    && text.regionMatches(true, second, apart[1], 0, apart[1].length())
                    && !Glyph.wordAt(text, last, end)) {
                return apart[1].equals("mon") ? second + 1 : second;
            }
        }
        return -1;
    }

    /** The end of a clipped word or decade that begins with an apostrophe: 'em, '90s; or -1. */
    static int clippedEnd(String text, int at, int end) {
        int last = Glyph.runEnd(text, at + 1, Math.min(end, at + 8));
        if (last == at + 1 || Glyph.wordAt(text, last, end)) {
            return -1;
        }
        String word = text.substring(at + 1, last).toLowerCase(Locale.ROOT);
        if (isYear(word) && text.charAt(at) != '\u2018') {
            return last;
        }
        if (!CLIPPED.contains(word)) {
            return -1;
        }
        boolean closed = last < end && Glyph.isApostrophe(text.charAt(last));
        if (word.equals("n")) {
            return closed ? last + 1 : -1;
        }
        if (closed) {
            return -1;
        }
        return word.equals("tis") || word.equals("twas") ? at + 2 : last;
    }

    private static boolean isYear(String word) {
        boolean digits =
                word.length() >= 2
                        && Glyph.isDigit(word.charAt(0))
                        && Glyph.isDigit(word.charAt(1));
        return digits && (word.length() == 2 || word.endsWith("s") && word.length() == 3);
    }
}
