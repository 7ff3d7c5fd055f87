package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.server.route.Access;
import org.hearsay.server.route.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every route with every way of asking that must not pass, and the headers of every answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private static final List<String> SAFE =
            List.of(
                    "Content-Security-Policy",
                    "X-Content-Type-Options",
                    "X-Frame-Options",
                    "Referrer-Policy",
                    "Cross-Origin-Opener-Policy",
                    "Cross-Origin-Resource-Policy",
                    "Cross-Origin-Embedder-Policy",
                    "Permissions-Policy",
                    "Cache-Control");

    private Served served = new Served(Optional.empty());

    @BeforeAll
    void show() {
        served.desk.show(Quay.view(6));
        served.desk.read("in", "");
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void everyRegisteredRouteIsDeclaredAndEveryDeclaredOneRegistered() {
        List<String> declared =
                Arrays.stream(Endpoint.values()).map(e -> e.method() + " " + e.path()).toList();
        assertThat(served.server.registered()).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(declared).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    /** The declared routes are those that were found, by the test above. */
    @TestFactory
    Stream<DynamicTest> noRouteLetsInWhatItMustNot() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.values()) {
            test(tests, endpoint, "another host", 403, Map.of("Host", "evil.example"));
            test(tests, endpoint, "another port", 403, Map.of("Host", "127.0.0.1:1"));
            test(
                    tests,
                    endpoint,
                    "a like host",
                    403,
                    Map.of("Host", "127.0.0.1.evil:" + served.port));
            test(tests, endpoint, "another origin", 403, Map.of("Origin", "http://evil.example"));
            test(tests, endpoint, "no origin", 403, Map.of("Origin", "null"));
            test(
                    tests,
                    endpoint,
                    "secure origin",
                    403,
                    Map.of("Origin", "https://127.0.0.1:" + served.port));
            test(tests, endpoint, "another site", 403, Map.of("Sec-Fetch-Site", "cross-site"));
            test(tests, endpoint, "a sister site", 403, Map.of("Sec-Fetch-Site", "same-site"));
            test(
                    tests,
                    endpoint,
                    "by hand",
                    endpoint.policy().mayNavigate() ? 0 : 403,
                    Map.of("Sec-Fetch-Site", "none"));
            keys(tests, endpoint);
            if (endpoint.policy().takesJson()) {
                test(tests, endpoint, "a form", 415, Map.of("Content-Type", "text/plain"));
                boolean own = endpoint.policy().wantsOwnHeader();
                test(tests, endpoint, "no own header", own ? 403 : 0, Map.of("X-Hearsay", ""));
                test(tests, endpoint, "too much", 413, Map.of("Content-Length", "70000000"));
                test(tests, endpoint, "chunks", 411, Map.of("Transfer-Encoding", "chunked"));
            } else {
                test(tests, endpoint, "a body", 400, Map.of("Content-Length", "3"));
            }
            test(tests, endpoint, "another method", 405, Map.of("method", "PATCH"));
            test(tests, endpoint, "asking what may be", 405, Map.of("method", "OPTIONS"));
        }
        return tests.stream();
    }

    private void keys(List<DynamicTest> tests, Endpoint endpoint) {
        if (endpoint.policy().access() != Access.ANYONE) {
            test(
                    tests,
                    endpoint,
                    "a wrong key",
                    401,
                    Map.of(
                            "Authorization",
                            "Bearer " + "f".repeat(64),
                            "Cookie",
                            served.cookie() + "0"));
            test(tests, endpoint, "no key", 401, Map.of("Authorization", "", "Cookie", ""));
        }
        if (endpoint.policy().access() == Access.BEARER) {
            test(
                    tests,
                    endpoint,
                    "a cookie only",
                    401,
                    Map.of("Authorization", "", "Cookie", served.cookie()));
        }
    }

    private void test(
            List<DynamicTest> tests,
            Endpoint endpoint,
            String what,
            int status,
            Map<String, String> changed) {
        tests.add(
                DynamicTest.dynamicTest(
                        endpoint + " " + what,
                        () -> {
                            Raw.Answer answer = answer(endpoint, changed);
                            if (status > 0) {
                                assertThat(answer.status()).isEqualTo(status);
                            } else {
                                assertThat(answer.status()).isNotIn(401, 403);
                            }
                            isSafe(answer);
                        }));
    }

    private Raw.Answer answer(Endpoint endpoint, Map<String, String> changed) throws IOException {
        Map<String, String> headers = served.headers(endpoint);
        String body = endpoint.policy().takesJson() ? "{}" : "";
        changed.forEach(headers::put);
        headers.remove("method");
        headers.values().removeIf(String::isEmpty);
        String method = changed.getOrDefault("method", endpoint.method().name());
        boolean told = headers.containsKey("Content-Length");
        String sent = told ? "abc" : headers.containsKey("Transfer-Encoding") ? "" : body;
        if (headers.containsKey("Transfer-Encoding")) {
            return served.raw.send(
                    Served.request(method, path(endpoint), headers, "") + "2\r\n{}\r\n0\r\n\r\n");
        }
        return served.ask(method, path(endpoint), headers, sent);
    }

    private static String path(Endpoint endpoint) {
        return endpoint.path()
                .replace("{id}", endpoint.path().contains("jobs") ? "job-1" : "art-0")
                .replace("{line}", "1")
                .replace("{format}", "jsonl")
                .replace("{folder}", "speaker")
                .replace("{page}", "none.html");
    }

    private static void isSafe(Raw.Answer answer) {
        for (String name : SAFE) {
            assertThat(answer.all(name)).as(name).hasSize(1);
        }
        assertThat(answer.all("Content-Security-Policy").get(0))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.all("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.all("Server")).isEmpty();
        assertThat(answer.body()).doesNotContain("org.hearsay", "Exception", "/home", "/tmp");
    }

    @Test
    void everyEndpointAnswersWhoeverItIsFor() throws IOException {
        for (Endpoint endpoint : Endpoint.values()) {
            Raw.Answer answer = answer(endpoint, Map.of());
            isSafe(answer);
            assertThat(answer.status())
                    .as(endpoint.name())
                    .isNotIn(401, 403, 405, 411, 413, 415, 500);
        }
        assertThat(served.faults).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        for (String path :
                List.of("/nothing/here/at/all", "/api/v1/nothing/of/it", "/api/v2/x/y")) {
            Raw.Answer answer = served.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            isSafe(answer);
        }
        assertThat(served.page("/nothing.html").status()).isEqualTo(404);
        isSafe(served.page("/nothing.html"));
    }

    @Test
    void aFaultTellsNothingOfTheInside() throws IOException {
        try (Served other = new Served(Optional.of(Quay.view(1)))) {
            Raw.Answer answer =
                    other.post(
                            "POST", "/api/v1/decisions", "{\"verb\":\"fault\",\"arguments\":[]}");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("secret", "ledger\"", "Exception");
            isSafe(answer);
            assertThat(other.faults).hasSize(1);
        }
    }

    @Test
    void whatIsNoHttpGetsTheSafeHeadersToo() throws IOException {
        for (String request : Malformed.ALL.values()) {
            Raw.Answer answer = served.raw.send(request.replace("PORT", "" + served.port));
            assertThat(answer.status()).as(request).isBetween(400, 505);
            isSafe(answer);
        }
    }
}
