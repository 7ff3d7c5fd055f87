package org.hearsay.bench;

import java.util.Optional;
import org.hearsay.model.Content;

/** A tool that finds a page's main content, as its own documentation says to use it. */
interface Extractor {

    /**
     * Where a page is said to lie, for tools that have to be told: an address that says nothing of
     * the page.
     */
    String ADDRESS = "https://example.org/";

    /** The name that its results are filed under. */
    String name();

    /** What it finds; empty if it finds no content or cannot read the page. */
    Optional<Extract> read(Content page);
}
