package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command, with a ledger on disk and over the wire. */
class ServeTest {

    private static final String ARTICLE =
            """
            Ferry strike enters second week

            ORMSBY, 3 March 2025 - The ferry strike in Ormsby entered its second week on Monday.

            Harbour director Mira Tolland said 1,200 passengers were stranded.
            """;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final HttpClient http = HttpClient.newHttpClient();
    private Thread serving = new Thread(() -> {});
    private String base = "";

    @BeforeEach
    void serve() throws Exception {
        Path text = folder.resolve("ferry.txt");
        Files.writeString(text, ARTICLE);
        Files.createDirectories(folder.resolve("inbox/new"));
        Files.writeString(
                folder.resolve("inbox/new/quay.txt"),
                "Quay closes\n\nORMSBY, 4 March 2025 - The quay closed, said Jonas Pell.\n");
        Files.createSymbolicLink(folder.resolve("inbox/out"), folder);
        Story story = Story.of(folder, text);
        assertThat(story.read().code()).isZero();
        var commands =
                Main.commandLine(() -> Console.SHARED)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(new StringWriter()));
        serving =
                new Thread(
                        () ->
                                commands.execute(
                                        "serve",
                                        "--ledger",
                                        story.ledger().toString(),
                                        "--port",
                                        "0",
                                        "--inbox",
                                        folder.resolve("inbox").toString()));
        serving.start();
        until(() -> out.toString().contains("Programs find"));
        base = out.toString().substring(5, out.toString().indexOf('#') - 1);
        until(() -> get("/api/v1/health").get("status").stringValue().equals("ready"));
    }

    @AfterEach
    void end() throws Exception {
        serving.interrupt();
        serving.join();
        assertThat(token()).doesNotExist();
    }

    private interface Asking {
        boolean holds() throws Exception;
    }

    private static void until(Asking asking) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (asking.holds()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It did not come to be in a minute");
    }

    private Path token() {
        return folder.resolve("a.ledger.token");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json(send("GET", path, ""));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + Files.readString(token()).strip());
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").header("X-Hearsay", "1");
        }
        return http.send(
                request.method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aDecisionChangesTheDossierAndTakenOutChangesItBack() throws Exception {
        assertThat(Files.getPosixFilePermissions(token()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        JsonNode statement = get("/api/v1/statements").get("items").get(0);
        String id = statement.get("id").stringValue();
        String decided =
                "{\"verb\":\"act\",\"arguments\":[\"" + id + "\",\"deny\"],\"by\":\"Ana\"}";
        HttpResponse<String> written = send("POST", "/api/v1/decisions", decided);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        until(() -> act(id).equals("deny"));
        JsonNode line = get("/api/v1/decisions").get("items").get(0);
        assertThat(line.get("by").stringValue()).isEqualTo("Ana");
        assertThat(send("DELETE", "/api/v1/decisions/3", "{\"decision\":\"act ask\"}").statusCode())
                .isEqualTo(409);
        String same = "{\"decision\":\"" + line.get("decision").stringValue() + "\"}";
        HttpResponse<String> undone = send("DELETE", "/api/v1/decisions/3", same);
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        until(() -> !act(id).equals("deny"));
        HttpResponse<String> mistaken =
                send("POST", "/api/v1/decisions", "{\"verb\":\"shout\",\"arguments\":[]}");
        assertThat(mistaken.statusCode()).isEqualTo(400);
        assertThat(mistaken.body()).contains("confirm").doesNotContain(folder.toString());
    }

    private String act(String id) throws IOException, InterruptedException {
        return get("/api/v1/items/" + id).get("act").stringValue();
    }

    @Test
    void whatLiesInAnInboxIsReadAndNothingElse() throws Exception {
        for (String path : new String[] {"..", "out", "out/ferry.txt", "/etc", "none", "\\u0000"}) {
            HttpResponse<String> answer =
                    send("POST", "/api/v1/jobs", "{\"inbox\":\"inbox\",\"path\":\"" + path + "\"}");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(folder.toString());
        }
        assertThat(send("POST", "/api/v1/jobs", "{\"inbox\":\"etc\"}").statusCode()).isEqualTo(400);
        HttpResponse<String> begun =
                send("POST", "/api/v1/jobs", "{\"inbox\":\"inbox\",\"path\":\"new\"}");
        assertThat(begun.statusCode()).isEqualTo(202);
        String events = send("GET", "/api/v1/jobs/job-1/events", "").body();
        assertThat(events).contains("\"state\":\"done\"").contains("1 read");
        until(() -> get("/api/v1/articles").get("total").intValue() == 2);
    }

    @Test
    void anAddressThatOthersReachIsRefused() {
        Console.Ran ran = Console.run("serve", "--bind", "0.0.0.0");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("TLS").contains("127.0.0.1");
    }
}
