package org.hearsay.story;

import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.model.ArticleId;

/**
 * What the grouper has to know of one article: its day, and what it is about. Less than a thousand
 * bytes, whatever the length of the article. Immutable.
 */
public final class Gist {

    private final ArticleId article;
    private final Optional<LocalDate> day;
    private final Profile profile;

    Gist(ArticleId article, Optional<LocalDate> day, Profile profile) {
        this.article = article;
        this.day = day;
        this.profile = profile;
    }

    /** Of which article. */
    public ArticleId article() {
        return article;
    }

    Optional<LocalDate> day() {
        return day;
    }

    Profile profile() {
        return profile;
    }
}
