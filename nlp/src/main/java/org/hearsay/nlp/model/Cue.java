package org.hearsay.nlp.model;

import java.util.ArrayList;
import java.util.List;

/** Words of a window that say that somebody says something, and how probable that is. */
record Cue(WordRange words, double probability) {

    private static final int BEGINNING = 3;
    private static final int INSIDE = 4;

    /** The cues of a core, in text order: a beginning, then insides while they beat all else. */
    static List<Cue> of(Encoded encoded, double bias) {
        Scores scores = favoured(encoded.flat(), (float) bias);
        List<Cue> cues = new ArrayList<>();
        int start = 0;
        while (start < scores.rows()) {
            int end = start + 1;
            if (isCue(scores.best(start))) {
                while (end < scores.rows() && scores.best(end) == INSIDE) {
                    end++;
                }
                if (encoded.window().inCore(start)) {
                    double[] first = scores.probabilities(start);
                    double probability = first[BEGINNING] + first[INSIDE];
                    cues.add(new Cue(new WordRange(start, end), probability));
                }
            }
            start = end;
        }
        return cues;
    }

    private static boolean isCue(int label) {
        return label == BEGINNING || label == INSIDE;
    }

    /** The second step refutes what was found too easily, but finds nothing that was not. */
    private static Scores favoured(Scores flat, float bias) {
        float[] values = flat.values().clone();
        for (int row = 0; row < flat.rows(); row++) {
            values[row * flat.columns() + BEGINNING] += bias;
            values[row * flat.columns() + INSIDE] += bias;
        }
        return new Scores(flat.columns(), values);
    }
}
