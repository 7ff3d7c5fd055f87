package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Policy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document of the API: by its own standard, closed, and true. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Served served = new Served(Optional.empty());
    private DocumentedClient client;

    @BeforeAll
    void show() throws Exception {
        served.desk.show(Quay.view(9));
        client = new DocumentedClient(served.server.address());
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void itIsADocumentByTheStandardsOwnSchema() throws IOException {
        var standard =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource("openapi-3.1.schema.json"));
        assertThat(standard.validate(client.document().toString(), InputFormat.JSON)).isEmpty();
        ObjectNode wrong = (ObjectNode) JSON.readTree(client.document().toString());
        ((ObjectNode) wrong.at("/paths/~1api~1v1~1health/get")).put("answers", "well");
        assertThat(standard.validate(wrong.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everySchemaInItIsOne() {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (Map.Entry<String, JsonNode> each : schemas().properties()) {
            assertThat(schema.validate(each.getValue().toString(), InputFormat.JSON))
                    .as(each.getKey())
                    .isEmpty();
        }
        assertThat(schema.validate("{\"type\":\"text\"}", InputFormat.JSON)).isNotEmpty();
    }

    private JsonNode schemas() {
        return client.document().at("/components/schemas");
    }

    /** So that an answer with a field that the document does not name is found by every test. */
    @Test
    void everyObjectInItIsClosed() {
        List<String> open = new ArrayList<>();
        schemas().properties().forEach(each -> open(each.getKey(), each.getValue(), open));
        assertThat(open).isEmpty();
    }

    private static void open(String path, JsonNode node, List<String> open) {
        boolean object = node.path("type").asString("").equals("object");
        if (object && !node.path("additionalProperties").asString("").equals("false")) {
            open.add(path);
        }
        node.properties().forEach(e -> open(path + "/" + e.getKey(), e.getValue(), open));
        node.forEach(each -> each.properties().forEach(e -> open(path, e.getValue(), open)));
    }

    /** The client holds each answer to its schema; here no endpoint is left out. */
    @Test
    void everyAnswerInJsonFitsIt() throws Exception {
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoint.isOfApi() && endpoint.policy() != Policy.FILE) {
                String operation = operation(endpoint);
                JsonNode answer = client.good(operation, asked(endpoint), body(endpoint));
                assertThat(answer.isMissingNode()).as(operation).isFalse();
            }
        }
    }

    private Map<String, String> asked(Endpoint endpoint) throws Exception {
        return switch (endpoint) {
            case STORY -> id("stories");
            case ARTICLE, ARTICLE_TEXT -> id("articles");
            case ITEM, EVIDENCE -> id("statements");
            case THREAD -> id("threads");
            case ACTOR -> id("actors");
            case SEARCH -> Map.of("q", "harbour", "limit", "1000");
            case UNDO -> Map.of("line", "1");
            case JOB, JOB_EVENTS, STOP -> Map.of("id", "job-1");
            default -> endpoint.policy() == Policy.LIST ? Map.of("limit", "1000") : Map.of();
        };
    }

    private Map<String, String> id(String list) throws Exception {
        JsonNode first = client.good(list, Map.of("limit", "1")).at("/items/0/id");
        return Map.of("id", first.stringValue());
    }

    private static String body(Endpoint endpoint) {
        return switch (endpoint) {
            case DECIDE -> "{\"verb\":\"reject\",\"arguments\":[\"x\"],\"on\":\"2031-05-09\"}";
            case UNDO -> "{\"decision\":\"reject\"}";
            case READ -> "{\"inbox\":\"in\",\"path\":\"\"}";
            case STOP -> "{}";
            default -> "";
        };
    }

    private String operation(Endpoint endpoint) {
        return client.document()
                .get("paths")
                .get(endpoint.path())
                .get(endpoint.method().name().toLowerCase(Locale.ROOT))
                .get("operationId")
                .stringValue();
    }

    @Test
    void aProblemOfTheGateFitsItToo() throws IOException {
        JsonNode schema = JSON.createObjectNode().put("$ref", "#/components/schemas/problem");
        for (String path : List.of("/api/v1/statements?speeker=a", "/api/v1/nothing/at/all")) {
            assertThat(client.problems(schema, served.get(path).body())).as(path).isEmpty();
        }
        assertThat(client.problems(schema, "{\"title\":\"no status\"}")).isNotEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
