package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.model.Input;
import org.hearsay.model.Input.Outcome;
import org.hearsay.testing.hostile.Bait;
import org.hearsay.testing.hostile.Good;
import org.hearsay.testing.hostile.HostileCorpus;
import org.hearsay.testing.hostile.HostileFile;
import org.hearsay.testing.hostile.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to do harm go through the real intake and reading, in their own process. */
class HostileIntakeTest {

    /** The whole, on a machine that does other things too. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** One document, on such a machine. */
    private static final Duration LIMIT_EACH = Duration.ofSeconds(60);

    private static final int LEAST = 500;
    private static final String SECRET =
            "The key to the vault of Skarnholm is under the third stone";

    @TempDir private static Path folder;

    private static List<HostileFile> files = List.of();
    private static Optional<HostileReport> ended = Optional.empty();
    private static Optional<HostileLedger> kept = Optional.empty();
    private static int fetched;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        HostileSandbox sandbox = new HostileSandbox(folder);
        Files.writeString(sandbox.secret(), SECRET, StandardCharsets.UTF_8);
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listening.getLocalPort() + "/";
            Bait bait = new Bait(address, sandbox.secret().toUri().toString());
            files = HostileCorpus.into(sandbox.files(), bait);
            ended = Optional.of(sandbox.run(LIMIT));
            fetched = calls(listening);
        }
        kept = Optional.of(HostileLedger.of(sandbox.ledger(), SECRET));
        System.out.println(report().text());
        System.out.println(table());
    }

    /** Whoever called waits in the listener's queue. */
    private static int calls(ServerSocket listening) throws IOException {
        listening.setSoTimeout(200);
        int calls = 0;
        while (true) {
            try {
                listening.accept().close();
                calls++;
            } catch (java.net.SocketTimeoutException e) {
                return calls;
            }
        }
    }

    private static HostileReport report() {
        return ended.orElseThrow();
    }

    private static HostileLedger ledger() {
        return kept.orElseThrow();
    }

    /** How many files of each kind came to which end. */
    private static String table() {
        Map<Kind, Map<Outcome, Integer>> ends = new TreeMap<>();
        for (HostileFile file : files) {
            ends.computeIfAbsent(file.kind(), kind -> new TreeMap<>())
                    .merge(row(file).outcome(), 1, Integer::sum);
        }
        return files.size() + " hostile files: " + ends;
    }

    private static Input row(HostileFile file) {
        List<Input> rows =
                ledger().inputs().stream()
                        .filter(input -> input.document().equals(document(file)))
                        .toList();
        assertThat(rows).as("rows of %s", file.name()).hasSize(1);
        return rows.get(0);
    }

    /** As the intake writes a name that a document's path cannot hold. */
    private static String document(HostileFile file) {
        return file.name().replace("\\", "%5C");
    }

    @Test
    void theRunEndsByItself() {
        assertThat(report().told("end")).as(report().text()).hasSize(1);
        assertThat(report().code()).as(report().text()).isZero();
    }

    @Test
    void everyFileIsAccountedFor() {
        assertThat(files.size()).isGreaterThan(LEAST);
        assertThat(ledger().files())
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(HostileIntakeTest::document).toList());
        List<Integer> totals = report().totals();
        assertThat(totals).as("inputs, read, unchanged, skipped, failed").hasSize(5);
        assertThat(totals.get(0)).isEqualTo(files.size());
        assertThat(totals.get(2)).as("unchanged").isZero();
        assertThat(totals.get(1) + totals.get(3) + totals.get(4))
                .isEqualTo(ledger().inputs().size());
    }

    @Test
    void everyFileEndsAsItMay() {
        List<String> otherwise = new ArrayList<>();
        for (HostileFile file : files) {
            Input row = row(file);
            boolean asItMay =
                    file.expectation().ends().contains(row.outcome())
                            && file.expectation()
                                    .extractions()
                                    .contains(row.opening().extraction());
            if (!asItMay) {
                otherwise.add(
                        file.name()
                                + ": "
                                + row.outcome()
                                + ", "
                                + row.opening().extraction()
                                + " "
                                + row.reason().orElse(""));
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void whatIsGoodNextToTheDamageIsDelivered() {
        List<String> lost =
                files.stream()
                        .filter(file -> file.expectation().delivers())
                        .filter(file -> !ledger().delivers(ledger().of(document(file))))
                        .map(file -> file.name() + ": " + row(file).reason().orElse(""))
                        .toList();
        assertThat(lost).isEmpty();
        assertThat(ledger().good().size()).as(Good.WORDS).isGreaterThan(100);
    }

    @Test
    void nothingIsFetchedAndNobodysFileIsRead() {
        assertThat(fetched).as("calls to the bait's address").isZero();
        assertThat(ledger().robbed()).isEmpty();
    }

    @Test
    void nothingIsWrittenButTheLedgerAndTheDossier() {
        assertThat(report().changes()).isEmpty();
        assertThat(Path.of(HostileCorpus.ABSOLUTE)).doesNotExist();
    }

    @Test
    void nothingIsLeftRunning() {
        assertThat(report().told("thread")).isEmpty();
        assertThat(report().told("process")).isEmpty();
    }

    @Test
    void theLedgerIsSound() {
        assertThat(report().told("fault")).isEmpty();
    }

    @Test
    void noDocumentHoldsUpTheRunForLong() {
        assertThat(report().told("held")).isNotEmpty();
        assertThat(
                        report().told("held").stream()
                                .filter(held -> Long.parseLong(held.get(0)) > LIMIT_EACH.toMillis())
                                .map(held -> String.join(" ms: ", held))
                                .collect(Collectors.toList()))
                .isEmpty();
    }
}
