package org.hearsay.server.mcp;

import java.util.List;
import java.util.Optional;

/**
 * The part of an answer that one call gets.
 *
 * @param total of the whole answer
 * @param next what to give as {@code after} to go on; absent at the end
 */
record Part(List<Row> rows, int total, Optional<String> next) {

    /** An answer ends with the row that passes this length. */
    static final int MOST_CHARACTERS = 200_000;

    Part {
        rows = List.copyOf(rows);
    }

    /**
     * @param after the {@code next} of the part before
     * @throws RefusedException if the answer has no such place any more
     */
    static Part of(List<Row> all, Optional<String> after, int limit) {
        int start = after.map(place -> behind(all, place)).orElse(0);
        int end = start;
        int characters = 0;
        while (end < all.size() && end - start < limit && characters < MOST_CHARACTERS) {
            characters += all.get(end).fields().toString().length();
            end++;
        }
        Optional<String> next = end < all.size() ? Optional.of(place(all, end)) : Optional.empty();
        return new Part(all.subList(start, end), all.size(), next);
    }

    /** How many rows come before, and the last of them, so that a changed answer is noticed. */
    private static String place(List<Row> all, int index) {
        return index + ":" + all.get(index - 1).id();
    }

    private static int behind(List<Row> all, String place) {
        for (int i = 1; i <= all.size(); i++) {
            if (place(all, i).equals(place)) {
                return i;
            }
        }
        throw new RefusedException(
                "This answer has no place \"after\" that; the ledger may have changed. Ask again"
                        + " without \"after\".");
    }
}
