package org.hearsay.intake.item;

import java.util.List;
import java.util.Locale;

/** The months by their English names. */
final class Month {

    private static final List<String> NAMES =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private Month() {}

    /** 1 to 12 for a name or its first letters, three at least; 0 for any other word. */
    static int of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < NAMES.size(); i++) {
            if (lower.length() >= 3 && NAMES.get(i).startsWith(lower)) {
                return i + 1;
            }
        }
        return 0;
    }
}
