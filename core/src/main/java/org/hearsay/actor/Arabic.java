package org.hearsay.actor;

import java.util.Set;

/**
 * Brings the ways of writing an Arabic name in Latin letters to one common form.
 *
 * <p>Arabic writes no short vowels and doubles no letters, so English and French papers differ in
 * both: ou, oo and u; ee and i; ei, ay and ai; o and u; e and i; Najar and Najjar; q and k; gh and
 * g; dh and d; -iyeh, -ah and -a; al-, el- and an assimilated article (as-, ash-). Whoever differs
 * in a and i, or in any other consonant, stays another.
 */
final class Arabic {

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ul", "as", "ash", "es", "an", "ad", "ar", "at", "az");
    private static final Set<String> MARKS = Set.of("al", "el", "bin", "ibn", "abu", "abd");

    private Arabic() {}

    /** The common form of one word of plain lower-case letters. */
    static String fold(String word) {
        String form =
                word.replace("ou", "u")
                        .replace("oo", "u")
                        .replace("ee", "i")
                        .replace("ei", "ai")
                        .replace("ey", "ai")
                        .replace("ay", "ai")
                        .replace("gh", "g")
                        .replace("dh", "d")
                        .replace('q', 'k')
                        .replace('y', 'i')
                        .replace('o', 'u');
        for (String last : new String[] {"ieh", "iah", "ah", "e"}) {
            if (form.length() > 3 && form.endsWith(last)) {
                String kept = last.startsWith("i") ? "ia" : "a";
                form = form.substring(0, form.length() - last.length()) + kept;
                break;
            }
        }
        return single(form.replace('e', 'i'));
    }

    private static String single(String word) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                form.append(word.charAt(i));
            }
        }
        return form.toString();
    }

    /** Whether a word is the article, which is no part of the name. */
    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    /** Whether a plain name as written bears an article or a word of kinship. */
    static boolean isMarked(String plain) {
        for (String word : plain.split("[\\s-]+")) {
            if (MARKS.contains(word) || (word.startsWith("abd") && word.length() > 5)) {
                return true;
            }
        }
        return false;
    }
}
