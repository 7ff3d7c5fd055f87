package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Dated;
import org.hearsay.model.Outlet;
import org.hearsay.model.Publication;

/** What a page says of itself outside its text. */
record PageFacts(
        Optional<Outlet> outlet,
        Optional<String> url,
        Optional<String> headline,
        Optional<Publication> publication,
        Optional<String> language,
        List<String> authors,
        Optional<Dated> updated,
        Optional<String> section) {

    PageFacts {
        authors = List.copyOf(authors);
    }

    static PageFacts none() {
        return new PageFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
