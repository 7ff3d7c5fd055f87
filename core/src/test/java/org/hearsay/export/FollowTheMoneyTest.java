package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds each entity against FollowTheMoney's own model. */
class FollowTheMoneyTest {

    /** A schema: what it extends, what it requires, its properties with their types. */
    private record Schema(
            List<String> extended, List<String> required, Map<String, String> properties) {}

    private final Map<String, Schema> model = model();

    private static Map<String, Schema> model() {
        Map<String, Schema> model = new HashMap<>();
        for (String line : Linked.resource("ftm-model.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" \\| ", -1);
                Map<String, String> properties = new HashMap<>();
                for (String property : words(parts[3])) {
                    int colon = property.indexOf(':');
                    properties.put(property.substring(0, colon), property.substring(colon + 1));
                }
                model.put(parts[0], new Schema(words(parts[1]), words(parts[2]), properties));
            }
        }
        return model;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" ", -1));
    }

    private Schema schema(String name) {
        return Objects.requireNonNull(model.get(name), name);
    }

    private Map<String, String> properties(String schema) {
        Map<String, String> all = new HashMap<>(schema(schema).properties());
        schema(schema).extended().forEach(one -> all.putAll(properties(one)));
        return all;
    }

    private boolean is(String schema, String other) {
        return schema.equals(other)
                || schema(schema).extended().stream().anyMatch(one -> is(one, other));
    }

    /** What is wrong with the entities; empty if nothing is. */
    private List<String> problems(List<JsonObject> entities) {
        Map<String, String> schemas = new HashMap<>();
        entities.forEach(one -> schemas.put(one.getString("id"), one.getString("schema")));
        List<String> problems = new ArrayList<>();
        for (JsonObject entity : entities) {
            String schema = entity.getString("schema");
            JsonObject values = entity.getJsonObject("properties");
            for (String required : schema(schema).required()) {
                if (!values.containsKey(required)) {
                    problems.add(schema + " without " + required);
                }
            }
            for (String property : values.keySet()) {
                String type = properties(schema).getOrDefault(property, "");
                for (JsonValue value : values.getJsonArray(property)) {
                    problems.addAll(problems(schema + "." + property, type, text(value), schemas));
                }
            }
        }
        return problems;
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    private List<String> problems(
            String property, String type, String value, Map<String, String> schemas) {
        if (type.isEmpty()) {
            return List.of(property + " is no property");
        }
        boolean right =
                switch (type) {
                    case "date" -> value.matches("\\d{4}(-\\d\\d(-\\d\\d(T.*)?)?)?");
                    case "url" -> value.startsWith("http://") || value.startsWith("https://");
                    case "language" -> value.matches("[a-z]{3}");
                    default ->
                            !type.startsWith("entity:")
                                    || Optional.ofNullable(schemas.get(value))
                                            .filter(schema -> is(schema, type.substring(7)))
                                            .isPresent();
                };
        return right ? List.of() : List.of(property + " is no " + type + ": " + value);
    }

    private static List<JsonObject> entities() throws IOException {
        return Written.quarry("ftm").lines().map(Written::json).toList();
    }

    @Test
    void everyEntityIsAsTheModelSays() throws IOException {
        List<JsonObject> entities = entities();
        assertThat(problems(entities)).isEmpty();
        assertThat(entities.stream().map(one -> one.getString("id"))).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(entities.stream().map(e -> e.getString("schema")).toList()))
                .contains("Article", "Event", "LegalEntity", "Mention", "Note", "Organization")
                .contains("Person");
    }

    @Test
    void theCheckFindsWhatTheModelDoesNotHave() throws IOException {
        String line = entities().get(0).toString();
        assertThat(problems(List.of(Written.json(line.replace("\"name\"", "\"nom\""))))).hasSize(2);
        String article =
                entities().stream()
                        .filter(one -> one.getString("schema").equals("Article"))
                        .filter(one -> one.toString().contains("2031-03-05"))
                        .findFirst()
                        .orElseThrow()
                        .toString()
                        .replace("2031-03-05", "spring");
        assertThat(problems(List.of(Written.json(article)))).hasSize(1);
    }

    @Test
    void placesUnnamedSourcesAndPronounsAreNoNames() throws IOException {
        assertThat(Written.quarry("ftm"))
                .doesNotContain("\"She\"")
                .doesNotContain("[\"a witness\"]")
                .contains("\"location\":[\"Lowmoor\"]");
        assertThat(entities())
                .noneMatch(
                        one ->
                                one.getString("schema").equals("Person")
                                        && one.toString().contains("Lowmoor"));
    }
}
