package org.hearsay.testing.hostile;

/**
 * A file that was written to do harm, by its name in the corpus' folder, and what must become of
 * it.
 */
public record HostileFile(String name, Kind kind, Expectation expectation) {}
