package org.hearsay.nlp.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pieces of words that the model knows, by their numbers. Safe for use by several threads. */
final class Vocabulary {

    /** In front of a piece that does not begin a word. */
    private static final String INSIDE = "##";

    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> insides = new HashMap<>();
    private final int longest;
    private final int unknown;
    private final int open;
    private final int close;

    /** The pieces in the order of their numbers. */
    Vocabulary(List<String> pieces) {
        int max = 0;
        for (int id = 0; id < pieces.size(); id++) {
            String piece = pieces.get(id);
            beginnings.put(piece, id);
            if (piece.startsWith(INSIDE)) {
                insides.put(piece.substring(INSIDE.length()), id);
            }
            max = Math.max(max, piece.length());
        }
        this.longest = max;
        this.unknown = id("[UNK]");
        this.open = id("[CLS]");
        this.close = id("[SEP]");
    }

    private int id(String piece) {
        Integer id = beginnings.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("The model's vocabulary has no " + piece);
        }
        return id;
    }

    /** What stands before the pieces of a window. */
    int open() {
        return open;
    }

    /** What stands behind the pieces of a window. */
    int close() {
        return close;
    }

    /** A normalised word as the longest pieces from its start on; one unknown piece if none fit. */
    List<Integer> pieces(String word) {
        if (word.codePointCount(0, word.length()) > Spelling.LONGEST) {
            return List.of(unknown);
        }
        List<Integer> found = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int end = Math.min(word.length(), start + longest);
            Integer id = known(word, start, end);
            while (id == null && end > start + 1) {
                end--;
                id = known(word, start, end);
            }
            if (id == null) {
                return List.of(unknown);
            }
            found.add(id);
            start = end;
        }
        return List.copyOf(found);
    }

    private @Nullable Integer known(String word, int start, int end) {
        return (start == 0 ? beginnings : insides).get(word.substring(start, end));
    }
}
