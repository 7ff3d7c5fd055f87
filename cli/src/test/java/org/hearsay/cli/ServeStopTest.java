package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.hearsay.ledger.Ledger;
import org.hearsay.store.SqliteLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends a server from outside while somebody decides. Each decision that was answered with "written"
 * is in the file then, whole, and once; and the next server starts. {@code -Dhearsay.kills=40} ends
 * so many.
 */
@Tag("night")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without being asked")
class ServeStopTest {

    private static final int RUNS = Integer.getInteger("hearsay.kills", 2);

    private static final int BY_TERM = 143;
    private static final int BY_KILL = 137;

    @TempDir Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Path ledger = Path.of("");

    @BeforeEach
    void read() throws IOException {
        Path text = folder.resolve("ferry.txt");
        Files.writeString(
                text, "Quay closes\n\nORMSBY, 4 March 2025 - The quay closed, said Jonas Pell.\n");
        Story story = Story.of(folder, text);
        assertThat(story.read().code()).as(story.read().err()).isZero();
        ledger = story.ledger();
    }

    @Test
    void aServerThatIsEndedWhileSomebodyDecidesLosesNoDecision() throws Exception {
        List<String> written = new CopyOnWriteArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            boolean asked = run % 2 == 0;
            try (Serving serving = Serving.of(folder, ledger)) {
                int before = written.size();
                int number = run;
                Thread deciding = new Thread(() -> decide(serving, number, written));
                deciding.start();
                while (written.size() < before + 2 + run % 5 && deciding.isAlive()) {
                    Thread.sleep(1);
                }
                assertThat(serving.end(asked)).isEqualTo(asked ? BY_TERM : BY_KILL);
                deciding.join();
                assertThat(written).hasSizeGreaterThan(before + 1);
                String kept = serving.decisions();
                for (String note : written) {
                    assertThat(kept.split("note \"" + note + "\"", -1)).as(note).hasSize(2);
                }
            }
            try (Ledger opened = SqliteLedger.open(ledger)) {
                assertThat(opened.verify()).isEmpty();
            }
            assertThat(Console.run("verify", "--ledger", ledger).code()).isZero();
        }
    }

    /** One after the other, until nobody answers any more. */
    private void decide(Serving serving, int run, List<String> written) {
        try {
            for (int i : IntStream.range(0, 10_000).toArray()) {
                String note = "of run " + run + ", number " + i;
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(serving.at("api/v1/decisions")))
                                .header("Authorization", "Bearer " + serving.token())
                                .header("Content-Type", "application/json")
                                .header("X-Hearsay", "1")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"verb\":\"note\",\"arguments\":[\"ferry.txt\",\""
                                                        + note
                                                        + "\"]}"))
                                .build();
                HttpResponse<String> answer =
                        http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    written.add(note);
                } else {
                    Thread.sleep(20);
                }
            }
        } catch (IOException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
