package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a client does that is no client: requests by hand, on bare sockets. */
class RawTest {

    @TestFactory
    Stream<DynamicTest> noMalformedRequestIsAnsweredOrSmugglesAnother() {
        return Malformed.ALL.entrySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(), () -> isRefused(each.getValue())));
    }

    private static void isRefused(String request) throws IOException {
        try (Served served = new Served(Optional.of(Quay.view(1)))) {
            String sent = request.replace("PORT", "" + served.port);
            assertThat(served.raw.answers(sent))
                    .hasSize(1)
                    .allMatch(answer -> answer.status() >= 400 && answer.status() <= 505);
            assertThat(served.desk.decided()).isEmpty();
            assertThat(served.faults).isEmpty();
        }
    }

    @Test
    void aRequestBehindARefusedBodyIsNotAnswered() throws IOException {
        try (Served served = new Served(Optional.of(Quay.view(1)))) {
            String host = "Host: 127.0.0.1:" + served.port + "\r\n";
            String key = "Authorization: Bearer " + Served.TOKEN + "\r\n";
            String hidden = "GET /api/v1/health HTTP/1.1\r\n" + host + key + "\r\n";
            String request =
                    "POST /api/v1/decisions HTTP/1.1\r\n"
                            + host
                            + "Content-Type: application/json\r\nX-Hearsay: 1\r\n"
                            + key
                            + "Content-Length: 90000\r\n\r\n"
                            + hidden;
            assertThat(served.raw.answers(request))
                    .hasSize(1)
                    .allMatch(answer -> answer.status() == 413);
        }
    }

    @Test
    void whoSaysNothingIsSentAway() throws IOException {
        try (Served served = new Served(Optional.empty(), 300);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            long start = System.nanoTime();
            byte[] left = socket.getInputStream().readAllBytes();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(8));
            assertThat(new String(left, StandardCharsets.US_ASCII)).doesNotContain(" 200 ");
        }
    }

    @Test
    void aBodyThatDoesNotComeKeepsNobodyWaiting() throws IOException {
        try (Served served = new Served(Optional.of(Quay.view(1)), 300);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port)) {
            socket.setSoTimeout(10_000);
            String request =
                    "POST /api/v1/decisions HTTP/1.1\r\nHost: 127.0.0.1:"
                            + served.port
                            + "\r\nContent-Type: application/json\r\nX-Hearsay: 1\r\n"
                            + "Authorization: Bearer "
                            + Served.TOKEN
                            + "\r\nContent-Length: 100\r\n\r\n{";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String left =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(left).doesNotContain(" 201 ").doesNotContain("Exception");
            assertThat(served.desk.decided()).isEmpty();
        }
    }
}
