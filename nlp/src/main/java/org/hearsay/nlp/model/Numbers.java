package org.hearsay.nlp.model;

/** A table of whole numbers that goes into a graph. Not to be changed. */
final class Numbers implements Graph.Input {

    private final int columns;
    private final long[] values;

    /** Takes the values, row after row, without copying them. */
    Numbers(int columns, long... values) {
        this.columns = columns;
        this.values = values;
    }

    int rows() {
        return values.length / columns;
    }

    int columns() {
        return columns;
    }

    long[] values() {
        return values;
    }
}
