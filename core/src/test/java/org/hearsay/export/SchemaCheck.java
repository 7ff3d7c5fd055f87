package org.hearsay.export;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Holds a line of an export against the schema that is shipped with it. */
final class SchemaCheck {

    private static final Schema SCHEMA = read();

    private SchemaCheck() {}

    /** What is wrong with a line; empty if nothing is. */
    static List<String> problems(String line) {
        return SCHEMA.validate(line, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static Schema read() {
        try (InputStream schema =
                Objects.requireNonNull(
                        JsonlWriter.class.getResourceAsStream("hearsay-export.schema.json"))) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new IllegalStateException("The schema cannot be read", e);
        }
    }
}
