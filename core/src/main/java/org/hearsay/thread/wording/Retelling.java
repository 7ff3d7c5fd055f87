package org.hearsay.thread.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of a clause in their order, in the form that speech and the report of it have in
 * common: "I shall go when I am asked" and "that she would go when she was asked" are one.
 *
 * <p>Persons, tenses and articles are taken out, for a report shifts them; the order stays, and so
 * do negations.
 */
public final class Retelling {

    private static final Map<String, String> SHIFTED = shifted();

    private static final Set<String> OPENING = Set.of("that", "and", "but");

    /** Words fewer than this say too little, unless all of them are the same. */
    private static final int FEWEST = 4;

    private static final double MOSTLY = 0.8;

    private Retelling() {}

    /** The words as both speech and report have them. */
    public static List<String> of(List<String> forms) {
        List<String> plain = new ArrayList<>();
        for (String form : forms) {
            String shifted = SHIFTED.getOrDefault(form, Terms.meaning(form));
            boolean opening = plain.isEmpty() && OPENING.contains(shifted);
            if (!shifted.isEmpty() && !opening) {
                plain.add(shifted);
            }
        }
        return plain;
    }

    /** Whether one clause is the other told by somebody else, or a whole part of it. */
    public static boolean isOne(Terms one, Terms other) {
        int solid = one.solid(other);
        int fewest = Math.min(one.stems().size(), other.stems().size());
        boolean all = solid == 1 && fewest == 1;
        if (solid < 2 && !all
                || one.common(other) < MOSTLY * fewest
                || one.contradictsNumbers(other)
                || one.contradictsNames(other)
                || one.isGivenUp() != other.isGivenUp()
                || one.opposes(other)) {
            return false;
        }
        List<String> a = of(one.forms());
        List<String> b = of(other.forms());
        int shorter = Math.min(a.size(), b.size());
        if (all || shorter < FEWEST) {
            return shorter >= FEWEST - 1 && a.equals(b);
        }
        QuoteMatch match = QuoteMatch.of(a, b);
        int wider = Math.max(match.windowA().size(), match.windowB().size());
        return match.likeness() >= MOSTLY
                && wider <= shorter + 2
                && !match.contradicts()
                && !match.differsInContent();
    }

    private static Map<String, String> shifted() {
        Map<String, String> shifted = new TreeMap<>();
        put(
                shifted,
                "",
                "a an the am is are was were be been being have has had having do does did");
        put(shifted, "he", "i we you he she they it him her them me us");
        put(shifted, "his", "my our your his its their");
        put(shifted, "will", "will shall would");
        put(shifted, "can", "can could");
        put(shifted, "may", "may might");
        put(shifted, "that", "that this these those");
        put(shifted, "there", "here there");
        return shifted;
    }

    private static void put(Map<String, String> shifted, String to, String words) {
        for (String word : words.split(" ", -1)) {
            shifted.put(word, to);
        }
    }
}
