package org.hearsay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A format of one file of text. */
interface TextFormat extends Format {

    /** Its file's usual name. */
    String file();

    void write(Export export, Appendable out) throws IOException;

    @Override
    default List<String> files() {
        return List.of(file());
    }

    @Override
    default void write(Export export, String file, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(export, writer);
        writer.flush();
    }
}
