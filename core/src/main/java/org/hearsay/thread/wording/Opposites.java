package org.hearsay.thread.wording;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of which the one says the contrary of the other, kept as bits: two for each pair. */
final class Opposites {

    private static final List<String> PAIRS =
            List.of(
                    "accept reject",
                    "rise fall",
                    "rose fell",
                    "increase decrease",
                    "win lose",
                    "open close",
                    "support oppose",
                    "start end",
                    "begin end",
                    "agree refuse",
                    "north south",
                    "east west",
                    "alive dead",
                    "enter leave",
                    "possible impossible",
                    "higher lower",
                    "inside outside",
                    "true false");

    /** The first word of each pair; the bit above is the second's. */
    private static final long FIRST = 0x5555_5555_5555_5555L;

    private static final Map<String, Long> BITS = bits();

    private Opposites() {}

    /** Which words of the pairs stand among these stems. */
    static long in(Stems stems) {
        long found = 0;
        for (String stem : stems) {
            found |= BITS.getOrDefault(stem, 0L);
        }
        return found;
    }

    /** Whether of some pair one has a single word and the other has the other one. */
    static boolean areApart(long one, long other) {
        long single = (one ^ one >>> 1) & (other ^ other >>> 1) & FIRST;
        return (single & (one ^ other)) != 0;
    }

    private static Map<String, Long> bits() {
        Map<String, Long> bits = new HashMap<>();
        for (int i = 0; i < PAIRS.size(); i++) {
            String[] words = PAIRS.get(i).split(" ", -1);
            bits.merge(Terms.meaning(words[0]), 1L << 2 * i, (a, b) -> a | b);
            bits.merge(Terms.meaning(words[1]), 2L << 2 * i, (a, b) -> a | b);
        }
        return Collections.unmodifiableMap(bits);
    }
}
