package org.hearsay.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hearsay.export.JsonlWriter;

/** The schema that is shipped with the exports. */
final class Schema {

    private static final com.networknt.schema.Schema SHIPPED = read();

    private Schema() {}

    /** What is wrong with a line; empty if nothing is. */
    static List<String> problems(String line) {
        return SHIPPED.validate(line, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static com.networknt.schema.Schema read() {
        try (InputStream in =
                Objects.requireNonNull(
                        JsonlWriter.class.getResourceAsStream("hearsay-export.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
