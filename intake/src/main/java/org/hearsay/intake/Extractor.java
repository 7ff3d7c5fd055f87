package org.hearsay.intake;

import org.hearsay.intake.format.Source;

/** Opens a document of a kind that has a reader; never throws for what the document does. */
interface Extractor extends AutoCloseable {

    Extracted extract(Kind kind, Source source);

    @Override
    void close();
}
