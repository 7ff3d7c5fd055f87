package org.hearsay.query;

import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Item;

/**
 * Something with a date: a publication, an event that several articles tell of, a statement, or a
 * time that an article names.
 *
 * <p>{@code days} is wider than a day where the date is uncertain or coarse; {@code words} is the
 * sentence that stands there, for a publication its headline.
 */
public record TimelineRow(
        Interval days, Kind kind, Article article, Optional<Item> item, String words) {

    /** What happened on that date. */
    public enum Kind {
        PUBLISHED("published"),
        /** An event that several articles tell of; the item is the one that tells most of it. */
        HAPPENED("event"),
        SAID("said"),
        NAMED("named");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
