package org.hearsay.nlp.model;

import java.util.List;

/** Where some cues of a window stand, and how near each of its words is to each of them. */
final class CueInputs {

    /** The number of the first step to the right of a cue; those to the left are below. */
    private static final int RIGHT = 64;

    private static final int FARTHEST = RIGHT - 1;

    /** So far from a cue every word is a step; further away, every few words. */
    private static final int CLOSE = 20;

    private static final int COARSE = 6;

    /** How many paragraphs away are told apart. */
    private static final int PARAGRAPHS = 2;

    private final long[] ends;
    private final long[] near;
    private final long[] paragraphs;

    CueInputs(ModelWords words, Window window, List<Cue> cues) {
        int count = cues.size();
        this.ends = new long[2 * count];
        this.near = new long[count * window.size()];
        this.paragraphs = new long[count * window.size()];
        for (int i = 0; i < count; i++) {
            add(i, cues.get(i).words(), words, window);
        }
    }

    private void add(int row, WordRange cue, ModelWords words, Window window) {
        int last = cue.end() - 1;
        ends[2 * row] = cue.start();
        ends[2 * row + 1] = last;
        int paragraph = words.get(window.start() + cue.start()).paragraph();
        for (int word = 0; word < window.size(); word++) {
            int at = row * window.size() + word;
            int away = words.get(window.start() + word).paragraph() - paragraph;
            near[at] = near(word, cue);
            paragraphs[at] = paragraphs(away);
        }
    }

    private static int paragraphs(int away) {
        return Math.max(-PARAGRAPHS, Math.min(PARAGRAPHS, away)) + PARAGRAPHS;
    }

    private static int near(int word, WordRange cue) {
        if (word < cue.start()) {
            return steps(cue.start() - word);
        }
        return word < cue.end() ? 0 : RIGHT + steps(word - cue.end() + 1);
    }

    private static int steps(int words) {
        return words <= CLOSE ? words : Math.min(FARTHEST, CLOSE + (words - CLOSE) / COARSE + 1);
    }

    /** The first and the last word of each cue. */
    long[] ends() {
        return ends;
    }

    long[] near() {
        return near;
    }

    long[] paragraphs() {
        return paragraphs;
    }
}
