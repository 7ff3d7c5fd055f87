package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.export.JsonlWriter;
import org.hearsay.export.Originals;
import org.hearsay.export.Wording;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are answered, asked through a client that knows only the OpenAPI document. */
class ApiTest {

    private Served served;
    private DocumentedClient client;

    @BeforeEach
    void serve() throws Exception {
        served = new Served(Optional.of(Quay.view(9)));
        client = new DocumentedClient(served.server.address());
    }

    @AfterEach
    void close() {
        served.close();
    }

    /** The lists that the export has too. */
    private static final List<String> EXPORTED =
            List.of(
                    "inputs",
                    "articles",
                    "actors",
                    "times",
                    "statements",
                    "figures",
                    "events",
                    "positions",
                    "stories",
                    "lineage",
                    "threads",
                    "inconsistencies",
                    "coverage",
                    "issues",
                    "moves",
                    "sides",
                    "unordered",
                    "decisions");

    @Test
    void theListsHoldExactlyTheLinesOfTheExport() throws Exception {
        StringBuilder export = new StringBuilder();
        new JsonlWriter(Wording.FULL, Originals.none()).write(Quay.dossier(9), export);
        TreeSet<String> lines = new TreeSet<>(List.of(export.toString().split("\n")));
        TreeSet<String> items = new TreeSet<>();
        for (String operation : EXPORTED) {
            for (JsonNode item : all(operation, Map.of(), "1000")) {
                items.add(item.toString());
            }
        }
        assertThat(items).hasSizeGreaterThan(50).isEqualTo(normal(lines));
    }

    /** As the client's library writes them. */
    private static TreeSet<String> normal(TreeSet<String> lines) {
        TreeSet<String> normal = new TreeSet<>();
        lines.forEach(line -> normal.add(JsonMapper.builder().build().readTree(line).toString()));
        return normal;
    }

    @Test
    void theStreamedExportIsTheExport() throws Exception {
        StringBuilder export = new StringBuilder();
        new JsonlWriter(Wording.TEXT_FREE, Originals.none()).write(Quay.dossier(9), export);
        Map<String, String> asked = Map.of("format", "jsonl", "textFree", "true");
        assertThat(client.send("export", asked, "").body()).isEqualTo(export.toString());
        JsonNode problem = client.bad(404, "export", Map.of("format", "parchment"));
        assertThat(problem.get("detail").stringValue()).contains("jsonl, csv, xlsx");
    }

    @Test
    void aListReadInPartsIsTheWholeList() throws Exception {
        assertThat(all("statements", Map.of(), "2"))
                .hasSizeGreaterThan(9)
                .isEqualTo(all("statements", Map.of(), "1000"))
                .doesNotHaveDuplicates();
    }

    private List<JsonNode> all(String operation, Map<String, String> filter, String limit)
            throws Exception {
        List<JsonNode> items = new ArrayList<>();
        Map<String, String> params = new TreeMap<>(filter);
        params.put("limit", limit);
        JsonNode page = client.good(operation, params);
        page.get("items").forEach(items::add);
        while (page.has("next")) {
            params.put("cursor", page.get("next").stringValue());
            page = client.good(operation, params);
            page.get("items").forEach(items::add);
        }
        assertThat(items).hasSize(page.get("total").intValue());
        return items;
    }

    @Test
    void aCursorOfAnotherDossierIsGoneAndOneOfAnotherListIsMistaken() throws Exception {
        String next = client.good("statements", Map.of("limit", "1")).get("next").stringValue();
        client.bad(400, "times", Map.of("cursor", next));
        client.bad(400, "statements", Map.of("cursor", next, "outlet", "Quay"));
        client.bad(400, "statements", Map.of("cursor", "nonsense!"));
        served.desk.show(Quay.view(8));
        JsonNode problem = client.bad(410, "statements", Map.of("cursor", next));
        assertThat(problem.get("expected").stringValue()).startsWith("state ");
        served.desk.show(Quay.view(9));
        client.good("statements", Map.of("cursor", next));
    }

    @Test
    void listsPassTheFiltersOfTheCommandLine() throws Exception {
        List<JsonNode> all = all("statements", Map.of(), "1000");
        TreeSet<String> acts = new TreeSet<>();
        all.forEach(item -> acts.add(item.get("act").stringValue()));
        int of = 0;
        for (String act : acts) {
            List<JsonNode> some = all("statements", Map.of("act", act), "1000");
            assertThat(some).allMatch(item -> item.get("act").stringValue().equals(act));
            of += some.size();
        }
        assertThat(of).isEqualTo(all.size());
        assertThat(all("statements", Map.of("act", "hope"), "1000")).isEmpty();
        assertThat(all("statements", Map.of("speaker", "venn"), "1000")).isNotEmpty();
        assertThat(all("statements", Map.of("speaker", "nobody"), "1000")).isEmpty();
        assertThat(all("statements", Map.of("from", "2031-05-09"), "1000"))
                .isNotEmpty()
                .hasSizeLessThan(all.size());
        JsonNode problem = client.bad(400, "statements", Map.of("act", "shout"));
        assertThat(problem.get("detail").stringValue()).contains("deny");
        client.bad(400, "statements", Map.of("from", "yesterday"));
        client.bad(400, "statements", Map.of("limit", "1001"));
    }

    @Test
    void whatIsNotDeclaredIsRefused() throws Exception {
        Raw.Answer answer = served.get("/api/v1/statements?speeker=venn");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("speeker").contains("speaker, act");
        assertThat(served.get("/api/v1/statements?act=deny&act=ask").status()).isEqualTo(400);
    }

    @Test
    void everyThingIsFoundByItsId() throws Exception {
        for (String kind : List.of("story", "article", "thread", "actor")) {
            String list = kind.equals("story") ? "stories" : kind + "s";
            for (JsonNode item : all(list, Map.of(), "1000")) {
                String id = item.get("id").stringValue();
                assertThat(client.good(kind, Map.of("id", id))).isEqualTo(item);
            }
            client.bad(404, kind, Map.of("id", "nothing"));
        }
        for (JsonNode item : all("statements", Map.of(), "1000")) {
            String id = item.get("id").stringValue();
            assertThat(client.good("item", Map.of("id", id))).isEqualTo(item);
            JsonNode evidence = client.good("evidence", Map.of("id", id));
            String text =
                    client.good("articleText", Map.of("id", item.get("article").stringValue()))
                            .stringValue();
            assertThat(text)
                    .contains(
                            evidence.get("before").stringValue()
                                    + evidence.get("text").stringValue()
                                    + evidence.get("after").stringValue());
        }
    }

    @Test
    void aSearchFindsWordsWithThePlacesWhereTheyStand() throws Exception {
        JsonNode hits = client.good("search", Map.of("q", "\"harbour wall\"")).get("items");
        assertThat(hits.size()).isEqualTo(18);
        JsonNode article = hits.get(17);
        assertThat(article.get("places").get(0).get("text").stringValue())
                .isEqualTo("harbour wall");
        assertThat(
                        client.good("search", Map.of("q", "wall harbour nowhere"))
                                .get("total")
                                .intValue())
                .isZero();
        client.bad(400, "search", Map.of("q", "act:shout"));
        client.bad(400, "search", Map.of());
    }

    @Test
    void everyListAnswersByItsSchemaAndSoDoTheOthers() throws Exception {
        for (Endpoint endpoint : Endpoint.values()) {
            if (endpoint.policy() == Policy.LIST && endpoint != Endpoint.SEARCH) {
                client.good(operation(endpoint), Map.of("limit", "1000"));
            }
        }
        client.good("health", Map.of());
        assertThat(client.good("intake", Map.of()).get("outcomes").get("read").intValue())
                .isEqualTo(9);
        assertThat(all("timeline", Map.of(), "1000")).isNotEmpty();
    }

    private static String operation(Endpoint endpoint) {
        return endpoint.path().substring("/api/v1/".length());
    }

    @Test
    void aDecisionIsWrittenDownAndTakenOut() throws Exception {
        String body = "{\"verb\":\"reject\",\"arguments\":[\"statement-1\"],\"by\":\"Ana\"}";
        assertThat(client.good("decide", Map.of(), body).get("line").intValue()).isEqualTo(1);
        assertThat(served.desk.decided()).hasSize(1);
        assertThat(served.desk.decided().get(0).by()).contains("Ana");
        client.bad(409, "undo", Map.of("line", "1"), "{\"decision\":\"confirm\"}");
        client.bad(404, "undo", Map.of("line", "7"), "{\"decision\":\"reject\"}");
        client.good("undo", Map.of("line", "1"), "{\"decision\":\"reject\"}");
        assertThat(served.desk.decided()).isEmpty();
    }

    @Test
    void aBodyThatIsNotUnderstoodIsRefusedWithWhatWasExpected() throws Exception {
        for (String body :
                List.of(
                        "[]",
                        "{",
                        "nonsense",
                        "{\"verb\":1,\"arguments\":[]}",
                        "{\"verb\":\"a\",\"arguments\":\"b\"}",
                        "{\"verb\":\"a\",\"arguments\":[1]}",
                        "{\"verb\":\"a\",\"arguments\":[],\"more\":1}",
                        "{\"verb\":" + "[".repeat(1000) + "]".repeat(1000) + "}")) {
            client.bad(400, "decide", Map.of(), body);
        }
        assertThat(served.desk.decided()).isEmpty();
    }

    @Test
    void aReadingTellsHowFarItIsUntilItEnds() throws Exception {
        JsonNode job = client.good("read", Map.of(), "{\"inbox\":\"in\",\"path\":\"new\"}");
        Map<String, String> id = Map.of("id", job.get("id").stringValue());
        String events = client.send("jobEvents", id, "").body();
        assertThat(events).contains("event: job\ndata: {").contains("\"state\":\"done\"");
        assertThat(client.good("job", id).get("state").stringValue()).isEqualTo("done");
        client.bad(400, "read", Map.of(), "{\"inbox\":\"out\"}");
        client.bad(404, "job", Map.of("id", "job-9"));
    }

    @Test
    void beforeThereIsADossierPagesWaitAndProgramsAreToldToComeBack() throws Exception {
        try (Served waiting = new Served(Optional.empty())) {
            Raw.Answer page = waiting.page("/index.html");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.body()).contains("/wait.js").doesNotContain("http-equiv=\"refresh\"");
            Raw.Answer answer = waiting.get("/api/v1/statements");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.all("Retry-After")).containsExactly("3");
            assertThat(answer.all("Content-Type").get(0)).startsWith("application/problem+json");
            assertThat(waiting.get("/api/v1/health").body()).contains("preparing");
        }
    }

    @Test
    void theFirstPageIsShownBeforeThereIsADossierWhereItIsKnown() throws Exception {
        try (Served waiting = new Served(Optional.empty())) {
            waiting.desk.knowFirstPage("<h1>The story so far</h1>");
            Raw.Answer page = waiting.page("/index.html");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.all("Content-Type")).containsExactly("text/html;charset=utf-8");
            assertThat(page.all("Content-Security-Policy")).isNotEmpty();
            assertThat(page.body()).isEqualTo("<h1>The story so far</h1>");
            assertThat(waiting.page("/figures.html").status()).isEqualTo(503);
            assertThat(waiting.page("/article/index.html").status()).isEqualTo(503);
            assertThat(waiting.get("/index.html").status()).isEqualTo(401);
            waiting.desk.show(Quay.view(9));
            assertThat(waiting.page("/index.html").body()).contains("Orla Venn");
        }
    }

    @Test
    void whatIsNoMessageOfToolsIsRefusedAndTellsNothing() throws Exception {
        for (String body :
                List.of("{}", "[]", "nonsense", "{\"method\":7}", "[".repeat(2000), "null", "7")) {
            Raw.Answer answer = served.post("POST", "/mcp", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("\"error\"").doesNotContain("tools.jackson", "Line");
        }
        String list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
        assertThat(served.post("POST", "/mcp", list).body()).contains("who_said");
        String unknown = list.replace("tools/list", "tools/nothing");
        assertThat(served.post("POST", "/mcp", unknown).body()).contains("-32601");
        assertThat(served.faults).isEmpty();
    }

    @Test
    void theTokenIsSwappedForACookieThatDoesNotTellIt() throws Exception {
        Raw.Answer answer = served.post("POST", "/session", "{\"token\":\"" + Served.TOKEN + "\"}");
        assertThat(answer.status()).isEqualTo(204);
        String cookie = answer.all("Set-Cookie").get(0);
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(cookie).doesNotContain(Served.TOKEN);
        assertThat(served.post("POST", "/session", "{\"token\":\"no\"}").status()).isEqualTo(401);
        assertThat(served.page("/index.html").status()).isEqualTo(200);
    }

    @Test
    void theDocumentSaysOfEachEndpointOfTheApiWhatItIs() {
        JsonNode paths = client.document().get("paths");
        List<String> operations = new ArrayList<>();
        Arrays.stream(Endpoint.values())
                .filter(Endpoint::isOfApi)
                .forEach(
                        e -> {
                            JsonNode operation =
                                    paths.get(e.path())
                                            .get(e.method().name().toLowerCase(Locale.ROOT));
                            operations.add(operation.get("operationId").stringValue());
                            assertThat(operation.get("responses").has("default")).isTrue();
                            assertThat(operation.get("parameters").size())
                                    .isEqualTo(
                                            e.params().size()
                                                    + e.pathParams().size()
                                                    + (e.policy().takesJson() ? 1 : 0));
                        });
        assertThat(operations).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(client.document().get("openapi").stringValue()).isEqualTo("3.1.0");
        everyReferenceLeadsSomewhere(client.document());
    }

    private void everyReferenceLeadsSomewhere(JsonNode node) {
        if (node.has("$ref")) {
            String name = node.get("$ref").stringValue().replace("#/components/schemas/", "");
            assertThat(client.document().get("components").get("schemas").has(name))
                    .as(name)
                    .isTrue();
        }
        node.forEach(this::everyReferenceLeadsSomewhere);
    }
}
