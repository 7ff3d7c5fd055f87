package org.hearsay.page;

import java.io.IOException;
import org.hearsay.dossier.Dossier;

/**
 * Renders a dossier as static pages that open from disk without a network: no script, one style
 * sheet, all text of the sources escaped.
 *
 * <p>Pages are made one at a time and in a fixed order; the same dossier gives the same bytes.
 * Every link leads to a page that is written too. Stateless and thread-safe.
 */
public final class DossierPages {

    /** Hands every page to the sink; what the sink throws ends the writing. */
    public void write(Dossier dossier, PageSink sink) throws IOException {
        for (Leaf leaf : Shelf.of(new Catalog(dossier)).leaves()) {
            sink.put(leaf.page(Setting.FILE));
        }
    }
}
