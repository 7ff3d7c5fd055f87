package org.hearsay.server.workplace;

/**
 * A folder that is being read into the ledger, as far as it is.
 *
 * @param path below the inbox of this name, with forward slashes; empty for the inbox itself
 * @param step grows with every change, from 0
 * @param done files that are through, of {@code files}
 * @param says what became of it, in a sentence; empty while it runs
 */
public record ReadingJob(
        String id,
        String inbox,
        String path,
        State state,
        int step,
        int done,
        int files,
        String says) {

    /** Where it is. */
    public enum State {
        WAITING("waiting"),
        RUNNING("running"),
        DONE("done"),
        FAILED("failed"),
        STOPPED("stopped");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether nothing will change any more. */
        public boolean isOver() {
            return this == DONE || this == FAILED || this == STOPPED;
        }
    }
}
