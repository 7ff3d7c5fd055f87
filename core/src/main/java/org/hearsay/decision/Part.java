package org.hearsay.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The fields of a block of a decisions file, or of its second half; each is to be asked for. */
final class Part {

    private final String file;
    private final int line;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    private record Field(int line, String value) {}

    Part(String file, int line) {
        this.file = file;
        this.line = line;
    }

    int line() {
        return line;
    }

    void put(int at, List<String> tokens) {
        String key = tokens.get(0);
        if (tokens.size() != 2) {
            throw fail(
                    at,
                    "found "
                            + (tokens.size() - 1)
                            + " values for "
                            + Tokens.quote(key)
                            + "; expected one, in quotation marks if it has spaces");
        }
        if (fields.put(key, new Field(at, tokens.get(1))) != null) {
            throw fail(at, "found " + key + " a second time in one decision; expected it once");
        }
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    Optional<String> find(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key)).map(Field::value);
    }

    String text(String key) {
        return find(key)
                .orElseThrow(() -> fail(line, "this decision lacks " + key + "; found " + names()));
    }

    /** A field's value, read by a function that throws when it cannot. */
    <T> Optional<T> find(String key, Function<String, T> reader) {
        Optional<String> value = find(key);
        Field field = fields.get(key);
        return value.map(v -> read(field == null ? line : field.line(), key, v, reader));
    }

    <T> T get(String key, Function<String, T> reader) {
        text(key);
        return find(key, reader).orElseThrow();
    }

    private <T> T read(int at, String key, String value, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (RuntimeException e) {
            throw fail(at, "found " + Tokens.quote(value) + " for " + key + ": " + e.getMessage());
        }
    }

    /** Refuses what nobody asked for. */
    void finish() {
        for (Map.Entry<String, Field> field : fields.entrySet()) {
            if (!asked.contains(field.getKey())) {
                throw fail(
                        field.getValue().line(),
                        "found the field "
                                + Tokens.quote(field.getKey())
                                + ", which this decision does not have; expected one of "
                                + String.join(", ", asked)
                                + ". If a newer Hearsay wrote the file, use that one.");
            }
        }
    }

    private String names() {
        return fields.isEmpty() ? "no fields" : String.join(", ", fields.keySet());
    }

    DecisionFileException fail(int at, String what) {
        return new DecisionFileException(file, at, what);
    }
}
