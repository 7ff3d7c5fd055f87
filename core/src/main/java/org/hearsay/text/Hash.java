package org.hearsay.text;

/** Fixed 64-bit hashes, the same on every machine and in every run. */
public final class Hash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    /** FNV-1a over the characters, mixed. */
    public static long of(String text) {
        return mix(add(BASIS, text));
    }

    /** The hash of these texts one after the other, as if they were one. */
    public static long of(String first, String second, String third) {
        return mix(add(add(add(BASIS, first), second), third));
    }

    private static long add(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** The finisher of SplitMix64: every bit of the input moves every bit of the result. */
    public static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
