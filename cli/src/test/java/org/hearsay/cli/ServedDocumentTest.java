package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document that is kept for people and for generators is what the program serves. */
class ServedDocumentTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Path KEPT = Path.of("..", "docs", "openapi.json");

    @TempDir private Path folder;

    /** Versions apart. After a change that is meant, copy target/openapi.json over the kept one. */
    @Test
    void theKeptDocumentIsWhatIsServed() throws Exception {
        ObjectNode served = served();
        ((ObjectNode) served.get("info")).put("version", "1");
        Path now = Files.createDirectories(Path.of("target")).resolve("openapi.json");
        Files.writeString(now, JSON.writeValueAsString(served) + "\n");
        assertThat(JSON.readTree(Files.readString(KEPT)))
                .as("docs/openapi.json; what is served lies in cli/target/openapi.json")
                .isEqualTo(served);
    }

    private ObjectNode served() throws Exception {
        try (Serving serving = Serving.sample(folder)) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(serving.at("api/v1/openapi.json")))
                            .header("Authorization", "Bearer " + serving.token())
                            .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return (ObjectNode) JSON.readTree(answer.body());
        }
    }
}
