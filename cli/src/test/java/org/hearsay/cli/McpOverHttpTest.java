package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SDK's own client of streamable HTTP talks to {@code hearsay serve} in its own process. */
class McpOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String HELLO =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";

    @TempDir private static Path folder;

    private static Serving serving;

    @BeforeAll
    static void serves() throws Exception {
        serving = Serving.sample(folder);
    }

    @AfterAll
    static void ends() {
        serving.close();
    }

    private static McpSyncClient client() {
        HttpClientStreamableHttpTransport transport =
                HttpClientStreamableHttpTransport.builder(serving.at("").replaceAll("/$", ""))
                        .endpoint("/mcp")
                        .jsonMapper(McpJsonDefaults.getMapper())
                        .requestBuilder(
                                HttpRequest.newBuilder()
                                        .header("Authorization", "Bearer " + serving.token()))
                        .build();
        return McpClient.sync(transport)
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .build();
    }

    @Test
    void theSdksClientIsToldTheToolsAndAnswered() throws Exception {
        McpSyncClient client = client();
        assertThat(client.initialize().serverInfo().name()).isEqualTo("hearsay");
        List<Tool> tools = client.listTools().tools();
        assertThat(tools.stream().map(Tool::name)).contains("who_said", "evidence", "explain");

        JsonNode row = rows(client, "who_said", Map.of("speaker", "Maddick", "limit", 1));
        JsonNode evidence = rows(client, "evidence", Map.of("id", row.get("id").asString()));
        assertThat(evidence.at("/untrusted/exact").asString())
                .contains(row.at("/untrusted/said/0").asString());
        CallToolResult refused =
                client.callTool(
                        CallToolRequest.builder("figures")
                                .arguments(Map.of("outlets", "Flare"))
                                .build());
        assertThat(refused.isError()).isTrue();
        client.closeGracefully();
    }

    /** The first row, once there is a dossier. */
    private static JsonNode rows(McpSyncClient client, String tool, Map<String, Object> arguments)
            throws InterruptedException {
        CallToolRequest request = CallToolRequest.builder(tool).arguments(arguments).build();
        CallToolResult result = client.callTool(request);
        for (int i = 0; i < 600 && result.content().toString().contains("prepared"); i++) {
            Thread.sleep(200);
            result = client.callTool(request);
        }
        assertThat(result.isError()).as("%s", result.content()).isFalse();
        return JSON.valueToTree(result.structuredContent()).at("/rows/0");
    }

    @Test
    void withoutTheTokenOrFromAnotherOriginNobodyIsAnswered() throws Exception {
        String right = "Bearer " + serving.token();
        assertThat(post("Authorization", right).statusCode()).isEqualTo(200);
        assertThat(post("X-Nothing", "1").statusCode()).isEqualTo(401);
        assertThat(post("X-Nothing", "1").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
        assertThat(post("Authorization", "Bearer " + "0".repeat(64)).statusCode()).isEqualTo(401);
        assertThat(post("Authorization", right, "Origin", "http://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(post("Authorization", right, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(post("Authorization", right, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
    }

    /** There are no sessions to listen in or to end. */
    @Test
    void nothingButSendingMessagesIsPossible() throws Exception {
        for (String method : List.of("GET", "DELETE")) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(serving.at("mcp")))
                            .header("Authorization", "Bearer " + serving.token())
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build();
            HttpResponse<String> answer = send(request);
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("POST");
        }
    }

    private static HttpResponse<String> post(String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(serving.at("mcp")))
                        .POST(HttpRequest.BodyPublishers.ofString(HELLO))
                        .header("Accept", "application/json, text/event-stream");
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return send(request.headers(headers).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
