package org.hearsay.model;

/**
 * Which extractor made an item, in which version, by which rule: the answer to "why is this here".
 */
public record How(String extractor, String version, String rule) {

    /** For example {@code statement/1 quote-then-verb}. */
    @Override
    public String toString() {
        return extractor + "/" + version + " " + rule;
    }
}
