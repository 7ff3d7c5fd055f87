package org.hearsay.actor;

import java.util.Set;

/**
 * Brings the ways of writing a Cyrillic name in Latin letters to one common form.
 *
 * <p>Undone are the differences between ICAO 9303, BGN/PCGN, ISO 9 and what newspapers make of
 * them: -yy, -iy, -ii, -ij and -y for -ий; y and i; ye, je, ie and e; yo for ё; yu, iu and ju; kh
 * and h; shch and sch; tsch and ch; ts, tz and c; -off and -ow; -enka for -enko; x for ks. What is
 * another letter in Cyrillic stays another: k and kh, a and e, and a woman's ending. A form is for
 * comparing only, and says nothing unless {@link Spellings} finds a mark of Cyrillic in the name.
 */
final class Cyrillic {

    private static final String SOFT = "yij";
    private static final String VOWELS = "aeiouy";

    private Cyrillic() {}

    /** The common form of one word of plain lower-case letters. */
    static String fold(String word) {
        String form = consonants(word);
        form = ending(form, "skaya", "ska");
        form = ending(form, "skaia", "ska");
        form = iotated(form);
        form = vowels(form).replace("ie", "e");
        form = ending(form, "enka", "enko");
        return ending(form, "ander", "andr");
    }

    private static String consonants(String word) {
        String form =
                word.replace("shch", "sh")
                        .replace("tsch", "ch")
                        .replace("tch", "ch")
                        .replace("sch", "sh")
                        .replace("kh", "h")
                        .replace("ks", "x")
                        .replace("ts", "c")
                        .replace("tz", "c")
                        .replace("w", "v");
        for (String off : new String[] {"ff", "f"}) {
            form = ending(form, "o" + off, "ov");
            form = ending(form, "e" + off, "ev");
        }
        for (String vich : new String[] {"vich", "vych", "vicz"}) {
            form = ending(form, vich, "vic");
        }
        return form;
    }

    /** "yo" after a consonant is ё, which is often written e. */
    private static String iotated(String word) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean yo =
                    i > 0
                            && i + 1 < word.length()
                            && word.charAt(i) == 'y'
                            && word.charAt(i + 1) == 'o'
                            && VOWELS.indexOf(word.charAt(i - 1)) < 0;
            form.append(yo ? 'e' : word.charAt(i));
            i += yo ? 1 : 0;
        }
        return form.toString();
    }

    private static String vowels(String word) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean soft = SOFT.indexOf(word.charAt(i)) >= 0;
            boolean again = soft && i > 0 && SOFT.indexOf(word.charAt(i - 1)) >= 0;
            if (!again) {
                form.append(soft ? 'i' : word.charAt(i));
            }
        }
        return form.toString();
    }

    /** Whether the folded surname ends as those of Cyrillic countries do. */
    static boolean endsSo(String folded, Set<String> endings) {
        return endings.stream()
                .anyMatch(end -> folded.length() > end.length() + 1 && folded.endsWith(end));
    }

    private static String ending(String word, String from, String to) {
        return word.length() > from.length() && word.endsWith(from)
                ? word.substring(0, word.length() - from.length()) + to
                : word;
    }
}
