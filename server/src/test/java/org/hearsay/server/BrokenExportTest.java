package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hearsay.export.Export;
import org.hearsay.export.Format;
import org.hearsay.server.route.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exports in which something fails: nobody may take a part for the whole. */
class BrokenExportTest {

    /** How every answer ends whose length was not told before. */
    private static final String END = "\r\n0\r\n\r\n";

    private final Torn torn = new Torn("torn", List.of("torn.txt"));
    private final Torn folder = new Torn("torn-folder", List.of("one.txt", "two.txt"));
    private final Served served = new Served(Optional.of(Quay.view(2)), 20_000, torn, folder);

    /** Lines of ten bytes in each file, and a fault in the last of them. */
    private static final class Torn implements Format {

        private final String name;
        private final List<String> files;
        private final CompletableFuture<String> ended = new CompletableFuture<>();
        private int lines;
        private boolean whole;

        Torn(String name, List<String> files) {
            this.name = name;
            this.files = files;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String about() {
            return "lines that tear";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public List<String> files() {
            return files;
        }

        @Override
        public void write(Export export, String file, OutputStream out) throws IOException {
            try {
                for (int i = 0; i < lines; i++) {
                    out.write("123456789\n".getBytes(StandardCharsets.US_ASCII));
                }
                if (!whole && file.equals(files.get(files.size() - 1))) {
                    throw new IllegalStateException("torn");
                }
                out.flush();
            } catch (IOException e) {
                ended.complete("the other side left");
                throw e;
            }
        }
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Raw.Answer export(String name) throws IOException {
        return served.get("/api/v1/export/" + name);
    }

    private HttpResponse<String> asked(String name) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:"
                                                        + served.port
                                                        + "/api/v1/export/"
                                                        + name))
                                .header("Authorization", "Bearer " + Served.TOKEN)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aWholeExportHasItsEnd() throws Exception {
        torn.whole = true;
        torn.lines = 300_000;
        assertThat(asked("torn").body().length()).isEqualTo(3_000_000);
        assertThat(export("torn").body().endsWith(END)).isTrue();
        assertThat(served.faults).isEmpty();
    }

    @Test
    void aFaultInTheMidstOfAnExportBreaksTheTransferOff() throws Exception {
        torn.lines = 300_000;
        assertThatThrownBy(() -> asked("torn")).isInstanceOf(IOException.class);
        Raw.Answer part = export("torn");
        assertThat(part.body().contains("123456789\n")).isTrue();
        assertThat(part.body().contains(END)).isFalse();
        assertThat(served.faults).hasSize(2).allMatch(f -> "torn".equals(f.getMessage()));
        assertThat(served.get("/api/v1/health").status()).isEqualTo(200);
    }

    @Test
    void aFaultInAnArchivesLastFileBreaksTheTransferOff() throws Exception {
        folder.lines = 3;
        assertThatThrownBy(() -> asked("torn-folder")).isInstanceOf(IOException.class);
        assertThat(export("torn-folder").body().contains(END)).isFalse();
    }

    @Test
    void aFaultBeforeAnythingIsSentIsAProblem() throws Exception {
        for (int lines : new int[] {0, 3}) {
            torn.lines = lines;
            Raw.Answer answer = export("torn");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.all("Content-Type").get(0)).startsWith("application/problem+json");
            assertThat(answer.all("Content-Disposition")).isEmpty();
            assertThat(answer.all("Content-Security-Policy")).isNotEmpty();
            assertThat(answer.body()).contains("fault in Hearsay").doesNotContain("torn");
        }
    }

    @Test
    void whoeverLeavesInTheMidstIsNoFault() throws Exception {
        torn.whole = true;
        torn.lines = 20_000_000;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port)) {
            String ask =
                    Served.request(
                            "GET", "/api/v1/export/torn", served.headers(Endpoint.HEALTH), "");
            socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(4000)).hasSize(4000);
            socket.setSoLinger(true, 0);
        }
        assertThat(torn.ended.get(60, TimeUnit.SECONDS)).isEqualTo("the other side left");
        Thread.sleep(500);
        assertThat(served.faults).isEmpty();
    }
}
