package org.hearsay.nlp.model;

import java.util.ArrayList;
import java.util.List;

/** Words from start up to end, counted from a window's start. */
record WordRange(int start, int end) {

    int size() {
        return end - start;
    }

    /** The ranges of a label on a path: each starts at a beginning, and insides make it longer. */
    static List<WordRange> of(int[] path, int beginning) {
        List<WordRange> ranges = new ArrayList<>();
        int start = 0;
        while (start < path.length) {
            int end = start + 1;
            if (path[start] == beginning) {
                while (end < path.length && path[end] == beginning + 1) {
                    end++;
                }
                ranges.add(new WordRange(start, end));
            }
            start = end;
        }
        return ranges;
    }
}
