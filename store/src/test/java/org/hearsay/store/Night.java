package org.hearsay.store;

/**
 * How much the drills do at night: their whole size, or the hundredths of it that the system
 * property {@code hearsay.night} says, for a machine or a night that has not the time.
 */
public final class Night {

    private static final int PERCENT = Integer.getInteger("hearsay.night", 100);

    private Night() {}

    /** So many of the whole, at least one. */
    public static int of(int whole) {
        return Math.max(1, Math.toIntExact((long) whole * PERCENT / 100));
    }
}
