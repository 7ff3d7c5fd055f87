package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows names whose family name stands first at home: Chinese and Korean ones.
 *
 * <p>A name is one of these where exactly one of its ends is a family name of China or Korea and
 * all the rest is syllables of these languages, at most three.
 */
final class FamilyFirst {

    private static final Set<String> ONSETS =
            Set.of(
                    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh",
                    "ch", "sh", "r", "z", "c", "s", "y", "w", "kk", "tt", "pp", "ss", "jj");
    private static final Set<String> NUCLEI =
            Set.of(
                    "a", "e", "i", "o", "u", "ai", "ei", "ao", "ou", "ia", "ie", "iao", "iu", "ua",
                    "uo", "uai", "ui", "ue", "eo", "eu", "ae", "oe", "ya", "yo", "yu", "ye", "yeo",
                    "wa", "wo", "we", "wi", "oo", "ee", "io", "euy", "you");
    private static final Set<String> CODAS = Set.of("", "n", "ng", "k", "l", "m", "p", "t");
    private static final int LONGEST = 14;
    private static final int MOST_SYLLABLES = 3;

    private final Set<String> families;
    private final Lexicon lexicon;

    FamilyFirst(Set<String> families, Lexicon lexicon) {
        this.families = Set.copyOf(families);
        this.lexicon = lexicon;
    }

    /** Family name and given name, each one word without hyphens, if it is a name of these. */
    Optional<List<String>> read(PersonName name) {
        if (!name.isFull() || !name.suffix().isEmpty()) {
            return Optional.empty();
        }
        boolean first = families.contains(name.first());
        boolean last = families.contains(name.last());
        if (first == last) {
            return Optional.empty();
        }
        List<String> parts = name.parts();
        List<String> given =
                first ? parts.subList(1, parts.size()) : parts.subList(0, parts.size() - 1);
        String joined = String.join("", given).replace("-", "");
        boolean fits =
                isSyllables(joined) && lexicon.genderOfGivenName(given.get(0)) == Gender.UNKNOWN;
        return fits
                ? Optional.of(List.of(first ? name.first() : name.last(), joined))
                : Optional.empty();
    }

    private static boolean isSyllables(String word) {
        int length = word.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        int[] fewest = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            fewest[end] = MOST_SYLLABLES + 1;
            for (int start = Math.max(0, end - 7); start < end; start++) {
                if (fewest[start] < fewest[end] - 1 && isSyllable(word.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                }
            }
        }
        return fewest[length] <= MOST_SYLLABLES;
    }

    private static boolean isSyllable(String word) {
        for (int onset = 0; onset <= Math.min(2, word.length()); onset++) {
            for (int coda = Math.max(onset + 1, word.length() - 2); coda <= word.length(); coda++) {
                if (ONSETS.contains(word.substring(0, onset))
                        && NUCLEI.contains(word.substring(onset, coda))
                        && CODAS.contains(word.substring(coda))) {
                    return true;
                }
            }
        }
        return false;
    }
}
