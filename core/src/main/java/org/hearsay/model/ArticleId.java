package org.hearsay.model;

import java.util.Optional;

/**
 * Names an article for ever: its document, its outlet and its URL.
 *
 * <p>Two outlets that carry the same bytes are two articles; only the same bytes from the same
 * outlet and URL are the same one.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

    public ArticleId {
        if (!value.startsWith("art-") || !Digest.isHead(value, 4)) {
            throw new IllegalArgumentException("Not an article id: " + value);
        }
    }

    public static ArticleId of(Digest document, Optional<Outlet> outlet, Optional<String> url) {
        String name = outlet.map(Outlet::name).orElse("");
        Digest digest = Digest.of("article", document.hex(), name, url.orElse(""));
        return new ArticleId("art-" + digest.head());
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
