package org.hearsay.server.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One argument of a tool, as JSON Schema describes it.
 *
 * @param choices the only values it may have; none if any text will do
 */
record Parameter(String name, Kind kind, String description, List<String> choices) {

    /** The longest text that is taken. */
    static final int LONGEST = 400;

    /** The most rows of one answer. */
    static final int MOST_ROWS = 100;

    /** What values a parameter takes. */
    enum Kind {
        TEXT,
        DAY,
        ROWS
    }

    Parameter {
        choices = List.copyOf(choices);
    }

    static Parameter text(String name, String description) {
        return new Parameter(name, Kind.TEXT, description, List.of());
    }

    static Parameter day(String name, String description) {
        return new Parameter(name, Kind.DAY, description, List.of());
    }

    static Parameter choice(String name, String description, List<String> choices) {
        return new Parameter(name, Kind.TEXT, description, choices);
    }

    /** How many rows, and after which row. */
    static List<Parameter> paging() {
        return List.of(
                new Parameter(
                        "limit", Kind.ROWS, "How many rows at most; 20 if not given.", List.of()),
                text("after", "The \"next\" of the answer before this one, to go on behind it."));
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", kind == Kind.ROWS ? "integer" : "string");
        schema.put("description", description);
        switch (kind) {
            case TEXT -> {
                schema.put("minLength", 1);
                schema.put("maxLength", LONGEST);
            }
            case DAY -> schema.put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case ROWS -> {
                schema.put("minimum", 1);
                schema.put("maximum", MOST_ROWS);
            }
        }
        if (!choices.isEmpty()) {
            schema.put("enum", choices);
        }
        return schema;
    }
}
