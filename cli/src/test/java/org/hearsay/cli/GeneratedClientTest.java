package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import client.ApiClient;
import client.ApiException;
import client.api.DefaultApi;
import client.model.DecisionRequest;
import client.model.Health;
import client.model.Problem;
import client.model.Statement;
import client.model.StatementList;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client that a generator made of {@code docs/openapi.json} alone, as users make theirs, talks to
 * {@code hearsay serve} in a process of its own.
 */
@SuppressWarnings("NullAway") // The generator has null for what is not asked for.
class GeneratedClientTest {

    @TempDir private static Path folder;

    private static Serving serving;
    private static ApiClient client;
    private static DefaultApi api;

    @BeforeAll
    static void serves() throws Exception {
        serving = Serving.sample(folder);
        String bearer = "Bearer " + serving.token();
        client = new ApiClient();
        client.updateBaseUri(serving.at("").replaceAll("/$", ""));
        client.setRequestInterceptor(request -> request.header("Authorization", bearer));
        api = new DefaultApi(client);
        until(() -> api.health().getStatus() == Health.StatusEnum.READY);
    }

    @AfterAll
    static void ends() {
        serving.close();
    }

    private static void until(Callable<Boolean> asking) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (asking.call()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("It did not come to be in two minutes");
    }

    private static StatementList statements(String speaker, int limit, String cursor)
            throws ApiException {
        return api.statements(speaker, null, null, null, null, null, null, null, limit, cursor);
    }

    @Test
    void listsPassAFilterAndGoOnByTheirCursor() throws Exception {
        StatementList all = statements(null, 1000, null);
        StatementList some = statements("Maddick", 1000, null);
        assertThat(some.getTotal()).isPositive().isLessThan(all.getTotal());
        assertThat(some.getItems()).hasSize(some.getTotal());

        List<Statement> parts = new ArrayList<>();
        StatementList part = statements("Maddick", 2, null);
        parts.addAll(part.getItems());
        while (part.getNext() != null) {
            part = statements("Maddick", 2, part.getNext());
            parts.addAll(part.getItems());
        }
        assertThat(parts).isEqualTo(some.getItems()).hasSizeGreaterThan(2);
        assertThat(new HashSet<>(parts)).hasSameSizeAs(parts);
    }

    @Test
    void oneItemIsTheOneOfTheList() throws Exception {
        Statement first = statements(null, 1, null).getItems().get(0);
        assertThat(api.item(first.getId()).getActualInstance()).isEqualTo(first);
        assertThat(api.evidence(first.getId()).getText()).isNotEmpty();
        String figure =
                api.figures(null, null, null, null, null, 1, null).getItems().get(0).getId();
        assertThat(api.item(figure).getActualInstance()).isInstanceOf(client.model.Figure.class);
    }

    @Test
    void aDecisionIsWrittenDownAndShows() throws Exception {
        Statement first = statements(null, 1, null).getItems().get(0);
        DecisionRequest request =
                new DecisionRequest()
                        .verb("note")
                        .arguments(List.of(first.getId(), "heard it myself"))
                        .by("Ana")
                        .on("2025-03-09");
        assertThat(api.decide("1", request).getLine()).isPositive();
        assertThat(serving.decisions()).contains("heard it myself").contains("Ana");
        until(() -> api.decisions(10, null).getTotal() == 1);
        assertThat(api.decisions(10, null).getItems().get(0).getBy()).isEqualTo("Ana");
    }

    @Test
    void aProblemSaysWhatWasExpected() throws Exception {
        ApiException refused =
                catchThrowableOfType(
                        ApiException.class,
                        () ->
                                api.statements(
                                        null, "shout", null, null, null, null, null, null, 1,
                                        null));
        assertThat(refused.getCode()).isEqualTo(400);
        Problem problem =
                client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getDetail()).contains("deny");
        assertThat(problem.getFound()).isEqualTo("shout");
    }

    @Test
    void anExportComesAsAFile() throws Exception {
        File graph = api.export("graphml", true);
        assertThat(Files.readString(graph.toPath())).contains("<graphml");
    }
}
