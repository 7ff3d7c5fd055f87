package org.hearsay.nlp;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which hyphens belong to a word. The treebanks since 2012 cut words at hyphens (year | - | old),
 * but not behind a prefix (anti-war) or before a suffix (second-most).
 */
final class Affixes {

    private static final Set<String> PREFIXES =
            set(
                    "a ante anti arch be bi bio co counter cross cyber de e eco ex extra inter"
                        + " intra macro mega micro mid mini multi neo non over pan para peri post"
                        + " pre pro pseudo quasi re semi sub super tri u ultra un uni vice x");

    private static final Set<String> SUFFIXES =
            set("esque ette fest fold gate itis less most rama wise");

    /** Words that have no parts. */
    private static final Set<String> WHOLE = set("uh-huh uh-oh mm-hm mm-hmm o-kay");

    private static final int LONGEST = 7;

    private Affixes() {}

    private static Set<String> set(String words) {
        return Stream.of(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what ends at this hyphen is a prefix. */
    static boolean isPrefix(String text, int at, int hyphen) {
        return hyphen - at <= LONGEST && PREFIXES.contains(lower(text, at, hyphen));
    }

    /** The end of the suffix behind the hyphen; the hyphen if none is there. */
    static int suffixedEnd(String text, int at, int hyphen, int end) {
        int last = Glyph.runEnd(text, hyphen + 1, Math.min(end, hyphen + 2 + LONGEST));
        boolean goesOn = Glyph.wordAt(text, last, end) || (last < end && text.charAt(last) == '-');
        if (last == hyphen + 1 || goesOn) {
            return hyphen;
        }
        boolean joined =
                SUFFIXES.contains(lower(text, hyphen + 1, last))
                        || (hyphen - at <= 2 && WHOLE.contains(lower(text, at, last)));
        return joined ? last : hyphen;
    }

    private static String lower(String text, int at, int end) {
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }
}
