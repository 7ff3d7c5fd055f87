package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SDK's own client talks to the program in a process of its own, as a user's client does. */
class McpCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static McpSyncClient client;

    @BeforeAll
    static void starts() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ServerParameters program =
                ServerParameters.builder(java)
                        .args(
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "mcp",
                                "--ledger",
                                Story.ofSample().ledger().toAbsolutePath().toString())
                        .build();
        client =
                McpClient.sync(new StdioClientTransport(program, McpJsonDefaults.getMapper()))
                        .requestTimeout(Duration.ofMinutes(2))
                        .initializationTimeout(Duration.ofMinutes(2))
                        .build();
        client.initialize();
    }

    @AfterAll
    static void ends() {
        client.closeGracefully();
    }

    @Test
    void everyToolOnlyReadsAndTakesNothingButItsArguments() {
        List<Tool> tools = client.listTools().tools();

        assertThat(tools).hasSizeGreaterThan(10);
        for (Tool tool : tools) {
            assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
            assertThat(tool.inputSchema())
                    .as(tool.name())
                    .containsEntry("additionalProperties", false);
        }
    }

    @Test
    void whoSaidFindsASpeakersWordsAndEvidenceTheirCharacters() {
        JsonNode said = call("who_said", Map.of("speaker", "Maddick", "limit", 1));
        JsonNode row = said.at("/rows/0");

        JsonNode evidence = call("evidence", Map.of("id", row.get("id").asString()));

        assertThat(row.at("/untrusted/speaker").asString()).contains("Maddick");
        assertThat(evidence.at("/rows/0/span")).isEqualTo(row.get("span"));
        assertThat(evidence.at("/rows/0/untrusted/exact").asString())
                .contains(row.at("/untrusted/said/0").asString());
    }

    @Test
    void partsOfAnAnswerGoOnWhereTheLastOneEnded() {
        JsonNode whole = call("articles", Map.of("limit", 100));
        JsonNode first = call("articles", Map.of("limit", 5));
        JsonNode second =
                call("articles", Map.of("limit", 5, "after", first.get("next").asString()));

        assertThat(second.at("/rows/0/id")).isEqualTo(whole.at("/rows/5/id"));
        assertThat(whole.has("next")).isFalse();
    }

    @Test
    void aDifferenceExplainsItself() {
        JsonNode difference = call("where_outlets_differ", Map.of("limit", 1)).at("/rows/0");

        JsonNode why = call("explain", Map.of("id", difference.get("id").asString()));

        assertThat(why.at("/rows/0/untrusted/reasons").size()).isPositive();
    }

    @Test
    void anArgumentThatIsUnknownOrNoDayIsRefusedWithAReason() {
        assertThat(refused("figures", Map.of("outlets", "Flare"))).contains("outlets");
        assertThat(refused("figures", Map.of("from", "2025-02-31"))).contains("from");
        assertThat(refused("articles", Map.of("after", "7:nothing"))).contains("without");
        assertThat(refused("evidence", Map.of("id", "all of them"))).contains("no id");
    }

    private static JsonNode call(String tool, Map<String, Object> arguments) {
        CallToolResult result =
                client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as("%s", result.content()).isFalse();
        return JSON.valueToTree(result.structuredContent());
    }

    private static String refused(String tool, Map<String, Object> arguments) {
        CallToolResult result =
                client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).isTrue();
        return result.content().toString();
    }
}
