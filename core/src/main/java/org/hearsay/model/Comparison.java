package org.hearsay.model;

/**
 * How a figure stands to another one of the same article that it is set against.
 *
 * @param other the figure it is set against, for example the 19 of "27, up from 19"
 */
public record Comparison(Kind kind, ItemId other) {

    /** What the article makes of the two. */
    public enum Kind {
        /** It rose or fell from the other: "rose to 27 from 19". */
        FROM("from"),
        /** It corrects the other: "revised to 27 from 19". */
        REVISED("revised from"),
        /** It stands beside the other: "compared with 19 a year earlier". */
        COMPARED("compared with");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
