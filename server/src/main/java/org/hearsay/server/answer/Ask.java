package org.hearsay.server.answer;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.export.Wording;
import org.hearsay.model.Digest;
import org.hearsay.query.Filter;
import org.hearsay.query.Wanted;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Param;
import org.hearsay.server.route.Problem;
import org.hearsay.server.route.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question as it came, read strictly: what its endpoint does not declare is refused. */
final class Ask {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .maxStringLength(32_768)
                                                    .build())
                                    .build())
                    .build();

    private final Context context;
    private final Endpoint endpoint;
    private final Map<String, String> given = new TreeMap<>();

    Ask(Context context, Endpoint endpoint) {
        this.context = context;
        this.endpoint = endpoint;
        List<String> known = endpoint.params().stream().map(Param::word).toList();
        context.queryParamMap()
                .forEach(
                        (name, values) -> {
                            if (!known.contains(name) || values.size() != 1) {
                                throw RefusedException.mistaken(
                                        "The query cannot be understood.",
                                        values.size() == 1 ? name : name + " more than once",
                                        known.isEmpty()
                                                ? "no query"
                                                : "each at most once of "
                                                        + String.join(", ", known));
                            }
                            given.put(name, values.get(0));
                        });
    }

    Context context() {
        return context;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** What stands in the path under this name. */
    String path(String name) {
        return context.pathParam(name);
    }

    Optional<String> get(Param param) {
        return Optional.ofNullable(given.get(param.word())).filter(value -> !value.isBlank());
    }

    /** All that was given, by name. */
    Map<String, String> all() {
        return new LinkedHashMap<>(given);
    }

    /** The filter that was asked for. */
    Filter filter() {
        return new Filter(
                get(Param.SPEAKER),
                get(Param.OUTLET),
                get(Param.WORDS),
                read(Param.ACT, Wanted::act),
                read(Param.KIND, Wanted::kind),
                read(Param.FROM, Wanted::day),
                read(Param.TO, Wanted::day),
                get(Param.CHANNEL));
    }

    /** What is looked for; something must be. */
    Wanted wanted() {
        Wanted wanted = read(Param.Q, Wanted::parse).orElseGet(() -> Wanted.parse(""));
        if (wanted.isNothing()) {
            throw RefusedException.mistaken("Nothing is looked for.", "", "words in q");
        }
        return wanted;
    }

    Wording wording() {
        String free = get(Param.TEXT_FREE).orElse("false");
        if (!List.of("true", "false").contains(free)) {
            throw RefusedException.mistaken("textFree is not understood.", free, "true or false");
        }
        return free.equals("true") ? Wording.TEXT_FREE : Wording.FULL;
    }

    int limit() {
        String limit = get(Param.LIMIT).orElse(String.valueOf(USUAL));
        boolean number = limit.length() <= 4 && limit.chars().allMatch(c -> c >= '0' && c <= '9');
        int many = number ? Integer.parseInt(limit) : 0;
        if (many < 1 || many > MOST) {
            throw RefusedException.mistaken(
                    "limit is not understood.", limit, "a number from 1 to " + MOST);
        }
        return many;
    }

    /** Digits that differ where another list is asked for than before. */
    String scope() {
        List<String> fields = new ArrayList<>(List.of(endpoint.name()));
        given.forEach(
                (name, value) -> {
                    if (!name.equals(Param.CURSOR.word()) && !name.equals(Param.LIMIT.word())) {
                        fields.add(name);
                        fields.add(value);
                    }
                });
        return Digest.of("list", fields.toArray(String[]::new)).hex().substring(0, 8);
    }

    /** The body as it is, in UTF-8. */
    String message() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Which version of the tools' protocol the client says it speaks. */
    Optional<String> protocol() {
        return Optional.ofNullable(context.header("MCP-Protocol-Version"));
    }

    /** The body as a JSON object that has no fields but these. */
    JsonNode body(String... fields) {
        JsonNode body = parsed(bytes());
        List<String> known = Arrays.asList(fields);
        if (!body.isObject()) {
            throw RefusedException.mistaken(
                    "The body is not understood.", body.getNodeType().toString(), "a JSON object");
        }
        for (String name : body.propertyNames()) {
            if (!known.contains(name)) {
                throw RefusedException.mistaken(
                        "The body is not understood.", name, "only " + String.join(", ", known));
            }
        }
        return body;
    }

    /** A field of an object as text. */
    static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw RefusedException.mistaken(
                    field + " is not understood.", value.getNodeType().toString(), "a string");
        }
        return Optional.of(value.stringValue());
    }

    /** A field that must be there. */
    static String needed(JsonNode object, String field) {
        return text(object, field)
                .orElseThrow(
                        () ->
                                RefusedException.mistaken(
                                        "The body is not complete.", "no " + field, field));
    }

    /** A field that is a list of strings; absent it is empty. */
    static List<String> texts(JsonNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value) {
            texts.add(each.isString() ? each.stringValue() : "");
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw RefusedException.mistaken(
                    field + " is not understood.",
                    value.getNodeType().toString(),
                    "a list of strings");
        }
        return texts;
    }

    private byte[] bytes() {
        int most = endpoint.policy().mostBytes();
        try {
            return context.req().getInputStream().readNBytes(most);
        } catch (IOException e) {
            throw new RefusedException(
                    new Problem(400, "Bad request", "The body did not arrive whole."));
        }
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw RefusedException.mistaken("The body is no JSON.", "", "a JSON object");
        }
    }

    private <T> Optional<T> read(Param param, Function<String, T> reading) {
        Optional<String> text = get(param);
        try {
            return text.map(reading);
        } catch (IllegalArgumentException e) {
            throw RefusedException.mistaken(
                    param.word() + " is not understood: " + e.getMessage(),
                    text.orElse(""),
                    param.meaning());
        }
    }
}
