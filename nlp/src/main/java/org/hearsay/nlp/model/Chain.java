package org.hearsay.nlp.model;

import java.util.List;

/**
 * Finds the best labels of words in a row, where it matters which label stands after which: nothing
 * (0), then beginning and inside of source (1, 2) and of content (3, 4). An inside follows only its
 * own beginning or inside.
 */
final class Chain {

    static final int SOURCE = 1;
    static final int CONTENT = 3;

    private static final int LABELS = 5;
    private static final float NEVER = -1e4f;

    private final float[] first = new float[LABELS];
    private final float[][] steps = new float[LABELS][LABELS];

    Chain(List<Float> first, List<List<Float>> steps) {
        for (int label = 0; label < LABELS; label++) {
            this.first[label] = isInside(label) ? NEVER : first.get(label);
            for (int after = 0; after < LABELS; after++) {
                boolean never = isInside(after) && label != after && label != after - 1;
                this.steps[label][after] = never ? NEVER : steps.get(label).get(after);
            }
        }
    }

    private static boolean isInside(int label) {
        return label == SOURCE + 1 || label == CONTENT + 1;
    }

    /** The best labels of the words whose scores begin at this row. */
    int[] best(Scores scores, int row, int words) {
        int[][] before = new int[words][LABELS];
        float[] sums = first.clone();
        add(scores, row, sums);
        for (int word = 1; word < words; word++) {
            sums = step(sums, before[word]);
            add(scores, row + word, sums);
        }
        int[] path = new int[words];
        path[words - 1] = greatest(sums);
        for (int word = words - 1; word > 0; word--) {
            path[word - 1] = before[word][path[word]];
        }
        return path;
    }

    private static void add(Scores scores, int row, float[] sums) {
        for (int label = 0; label < LABELS; label++) {
            sums[label] += scores.at(row, label);
        }
    }

    private float[] step(float[] sums, int[] before) {
        float[] next = new float[LABELS];
        for (int after = 0; after < LABELS; after++) {
            float[] ways = new float[LABELS];
            for (int label = 0; label < LABELS; label++) {
                ways[label] = sums[label] + steps[label][after];
            }
            before[after] = greatest(ways);
            next[after] = ways[before[after]];
        }
        return next;
    }

    private static int greatest(float[] numbers) {
        int greatest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[greatest]) {
                greatest = i;
            }
        }
        return greatest;
    }
}
