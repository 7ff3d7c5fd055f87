package org.hearsay.bench;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Extracts as lines of type "article", in the words of Hearsay's own export. */
final class ExtractFile implements Closeable {

    /** Escapes, because what a tool gives may hold halves of surrogate pairs. */
    private final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final BufferedWriter out;

    ExtractFile(Path file) throws IOException {
        this.out = Files.newBufferedWriter(file);
    }

    void write(String document, Extract extract) throws IOException {
        ObjectNode line = json.createObjectNode();
        line.put("type", "article").put("document", document).put("body", extract.body());
        extract.headline().ifPresent(headline -> line.put("headline", headline));
        extract.published().ifPresent(value -> line.putObject("published").put("value", value));
        out.write(json.writeValueAsString(line));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
