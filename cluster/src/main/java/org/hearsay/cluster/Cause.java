package org.hearsay.cluster;

/** Why a job failed, in a sentence for a person. */
final class Cause {

    private static final int DEEPEST = 50;

    private Cause() {}

    /** Flink tells first that it gave up, and what went wrong last. */
    static String of(Throwable failure) {
        Throwable at = failure;
        for (int i = 0; i < DEEPEST && at.getCause() != null; i++) {
            if (at instanceof LinkageError) {
                break;
            }
            at = at.getCause();
        }
        return at instanceof LinkageError
                ? "a class or library that a worker needs is not there, or is another version's ("
                        + at
                        + "); see docs/cluster.md on how workers are set up"
                : at.toString();
    }
}
