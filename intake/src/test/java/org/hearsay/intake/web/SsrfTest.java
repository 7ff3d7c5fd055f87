package org.hearsay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.intake.web.RawServer.send;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No way to write an address leads to one that is not public. The one address that is let through
 * here, 127.0.0.2, stands for the open internet; canaries hear every connection to another.
 */
class SsrfTest {

    private static final int HOSTS = 16;

    @TempDir private Path folder;

    private final InetAddress open = TestWeb.loopback(2);
    private RawServer server;
    private final List<RawServer> canaries = new ArrayList<>();
    private List<String> forms = List.of();

    @BeforeEach
    void listen() throws IOException {
        server = new RawServer(open, 0);
        canaries.add(new RawServer(AddressForms.address6("::"), 0));
        canaries.add(new RawServer(TestWeb.loopback(1), server.port()));
        canaries.add(new RawServer(AddressForms.address6("::1"), server.port()));
        forms = AddressForms.urls(canaries.get(0).port());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        for (RawServer canary : canaries) {
            canary.close();
        }
    }

    @Test
    void thereAreEnoughFormsAndNoneTwice() {
        assertThat(forms).hasSizeGreaterThanOrEqualTo(5_000).doesNotHaveDuplicates();
    }

    @Test
    void noFormIsConnectedToDirectly() {
        FetchReport report;
        try (Web web = web(host -> List.of(open))) {
            report = web.fetch(forms, folder);
        }
        assertRefused(report, forms);
        assertThat(report.warc()).isEmpty();
    }

    @Test
    void noFormIsConnectedToByARedirect() {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            server.on("/" + i, (request, out) -> redirect(out, form));
            urls.add(server.url("h" + i % HOSTS + ".example", "/" + i));
        }
        FetchReport report;
        try (Web web = web(host -> List.of(open))) {
            report = web.fetch(urls, folder);
        }
        assertRefused(report, forms);
        assertThat(server.paths()).hasSizeGreaterThanOrEqualTo(forms.size());
    }

    private static void redirect(java.io.OutputStream out, String form) throws IOException {
        // A header is sent a byte a sign, and these bytes are UTF-8.
        byte[] bytes = form.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String sent = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        send(out, "302 Found", "Location: " + sent + "\r\n", "");
    }

    @Test
    void noHostIsConnectedToThatChangesItsAddress() {
        List<InetAddress> refused = AddressForms.refused();
        Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
        List<String> urls =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> server.url("r" + i + ".example", "/"))
                        .toList();
        FetchReport report;
        try (Web web =
                web(
                        host -> {
                            int i = Integer.parseInt(host.substring(1, host.indexOf('.')));
                            int times =
                                    asked.computeIfAbsent(host, h -> new AtomicInteger())
                                            .incrementAndGet();
                            return List.of(times == 1 ? open : refused.get(i % refused.size()));
                        })) {
            report = web.fetch(urls, folder);
        }
        assertRefused(report, urls);
        assertThat(server.requests())
                .hasSize(urls.size())
                .allMatch(request -> request.path().equals("/robots.txt"));
    }

    @Test
    void oneBadAddressAmongSeveralRefusesTheHost() {
        List<String> urls = new ArrayList<>();
        List<InetAddress> refused = AddressForms.refused();
        for (int i = 0; i < refused.size(); i++) {
            urls.add(server.url("m" + i + ".example", "/"));
        }
        FetchReport report;
        try (Web web =
                web(
                        host -> {
                            int i = Integer.parseInt(host.substring(1, host.indexOf('.')));
                            return List.of(open, refused.get(i));
                        })) {
            report = web.fetch(urls, folder);
        }
        assertRefused(report, urls);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aHostIsLookedUpOnceForAConnection() {
        AtomicInteger lookups = new AtomicInteger();
        server.page("/", "<p>The ferry sails.</p>");
        try (Web web =
                web(
                        host -> {
                            lookups.incrementAndGet();
                            return List.of(open);
                        })) {
            assertThat(web.fetch(List.of(server.url("a.example", "/")), folder).isComplete())
                    .isTrue();
        }
        assertThat(lookups).hasValue(2);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void theCanariesHearWhatIsLetThrough() {
        Network unguarded =
                new Network(
                        host -> List.of(open),
                        address -> java.util.Optional.empty(),
                        Dialler.systemTls());
        int port = canaries.get(0).port();
        try (Web web =
                TestWeb.web(TestWeb.SMALL, Duration.ZERO, unguarded, Clock.systemUTC(), port)) {
            web.fetch(
                    List.of(
                            "http://127.0.0.1:" + port + "/",
                            "http://0x7f.1:" + port + "/",
                            "http://[::1]:" + port + "/"),
                    folder);
        }
        assertThat(canaries.get(0).connections()).isGreaterThanOrEqualTo(3);
    }

    private Web web(Resolver resolver) {
        return TestWeb.web(
                TestWeb.SMALL,
                Duration.ZERO,
                TestWeb.only(open, resolver),
                Clock.systemUTC(),
                server.port(),
                canaries.get(0).port());
    }

    private void assertRefused(FetchReport report, List<String> written) {
        assertThat(report.rows()).hasSize(written.size());
        List<String> notRefused = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            FetchRow row = report.rows().get(i);
            // A line break in a header makes two lines of it, of which the first leads nowhere.
            boolean broken = written.get(i).contains("\n") && row.outcome() == Outcome.FAILED;
            if (!broken && (row.outcome() != Outcome.REFUSED || row.detail().isEmpty())) {
                notRefused.add(written.get(i) + " " + row);
            }
        }
        assertThat(notRefused).isEmpty();
        assertThat(canaries).extracting(RawServer::connections).containsOnly(0);
    }

    @Test
    void refusedAddressesAreRefusedByTheTable() throws UnknownHostException {
        assertThat(AddressForms.refused())
                .hasSizeGreaterThan(40)
                .allMatch(address -> new PublicAddresses().refusal(address).isPresent());
    }
}
