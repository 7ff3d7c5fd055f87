package org.hearsay.nlp;

/**
 * The dictionary form of what an ending left of a verb or an adjective: whether an e is missing
 * (danc-ed, larg-er) or a consonant was doubled (plann-ed, bigg-er). English spelling tells by the
 * last letters; what it does not tell is in the table.
 */
final class Stems {

    private Stems() {}

    static String restored(String stem) {
        int last = stem.length() - 1;
        if (last < 1) {
            return stem;
        }
        boolean twice = stem.charAt(last) == stem.charAt(last - 1);
        if (twice && last > 1) {
            return "bdgkmnprtv".indexOf(stem.charAt(last)) >= 0 ? stem.substring(0, last) : stem;
        }
        return lacksE(stem, last) ? stem + "e" : stem;
    }

    /** Whether something is left that can be a word: endings of "sing" and "red" are none. */
    static boolean isWord(String stem) {
        return stem.chars().anyMatch(Stems::isVowel);
    }

    private static boolean lacksE(String stem, int last) {
        char before = stem.charAt(last - 1);
        return switch (stem.charAt(last)) {
            case 'c', 'v', 's' -> true;
            case 'u' -> before != 'o';
            case 'z' -> before != 't';
            case 'g' -> before != 'n' || isNgLackingE(stem, last);
            case 'l' ->
                    isVowel(before)
                            ? isLoneVowel(stem, last - 1, "iouy")
                            : "rwl".indexOf(before) < 0;
            case 'r' -> isLoneVowel(stem, last - 1, "aiu");
            case 'n' -> isLoneVowel(stem, last - 1, "iu");
            case 't' -> isLoneVowel(stem, last - 1, "au");
            case 'p' -> isLoneVowel(stem, last - 1, "aiuy");
            case 'm' -> isLoneVowel(stem, last - 1, "aeiou");
            case 'd', 'k', 'b', 'f' -> isLoneVowel(stem, last - 1, "aeiou");
            default -> false;
        };
    }

    /** Change and arrange, challenge and plunge; but not bang, bring and belong. */
    private static boolean isNgLackingE(String stem, int last) {
        char vowel = last > 1 ? stem.charAt(last - 2) : ' ';
        return vowel == 'e'
                || vowel == 'u'
                || (vowel == 'a' && (stem.endsWith("chang") || stem.endsWith("rang")));
    }

    /** Whether this is one of the vowels, with no other in front that it makes one sound with. */
    private static boolean isLoneVowel(String stem, int at, String vowels) {
        char c = stem.charAt(at);
        if (vowels.indexOf(c) < 0) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = stem.charAt(at - 1);
        boolean afterQ = before == 'u' && at > 1 && stem.charAt(at - 2) == 'q';
        boolean twoSounds = c == 'a' && (before == 'i' || before == 'u');
        return afterQ || twoSounds || "aeiou".indexOf(before) < 0;
    }

    private static boolean isVowel(int c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
