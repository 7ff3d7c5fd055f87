package org.hearsay.model;

/**
 * Two things that one article says and that cannot both be true as they stand.
 *
 * <p>{@code one} comes before {@code other} in the text; {@code what} says in a sentence what does
 * not agree.
 */
public record Inconsistency(ArticleId article, ItemId one, ItemId other, Kind kind, String what) {

    /** Where the two stand or what they are. */
    public enum Kind {
        /** The headline or standfirst against the body. */
        HEADLINE("headline"),
        /** Two lengths of the same time. */
        DURATION("duration");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Inconsistency {
        if (one.equals(other)) {
            throw new IllegalArgumentException("An item does not contradict itself: " + one);
        }
    }
}
