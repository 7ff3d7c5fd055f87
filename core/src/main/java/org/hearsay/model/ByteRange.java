package org.hearsay.model;

/**
 * Where a document's bytes lie in the container that held them: from {@code start} up to, not
 * including, {@code end}, in the container's bytes as they were received.
 */
public record ByteRange(long start, long end) {

    public ByteRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No range of bytes: " + start + " to " + end);
        }
    }

    public long length() {
        return end - start;
    }
}
