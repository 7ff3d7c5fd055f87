package org.hearsay.model;

/**
 * A decision and where a person can find it.
 *
 * @param file what the file is called
 * @param line of the decision's first words, from 1
 */
public record DecisionLine(String file, int line, Decision decision)
        implements Comparable<DecisionLine> {

    /** By file, then by line. */
    @Override
    public int compareTo(DecisionLine other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
}
