package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Outlet;
import org.hearsay.model.Publication;

/** What a page says of itself outside its text. */
record PageFacts(
        Optional<Outlet> outlet,
        Optional<String> url,
        Optional<String> headline,
        Optional<Publication> publication,
        Optional<String> language,
        List<String> authors) {

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
                List.of());
    }
}
