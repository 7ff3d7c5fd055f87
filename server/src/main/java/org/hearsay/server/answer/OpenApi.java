package org.hearsay.server.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.export.Formats;
import org.hearsay.export.JsonlWriter;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Param;
import org.hearsay.server.route.Policy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 document, written from the table of endpoints and the schema of the export, so
 * that it says what there is and nothing else.
 */
final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMPONENTS = "#/components/schemas/";

    private final String version;
    private final Formats formats;

    OpenApi(String version, Formats formats) {
        this.version = version;
        this.formats = formats;
    }

    String json() {
        ObjectNode root = Told.object();
        root.put("openapi", "3.1.0");
        ObjectNode info = root.putObject("info");
        info.put("title", "Hearsay");
        info.put("version", version);
        info.put(
                "description",
                "Who said what, according to whom, in the coverage of a running story. Items are"
                    + " the lines of the JSON lines export; positions are Unicode code points.");
        info.putObject("license").put("name", "GPL-3.0-or-later").put("identifier", LICENCE);
        root.putArray("servers").addObject().put("url", "/");
        root.putArray("security").addObject().putArray("token");
        ObjectNode paths = root.putObject("paths");
        Arrays.stream(Endpoint.values())
                .filter(Endpoint::isOfApi)
                .forEach(endpoint -> operation(paths, endpoint));
        components(root.putObject("components"));
        return root.toString();
    }

    private static final String LICENCE = "GPL-3.0-or-later";

    private void operation(ObjectNode paths, Endpoint endpoint) {
        JsonNode there = paths.get(endpoint.path());
        ObjectNode path =
                there instanceof ObjectNode known ? known : paths.putObject(endpoint.path());
        ObjectNode operation = path.putObject(endpoint.method().name().toLowerCase(Locale.ROOT));
        operation.put("operationId", name(endpoint));
        operation.put("summary", endpoint.summary());
        ArrayNode parameters = operation.putArray("parameters");
        endpoint.pathParams().forEach(name -> pathParameter(parameters.addObject(), name));
        endpoint.params().forEach(param -> parameter(parameters.addObject(), param));
        if (endpoint.policy().takesJson()) {
            ownHeader(parameters.addObject());
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            schema(body.putObject("content"), "application/json", Bodies.of(endpoint));
        }
        responses(operation.putObject("responses"), endpoint);
    }

    /** In camel case, as generators of clients like it. */
    private static String name(Endpoint endpoint) {
        String[] words = endpoint.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    private void pathParameter(ObjectNode parameter, String name) {
        parameter.put("name", name).put("in", "path").put("required", true);
        ObjectNode schema = parameter.putObject("schema").put("type", "string");
        if (name.equals("format")) {
            ArrayNode names = schema.putArray("enum");
            formats.all().forEach(format -> names.add(format.name()));
        }
    }

    private static void parameter(ObjectNode parameter, Param param) {
        parameter.put("name", param.word()).put("in", "query");
        parameter.put("required", param == Param.Q).put("description", param.meaning());
        ObjectNode schema = parameter.putObject("schema").put("type", param.type());
        if (param == Param.LIMIT) {
            schema.put("minimum", 1).put("maximum", 1000).put("default", 100);
        }
    }

    private static void ownHeader(ObjectNode parameter) {
        parameter.put("name", Policy.OWN_HEADER).put("in", "header").put("required", true);
        parameter.put("description", "Any value; no page of another site can send it.");
        parameter.putObject("schema").put("type", "string");
    }

    private void responses(ObjectNode responses, Endpoint endpoint) {
        ObjectNode good = responses.putObject(status(endpoint));
        good.put("description", endpoint.summary());
        String type = endpoint.policy().gives();
        if (endpoint.policy() == Policy.FILE) {
            ObjectNode content = good.putObject("content");
            fileTypes().forEach(each -> schema(content, each, file()));
        } else if (!type.isEmpty()) {
            schema(good.putObject("content"), type, answer(endpoint));
        }
        ObjectNode bad = responses.putObject("default");
        bad.put("description", "It cannot be answered; why, as RFC 9457 has it.");
        schema(bad.putObject("content"), "application/problem+json", reference("problem"));
    }

    /** Without their parameters, each once. */
    private TreeSet<String> fileTypes() {
        return formats.all().stream()
                .map(format -> Exports.type(format).split(";", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ObjectNode file() {
        return Told.object().put("type", "string").put("format", "binary");
    }

    static String status(Endpoint endpoint) {
        return switch (endpoint) {
            case DECIDE -> "201";
            case READ -> "202";
            default -> "200";
        };
    }

    private static ObjectNode answer(Endpoint endpoint) {
        return switch (endpoint.policy()) {
            case LIST -> list(endpoint.schema());
            case TEXT, EVENTS -> Told.object().put("type", "string");
            default ->
                    endpoint.schema().isEmpty()
                            ? Told.object().put("type", "object")
                            : reference(endpoint.schema());
        };
    }

    private static ObjectNode list(String of) {
        ObjectNode list = Told.object().put("type", "object");
        list.put("title", Character.toUpperCase(of.charAt(0)) + of.substring(1) + "List");
        ObjectNode properties = list.putObject("properties");
        properties.putObject("items").put("type", "array").set("items", reference(of));
        properties.putObject("total").put("type", "integer").put("minimum", 0);
        properties.putObject("state").put("type", "string");
        properties.putObject("next").put("type", "string");
        list.putArray("required").add("items").add("total").add("state");
        return list.put("additionalProperties", false);
    }

    private static void schema(ObjectNode content, String type, ObjectNode schema) {
        content.putObject(type).set("schema", schema);
    }

    static ObjectNode reference(String name) {
        return Told.object().put("$ref", COMPONENTS + name);
    }

    private static void components(ObjectNode components) {
        ObjectNode schemas = components.putObject("schemas");
        export().properties().forEach(entry -> schemas.set(entry.getKey(), entry.getValue()));
        own().properties().forEach(entry -> schemas.set(entry.getKey(), entry.getValue()));
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
    }

    /** The schemas of the export's lines, their references pointing into this document. */
    private static JsonNode export() {
        String text = resource(JsonlWriter.class, "hearsay-export.schema.json");
        return JSON.readTree(text.replace("#/$defs/", COMPONENTS)).get("$defs");
    }

    private static JsonNode own() {
        return JSON.readTree(resource(OpenApi.class, "schemas.json"));
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's " + name + " cannot be read", e);
        }
    }
}
