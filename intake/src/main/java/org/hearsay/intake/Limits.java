package org.hearsay.intake;

/**
 * How much is taken in: bytes of a file, bytes of what a packed one holds, bytes of what is cut up
 * as a stream, containers that a document may lie in, and documents that lie in others, for each
 * file.
 */
record Limits(int file, int unpacked, long stream, int depth, int nested) {

    static final Limits USUAL = new Limits(50 << 20, 100 << 20, 64L << 30, 4, 10_000);
}
