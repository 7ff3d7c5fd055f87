package org.hearsay.model;

import java.util.Optional;

/**
 * What became of one input: the row that lets files in be files accounted for.
 *
 * <p>{@code charset} is the encoding it was decoded with and how that was found ("UTF-8, by byte
 * order mark"); {@code article} is the article read from it or the one it duplicates. One that was
 * read without being an article holds others, which are inputs of their own. The reason of one that
 * was read says what of it was not.
 */
public record Input(
        String document,
        Digest sha256,
        Outcome outcome,
        Optional<String> reason,
        Optional<String> charset,
        Optional<ArticleId> article,
        Opening opening) {

    /** The four ends an input can come to. */
    public enum Outcome {
        READ("read"),
        DUPLICATE("duplicate"),
        SKIPPED("skipped"),
        FAILED("failed");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Input {
        if (reason.isEmpty() && outcome != Outcome.READ) {
            throw new IllegalArgumentException(document + " was not read, but no reason is given");
        }
        if (article.isEmpty() && opening.holds() == 0 && outcome == Outcome.READ) {
            throw new IllegalArgumentException(
                    document + " was read, but into no article, and holds no document");
        }
    }

    /** One that was opened whole and holds nothing. */
    public Input(
            String document,
            Digest sha256,
            Outcome outcome,
            Optional<String> reason,
            Optional<String> charset,
            Optional<ArticleId> article) {
        this(document, sha256, outcome, reason, charset, article, Opening.whole());
    }
}
