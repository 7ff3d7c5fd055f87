package org.hearsay.model;

import java.util.Optional;

/**
 * Which article a person means, by what stays the same when it is read again: its document's path,
 * and, to tell apart or to find again what came by another path, outlet, URL and the SHA-256 of its
 * bytes. Never an id.
 */
public record Pointer(
        String document, Optional<String> outlet, Optional<String> url, Optional<Digest> sha256) {

    public Pointer {
        if (document.isBlank()) {
            throw new IllegalArgumentException("An article is meant by its document's path");
        }
    }

    /** What points at this article. */
    public static Pointer to(Article article) {
        return new Pointer(
                article.document(),
                article.outlet().map(Outlet::name),
                article.url(),
                Optional.of(article.sha256()));
    }
}
