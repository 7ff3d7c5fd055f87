package org.hearsay.export;

import java.io.IOException;

/** All of the ledger as one JSON object a line. */
final class JsonLines implements TextFormat {

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String about() {
        return "everything, one JSON object a line: for other programs";
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public String file() {
        return "hearsay.jsonl";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        new JsonlWriter(export.wording(), export.originals()).write(export.query(), out);
    }
}
