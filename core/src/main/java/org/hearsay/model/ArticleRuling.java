package org.hearsay.model;

/** What is decided about an article. */
public sealed interface ArticleRuling {

    /**
     * When it was published.
     *
     * @param value an ISO 8601 day or time with offset; the record checks it
     */
    record DateIs(String value) implements ArticleRuling {
        public DateIs {
            Dated.check(value);
        }
    }

    /** Who published it. */
    record OutletIs(Outlet outlet) implements ArticleRuling {}

    /** Whether it belongs to the story of this name. */
    record StoryIs(String story, boolean inside) implements ArticleRuling {
        public StoryIs {
            if (story.isBlank()) {
                throw new IllegalArgumentException("A story has a name");
            }
        }
    }
}
