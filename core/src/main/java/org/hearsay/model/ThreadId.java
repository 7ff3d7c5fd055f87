package org.hearsay.model;

/** Names a thread by its smallest member. */
public record ThreadId(String value) implements Comparable<ThreadId> {

    public ThreadId {
        if (!value.startsWith("thread-") || !Digest.isHead(value, 7)) {
            throw new IllegalArgumentException("Not a thread id: " + value);
        }
    }

    public static ThreadId of(ItemId smallestMember) {
        return new ThreadId("thread-" + Digest.of("thread", smallestMember.value()).head());
    }

    @Override
    public int compareTo(ThreadId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
