package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * What the user says of a document, for example in a manifest; it overrules what the page says.
 *
 * <p>{@code published} is an ISO 8601 day or time with offset; the record checks it.
 */
public record Stated(
        Optional<String> outlet,
        Optional<String> url,
        Optional<String> published,
        Optional<String> headline,
        Optional<String> language,
        List<String> authors) {

    public Stated {
        authors = List.copyOf(authors);
        published.ifPresent(Dated::check);
    }

    public static Stated nothing() {
        return new Stated(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
