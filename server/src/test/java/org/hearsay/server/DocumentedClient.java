package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client that knows nothing but the OpenAPI document: it asks by the names of operations, sends
 * what the document says, and holds every answer to the schema that the document gives.
 */
final class DocumentedClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final JsonNode document;

    DocumentedClient(URI base) throws IOException, InterruptedException {
        this.base = base;
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/api/v1/openapi.json"))
                        .header("Authorization", "Bearer " + Served.TOKEN)
                        .build();
        this.document =
                JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    JsonNode document() {
        return document;
    }

    /** A good answer as JSON, or as a string where it is no JSON. */
    JsonNode good(String operation, Map<String, String> params, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(operation, params, body);
        String wanted = answers(operation).propertyNames().iterator().next();
        assertThat(String.valueOf(answer.statusCode())).as(answer.body()).isEqualTo(wanted);
        return checked(operation, wanted, answer);
    }

    JsonNode good(String operation, Map<String, String> params)
            throws IOException, InterruptedException {
        return good(operation, params, "");
    }

    /** A problem with this status. */
    JsonNode bad(int status, String operation, Map<String, String> params, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(operation, params, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return checked(operation, "default", answer);
    }

    JsonNode bad(int status, String operation, Map<String, String> params)
            throws IOException, InterruptedException {
        return bad(status, operation, params, "");
    }

    HttpResponse<String> send(String operation, Map<String, String> params, String body)
            throws IOException, InterruptedException {
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().get("operationId").stringValue().equals(operation)) {
                    return send(path.getKey(), method.getKey(), method.getValue(), params, body);
                }
            }
        }
        throw new IllegalArgumentException("The document knows no " + operation);
    }

    private HttpResponse<String> send(
            String path, String method, JsonNode operation, Map<String, String> params, String body)
            throws IOException, InterruptedException {
        String filled = path;
        StringBuilder query = new StringBuilder();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (JsonNode param : operation.get("parameters")) {
            String name = param.get("name").stringValue();
            Optional<String> value = Optional.ofNullable(params.get(name));
            switch (param.get("in").stringValue()) {
                case "path" -> filled = filled.replace("{" + name + "}", value.orElseThrow());
                case "header" -> request.header(name, "1");
                default -> value.ifPresent(v -> query.append(ask(query, name, v)));
            }
        }
        request.uri(base.resolve(filled + query)).header("Authorization", "Bearer " + Served.TOKEN);
        if (operation.has("requestBody")) {
            request.header("Content-Type", "application/json");
        }
        HttpRequest.BodyPublisher sent =
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        request.method(method.toUpperCase(Locale.ROOT), sent);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String ask(StringBuilder query, String name, String value) {
        return (query.isEmpty() ? "?" : "&")
                + name
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private JsonNode answers(String operation) {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(Map.Entry::getValue)
                .filter(each -> each.get("operationId").stringValue().equals(operation))
                .findFirst()
                .orElseThrow()
                .get("responses");
    }

    private JsonNode checked(String operation, String status, HttpResponse<String> answer) {
        Map.Entry<String, JsonNode> content =
                answers(operation).get(status).get("content").properties().iterator().next();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(type).startsWith(content.getKey());
        if (!content.getKey().endsWith("json")) {
            return JSON.getNodeFactory().stringNode(answer.body());
        }
        assertThat(problems(content.getValue().get("schema"), answer.body()))
                .as(operation)
                .isEmpty();
        return JSON.readTree(answer.body());
    }

    /** What of this text does not fit a schema of the document. */
    Iterable<?> problems(JsonNode schema, String json) {
        ObjectNode whole = JSON.createObjectNode();
        schema.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(json, InputFormat.JSON);
    }
}
