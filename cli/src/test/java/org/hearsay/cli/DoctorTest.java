package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.hearsay.cli.Console.Ran;
import org.hearsay.model.Digest;
import org.hearsay.nlp.InstalledModel;
import org.hearsay.store.SqliteLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir Path folder;

    @Test
    void whereAllIsThereItSaysSoOfEachThing() {
        Path file = folder.resolve("a.ledger");
        SqliteLedger.open(file).close();
        Ran ran = Console.run("doctor", "--ledger", file);

        assertThat(ran.out())
                .contains("ok    Java: ")
                .contains("ok    model reading-model.zip: the right one, in ")
                .contains("ok    model english-left3words-distsim.tagger: the right one")
                .contains("ok    model english.conll.4class.distsim.crf.ser.gz: the right one")
                .contains("ok    model english_UD.gz: the right one")
                .contains("ok    ONNX Runtime: loads")
                .contains("can search words (FTS5)")
                .contains("ok    processes of its own: Untrusted formats are opened in")
                .contains("ok    its pages: sound")
                .contains("ok    its lock: nobody writes it")
                .contains("schema 4\n")
                .endsWith("All that Hearsay needs is there.\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void aLedgerOfANewerSchemaIsBad() throws SQLException {
        Path file = folder.resolve("new.ledger");
        SqliteLedger.open(file).close();
        sql(file, "PRAGMA user_version = 99");
        Ran ran = Console.run("doctor", "--ledger", file);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("BAD   ledger: " + file)
                .contains("schema 99, newer than the 4 of this Hearsay")
                .endsWith("1 of these will not do.\n");
    }

    @Test
    void aLedgerThatIsWrittenElsewhereIsTold() {
        Path file = folder.resolve("busy.ledger");
        try (SqliteLedger writer = SqliteLedger.open(file)) {
            assertThat(writer.upgrade()).isEmpty();
            assertThat(found(file)).contains("note  its lock: another Hearsay writes it");
        }
    }

    @Test
    void aDamagedLedgerIsBad() throws IOException, SQLException {
        Path file = folder.resolve("damaged.ledger");
        SqliteLedger.open(file).close();
        sql(file, "PRAGMA wal_checkpoint(TRUNCATE)");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < Math.min(bytes.length, 3 * 4096); i++) {
            bytes[i] = (byte) 0x5a;
        }
        Files.write(file, bytes);
        assertThat(found(file)).contains("BAD   its pages: damaged: ");
    }

    @Test
    void whatIsNoLedgerIsBad() throws IOException {
        Path file = Files.writeString(folder.resolve("diary.txt"), "Dear diary, ".repeat(100));
        assertThat(found(file)).contains("BAD   ledger: " + file + " cannot be opened");
    }

    @Test
    void aLedgerThatIsNotThereYetIsNoFault() {
        assertThat(found(folder.resolve("none"))).contains("ok    ledger: none yet at ");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void decisionsThatCannotBeReadAreBad() throws IOException {
        Path file = folder.resolve("b.ledger");
        Path decisions = folder.resolve("b.ledger.decisions");
        Files.writeString(decisions, "this is no decision\n");
        assertThat(lines(LedgerDoctor.findings(file, decisions))).contains("BAD   decisions: ");
    }

    @Test
    void aFolderThatCannotBeWrittenIsBad() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(MachineDoctor.folder("temporary folder", file).lines())
                .startsWith("BAD   temporary folder: " + file + " cannot be written");
    }

    @Test
    void littleRoomAndFarDisksAreTold() {
        assertThat(MachineDoctor.room("f", folder, "ext4", 10 << 20).isBad()).isTrue();
        assertThat(MachineDoctor.room("f", folder, "ext4", 500 << 20).lines()).startsWith("note");
        assertThat(MachineDoctor.room("f", folder, "nfs4", 1L << 40).lines()).startsWith("note");
        assertThat(MachineDoctor.room("f", folder, "ext4", 1L << 40).lines()).startsWith("ok");
    }

    @Test
    void anOldJavaTooLittleMemoryAndPlainAsciiAreTold() {
        assertThat(MachineDoctor.java(11, "11").isBad()).isTrue();
        assertThat(MachineDoctor.memory(300L << 20).isBad()).isTrue();
        assertThat(MachineDoctor.memory(700L << 20).lines()).startsWith("note");
        assertThat(MachineDoctor.text(StandardCharsets.UTF_8, "ANSI_X3.4-1968").lines())
                .startsWith("note")
                .contains("LC_ALL=C.UTF-8");
    }

    @Test
    void aModelThatIsMissingOrDamagedIsBad() {
        Digest right = Digest.of("right");
        Optional<String> jar = Optional.of("/app/models.jar");
        var missing = new InstalledModel("tagger", Optional.empty(), right, Optional.empty());
        var damaged = new InstalledModel("tagger", jar, right, Optional.of(Digest.of("other")));

        assertThat(PartsDoctor.model(missing).lines()).startsWith("BAD   model tagger: is not");
        assertThat(PartsDoctor.model(damaged).lines())
                .startsWith("BAD   model tagger: is damaged, in /app/models.jar");
    }

    @Test
    void aLibraryThatDoesNotLoadIsBadAndNamesTheReason() {
        Finding finding =
                PartsDoctor.tried(
                        "ONNX Runtime",
                        () -> {
                            throw new UnsatisfiedLinkError("libstdc++.so.6: not found");
                        },
                        "Install it.");
        assertThat(finding.isBad()).isTrue();
        assertThat(finding.lines()).contains("libstdc++.so.6: not found").contains("Install it.");
    }

    private String found(Path file) {
        return lines(LedgerDoctor.findings(file, folder.resolve("no.decisions")));
    }

    private static String lines(Iterable<Finding> findings) {
        StringBuilder lines = new StringBuilder();
        findings.forEach(finding -> lines.append(finding.lines()).append('\n'));
        return lines.toString();
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
