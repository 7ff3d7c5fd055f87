package org.hearsay.intake.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hearsay.intake.item.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON object as a row: each text or number under its path ("source.name"), the values of a list
 * under the list's. Values deeper than four levels are left out, and numbers in lists.
 */
final class JsonRow {

    private static final int DEEPEST = 4;
    private static final int MOST_VALUES = 2_000;

    /** Search engines wrap what they hold. */
    private static final String WRAPPER = "_source.";

    private record Level(String path, boolean list) {}

    private final Row row = new Row();
    private final Deque<Level> levels = new ArrayDeque<>();
    private String path = "";
    private long characters;
    private int values;

    private JsonRow() {}

    /**
     * The object at whose beginning the parser stands, which then stands at its end; empty if it is
     * too large to keep.
     */
    static Optional<Row> read(JsonParser json) {
        JsonRow reader = new JsonRow();
        reader.levels.push(new Level("", false));
        while (!reader.levels.isEmpty()) {
            reader.take(json, json.nextToken());
        }
        return Optional.of(reader.row).filter(row -> reader.characters <= Json.LARGEST);
    }

    private void take(JsonParser json, JsonToken token) {
        switch (token) {
            case PROPERTY_NAME -> path = below(json.currentName());
            case START_OBJECT, START_ARRAY -> {
                if (levels.size() >= DEEPEST) {
                    json.skipChildren();
                } else {
                    levels.push(new Level(path, token == JsonToken.START_ARRAY));
                }
            }
            case END_OBJECT, END_ARRAY -> {
                levels.pop();
                path = levels.isEmpty() || !levels.peek().list() ? "" : levels.peek().path();
            }
            default -> value(json, token);
        }
    }

    private String below(String name) {
        String parent = levels.getFirst().path();
        String whole = parent.isEmpty() ? name : parent + "." + name;
        return whole.startsWith(WRAPPER) ? whole.substring(WRAPPER.length()) : whole;
    }

    private void value(JsonParser json, JsonToken token) {
        boolean inList = levels.getFirst().list();
        if (values >= MOST_VALUES || (inList && token != JsonToken.VALUE_STRING)) {
            return;
        }
        row.has(path);
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            String value = json.getString();
            values++;
            characters += value.length();
            if (characters <= Json.LARGEST) {
                row.add(path, value);
            }
        }
    }
}
