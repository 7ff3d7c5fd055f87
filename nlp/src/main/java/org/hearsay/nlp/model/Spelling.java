package org.hearsay.nlp.model;

import java.text.Normalizer;

/** What kinds of characters the model tells apart, and how a word is spelled for it. */
final class Spelling {

    /** A word of more characters than this is unknown, whatever it says. */
    static final int LONGEST = 100;

    private Spelling() {}

    static boolean isPunctuation(int c) {
        if (c < 128) {
            return c >= 33 && c <= 47
                    || c >= 58 && c <= 64
                    || c >= 91 && c <= 96
                    || c >= 123 && c <= 126;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    /** Chinese characters, each of which is a word. */
    static boolean isIdeograph(int c) {
        return c >= 0x3400
                && (c <= 0x4DBF
                        || c >= 0x4E00 && c <= 0x9FFF
                        || c >= 0xF900 && c <= 0xFAFF
                        || c >= 0x20000 && c <= 0x2CEAF
                        || c >= 0x2F800 && c <= 0x2FA1F);
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE ->
                    true;
            default -> c == 0xFFFD;
        };
    }

    /**
     * The word without case, accents and what cannot be seen; maybe empty. Of a word that is longer
     * than {@link #LONGEST}, as much as shows that it is.
     *
     * <p>Each character is decomposed by itself: a long run of marks would take the time of its
     * square to be put in order, only to be dropped.
     */
    static String normalised(CharSequence word) {
        StringBuilder kept = new StringBuilder();
        int length = 0;
        for (int i = 0; i < word.length() && length <= LONGEST; ) {
            int c = Character.codePointAt(word, i);
            i += Character.charCount(c);
            length += c < 128 ? appendPlain(c, kept) : appendDecomposed(c, kept);
        }
        return kept.toString();
    }

    private static int appendPlain(int c, StringBuilder kept) {
        if (Character.isISOControl(c)) {
            return 0;
        }
        kept.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
        return 1;
    }

    private static int appendDecomposed(int c, StringBuilder kept) {
        if (isDropped(c)) {
            return 0;
        }
        String lower = Character.toString(Character.toLowerCase(c));
        int before = kept.length();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.codePointCount(before, kept.length());
    }

    /** 0 none of these, 1 a capital first, 2 capitals only (two or more), 3 a digit somewhere. */
    static int shape(CharSequence word) {
        int letters = 0;
        int capitals = 0;
        boolean first = false;
        for (int i = 0; i < word.length(); ) {
            int c = Character.codePointAt(word, i);
            i += Character.charCount(c);
            if (c >= '0' && c <= '9') {
                return 3;
            }
            if (Character.isLetter(c)) {
                boolean capital = Character.isUpperCase(c);
                first = letters == 0 ? capital : first;
                letters++;
                capitals += capital ? 1 : 0;
            }
        }
        if (letters > 1 && capitals == letters) {
            return 2;
        }
        return first ? 1 : 0;
    }
}
