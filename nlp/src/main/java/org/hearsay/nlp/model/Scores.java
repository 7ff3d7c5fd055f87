package org.hearsay.nlp.model;

/** A table of numbers that the model gave, with a row for each word. Not to be changed. */
public final class Scores implements Graph.Input {

    private final int columns;
    private final float[] values;

    /** Takes the values, row after row, without copying them. */
    Scores(int columns, float[] values) {
        this.columns = columns;
        this.values = values;
    }

    public int rows() {
        return values.length / columns;
    }

    public int columns() {
        return columns;
    }

    public float at(int row, int column) {
        return values[row * columns + column];
    }

    /** The column of a row's greatest number, the first of several. */
    public int best(int row) {
        int best = 0;
        for (int column = 1; column < columns; column++) {
            if (at(row, column) > at(row, best)) {
                best = column;
            }
        }
        return best;
    }

    /** A row's numbers as probabilities. */
    double[] probabilities(int row) {
        double[] probabilities = new double[columns];
        double sum = 0;
        double most = at(row, best(row));
        for (int column = 0; column < columns; column++) {
            probabilities[column] = Math.exp(at(row, column) - most);
            sum += probabilities[column];
        }
        for (int column = 0; column < columns; column++) {
            probabilities[column] /= sum;
        }
        return probabilities;
    }

    float[] values() {
        return values;
    }
}
