package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.cli.Console.Ran;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Reading;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandsTest {

    @TempDir Path folder;

    private Path ledger;

    @BeforeEach
    void fill() {
        ledger = folder.resolve("a.ledger");
        append(1, 12);
    }

    private void append(long seed, int entries) {
        try (Ledger open = SqliteLedger.open(ledger)) {
            open.append(new SeededEntries(seed).first(entries));
        }
    }

    private Ran run(String command, Object... rest) {
        return Console.run(List.of(command, "--ledger", ledger), List.of(rest));
    }

    /** An article of the ledger, which has a statement. */
    private Reading reading() {
        try (Ledger open = SqliteLedger.openForReading(ledger);
                Snapshot snapshot = open.snapshot();
                Stream<Reading> readings = snapshot.readings()) {
            return readings.filter(r -> !r.statements().isEmpty()).findFirst().orElseThrow();
        }
    }

    private boolean holds(String article) {
        try (Ledger open = SqliteLedger.openForReading(ledger);
                Snapshot snapshot = open.snapshot()) {
            return snapshot.inputs().toString().contains(article);
        }
    }

    private String publicKey(Ran ran) {
        Matcher found = Pattern.compile("the public key is (\\S+)").matcher(ran.err());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aCheckpointIsSignedWithAKeyThatIsMadeOnceAndOnlyTheOwnerReads() throws IOException {
        Ran first = run("checkpoint");
        Ran second = run("checkpoint");

        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("a signing key was made");
        assertThat(second.err()).doesNotContain("was made");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(first.out()).startsWith("hearsay/").contains("\n13\n", "\n\n\u2014 hearsay/");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(folder.resolve("a.ledger.key"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void verifyGoesByACheckpointThatWasKept() throws IOException {
        Path kept = folder.resolve("kept.txt");
        String key = publicKey(run("checkpoint", "--out", kept));
        append(2, 3);

        Ran sound = run("verify", "--checkpoint", kept);
        assertThat(sound.out())
                .contains("The log continues the checkpoint " + kept + ", of 13 entries.")
                .contains("The log has 16 entries")
                .contains("is sound.");
        assertThat(sound.code()).isZero();
        assertThat(run("checkpoint", "--since", kept).out()).startsWith("from 13\nto 16\n");

        Files.move(ledger, folder.resolve("old.ledger"));
        append(1, 12);
        Ran anew = run("verify", "--checkpoint", kept, "--public-key", key);
        assertThat(anew.code()).isEqualTo(1);
        assertThat(anew.out()).contains("The checkpoint is of the log hearsay/");
    }

    @Test
    void aForgedCheckpointIsRefused() throws IOException {
        Path kept = folder.resolve("kept.txt");
        run("checkpoint", "--out", kept);
        Files.writeString(kept, Files.readString(kept).replace("\n13\n", "\n12\n"));

        Ran ran = run("verify", "--checkpoint", kept);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is not signed with the key");
    }

    @Test
    void aProofIsCheckedHereAndByAProgramThatHasNothingOfHearsay() throws Exception {
        String item = reading().statements().get(0).id().value();
        Path proof = folder.resolve("proof.txt");
        Ran ran = run("prove", item, "--out", proof);
        assertThat(ran.code()).isZero();

        Ran checked = run("prove", "--check", proof);
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).contains("id " + item, "exact ", "Proved: this is in entry ");
        assertThat(independently(proof, publicKey(ran))).startsWith("proved\nentry\npath ");

        Files.writeString(proof, Files.readString(proof).replace("|exact ", "|exact x"));
        assertThat(run("prove", "--check", proof).code()).isEqualTo(1);
        assertThat(run("prove", "--check", proof).out()).startsWith("Not proved: ");
        assertThat(independently(proof, publicKey(ran))).startsWith("not proved: ");
    }

    private static String independently(Path proof, String key) throws Exception {
        Path program =
                Path.of("..", "core", "src", "test", "java", "org", "hearsay", "proof")
                        .resolve("CheckProof.java");
        assumeTrue(Files.exists(program), "the sources are not here");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process =
                new ProcessBuilder(java.toString(), program.toString(), proof.toString(), key)
                        .redirectErrorStream(true)
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    @Test
    void anArticleIsProvedWithOrWithoutItsText() {
        String article = reading().article().id().value();
        assertThat(run("prove", article).out()).contains("|article " + article);
        assertThat(run("prove", article).out()).doesNotContain("|payload");
        assertThat(run("prove", article, "--with-text").out()).contains("|payload");
        assertThat(run("prove", "art-00000000000000000000").err()).contains("holds no art-");
        assertThat(run("prove", "nonsense").code()).isEqualTo(2);
        assertThat(run("prove").code()).isEqualTo(2);
    }

    @Test
    void aRemovalIsAnnouncedDoneAndTold() {
        Path kept = folder.resolve("kept.txt");
        run("checkpoint", "--out", kept);
        String article = reading().article().id().value();
        Object[] command = {article, "--because", "a court's order", "--on", "2025-03-04"};

        Ran asked = run("remove", command);
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out()).contains("it came as ", "Nothing was done yet");
        assertThat(holds(article)).isTrue();

        Ran done = run("remove", Stream.concat(Stream.of(command), Stream.of("--yes")).toArray());
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("Removed from the ledger", "Delete by hand");
        assertThat(holds(article)).isFalse();
        Ran sound = run("verify", "--checkpoint", kept);
        assertThat(sound.code()).isZero();
        assertThat(sound.out())
                .contains("was removed from this ledger on 2025-03-04: a court's order.");
        assertThat(run("prove", article).err()).contains("holds no " + article);
    }

    @Test
    void readingWhatWasRemovedIsRefusedWithTheReason() throws IOException {
        Path story = Files.createDirectory(folder.resolve("story"));
        String text = "The ferryman’s account\n\nORMSBY, 3 March 2025 - He wrote it down.\n";
        Path file = Files.writeString(story.resolve("account.txt"), text);
        Ran read = run("read", story, "--no-dossier");
        assertThat(read.out()).contains("1 read", "The log has 14 entries; its root is ");
        Digest document = Document.of("account.txt", Files.readAllBytes(file)).sha256();
        run("remove", "account.txt", "--because", "an order", "--on", "2025-03-04", "--yes");

        Ran again = run("read", story, "--no-dossier");
        assertThat(again.out())
                .contains("0 read, 0 already in the ledger, 1 skipped")
                .contains("account.txt: skipped, was removed from this ledger on 2025-03-04: an");
        try (Ledger open = SqliteLedger.openForReading(ledger);
                Snapshot snapshot = open.snapshot()) {
            assertThat(snapshot.bytes(document)).isEmpty();
            assertThat(open.verify()).isEmpty();
        }
    }
}
