package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.testing.LedgerContract;
import org.hearsay.testing.SeededEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {

    @TempDir Path folder;

    @Override
    protected Ledger open(String name) {
        return SqliteLedger.open(file(name));
    }

    @Override
    protected Ledger openForReading(String name) {
        return SqliteLedger.openForReading(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + " 100%?.db");
    }

    @Test
    void thereIsOneWriterAtATime() {
        try (Ledger ledger = open("one")) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> open("one"))
                        .isInstanceOf(LedgerException.class)
                        .hasMessageContaining("being written by another");
            }
            ledger.append(SeededEntries.read(Document.of("a.txt", new byte[] {1}), 1, 1));
        }
        open("one").close();
    }

    @Test
    void aMissingLedgerIsNotMadeByReadingIt() {
        Path file = folder.resolve("none.db");
        assertThatThrownBy(() -> SqliteLedger.openForReading(file))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("There is no ledger at " + file);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithWhatWasFound() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Dear diary, today I");
        for (Opening opening : Opening.values()) {
            assertThatThrownBy(() -> opening.open(file))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("begins with \"Dear diary, toda\"");
        }
        assertThat(file).hasContent("Dear diary, today I");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
        Path file = folder.resolve("other.db");
        SqliteFile.sql(file, "CREATE TABLE bird (name TEXT)", "PRAGMA application_id = 77");
        for (Opening opening : Opening.values()) {
            assertThatThrownBy(() -> opening.open(file))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("application id 77");
        }
        assertThat(SqliteFile.pragma(file, "journal_mode")).isEqualTo("delete");
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> SqliteLedger.open(folder))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("it is a folder");
    }

    @Test
    void aLedgerInAFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> SqliteLedger.open(folder.resolve("no/such/a.db")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("there is no folder");
    }

    @Test
    void anEmptyFileAndAnEmptyDatabaseBecomeLedgers() throws IOException, SQLException {
        Path empty = Files.createFile(folder.resolve("empty.db"));
        SqliteLedger.open(empty).close();
        SqliteLedger.openForReading(empty).close();

        Path unborn = folder.resolve("unborn.db");
        SqliteFile.sql(unborn, "PRAGMA journal_mode = WAL");
        SqliteLedger.open(unborn).close();
        SqliteLedger.openForReading(unborn).close();
    }

    @Test
    void aNewerLedgerIsRefused() throws SQLException {
        Path file = folder.resolve("new.db");
        SqliteLedger.open(file).close();
        SqliteFile.sql(file, "PRAGMA user_version = 99");
        for (Opening opening : Opening.values()) {
            assertThatThrownBy(() -> opening.open(file))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("written by a newer Hearsay: its schema is 99");
        }
    }

    @Test
    void anOlderLedgerIsBroughtUpToDateWithAllThatIsInIt() {
        Path file = folder.resolve("old.db");
        Schema next = currentAnd("ALTER TABLE input ADD COLUMN mood TEXT;\n");
        State before;
        try (Ledger ledger = SqliteLedger.open(file)) {
            new SeededEntries(1).first(10).forEach(ledger::append);
            before = State.of(ledger);
        }
        assertThatThrownBy(() -> SqliteLedger.openForReading(file, next))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("older than the 5 of this Hearsay");
        try (Ledger ledger = SqliteLedger.open(file, next)) {
            assertThat(State.of(ledger)).isEqualTo(before);
            assertThat(ledger.verify()).isEmpty();
        }
        SqliteLedger.openForReading(file, next).close();
    }

    @Test
    void aMigrationThatFailsLeavesTheLedgerAsItWas() {
        Path file = folder.resolve("old.db");
        Schema broken = currentAnd("ALTER TABLE input ADD COLUMN mood TEXT;\nNONSENSE;\n");
        SqliteLedger.open(file).close();
        assertThatThrownBy(() -> SqliteLedger.open(file, broken))
                .isInstanceOf(LedgerException.class);
        assertThat(folder.resolve("old.db.before-v5")).doesNotExist();
        try (Ledger ledger = SqliteLedger.open(file)) {
            new SeededEntries(1).first(3).forEach(ledger::append);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void whatALedgerOfTheFirstSchemaKnowsOfItsInputsStays() throws SQLException {
        Path file = folder.resolve("first.db");
        Schema first = new Schema(Schema.current().scripts().subList(0, 1));
        SqliteLedger.open(file, first).close();
        String sha256 = Digest.of("a picture").hex();
        SqliteFile.sql(file, "INSERT INTO document VALUES ('" + sha256 + "', NULL)");
        SqliteFile.sql(
                file,
                "INSERT INTO input VALUES ('/s', 'a.png', '"
                        + sha256
                        + "', 'w', 'SKIPPED', 'is a picture', NULL, NULL)");
        try (Ledger ledger = SqliteLedger.open(file)) {
            Input input = State.of(ledger).inputs().get(0);
            assertThat(input.document()).isEqualTo("a.png");
            assertThat(input.reason()).hasValue("is a picture");
            assertThat(input.opening().extraction()).isEqualTo(Extraction.UNSUPPORTED);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    void aLedgerThatAnOlderHearsayWroteIsCopiedAndGoesOn() throws IOException, SQLException {
        Path file = ofSchema1();
        Path backup = folder.resolve("ferry.db.before-v4");
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            assertThat(ledger.upgrade()).hasValue(new Upgrade(1, 4, backup));
            assertThat(State.of(ledger).inputs())
                    .extracting(Input::document)
                    .containsExactly("ferry.txt", "logo.gif");
            try (Snapshot snapshot = ledger.snapshot()) {
                assertThat(snapshot.readings().flatMap(Reading::items)).hasSize(9);
            }
            assertThat(ledger.verify()).isEmpty();
            new SeededEntries(1).first(3).forEach(ledger::append);
        }
        assertThat(SqliteFile.pragma(backup, "user_version")).isEqualTo("1");
        assertThat(SqliteFile.pragma(backup, "integrity_check")).isEqualTo("ok");
        try (SqliteLedger again = SqliteLedger.open(file)) {
            assertThat(again.upgrade()).isEmpty();
        }
        assertThat(SqliteFile.pragma(file, "user_version")).isEqualTo("4");
    }

    @Test
    void theCopyOfAnOlderLedgerIsWhatTheOlderHearsayOpens() throws IOException {
        Path file = ofSchema1();
        Schema first = new Schema(Schema.current().scripts().subList(0, 1));
        SqliteLedger.open(file).close();
        SqliteLedger.openForReading(folder.resolve("ferry.db.before-v4"), first).close();
    }

    @Test
    void aCopyNeverTakesAnotherFilesPlace() throws IOException {
        Path file = ofSchema1();
        Path taken = Files.writeString(folder.resolve("ferry.db.before-v4"), "mine");
        SqliteLedger.open(file).close();
        assertThat(taken).hasContent("mine");
        assertThat(folder.resolve("ferry.db.before-v4.2")).exists();
    }

    @Test
    void anOlderLedgerThatCannotBeCopiedStaysAsItIs() throws IOException, SQLException {
        Path file = ofSchema1();
        Path blocked = Files.createDirectory(folder.resolve("ferry.db.backup-part"));
        Files.createFile(blocked.resolve("in the way"));
        assertThatThrownBy(() -> SqliteLedger.open(file))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("could not be copied first");
        assertThat(SqliteFile.pragma(file, "user_version")).isEqualTo("1");
    }

    @Test
    void aFolderInWhichNothingCanBeWrittenIsNamed() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        SqliteLedger.open(kept.resolve("a.db")).close();
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(kept);
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeThat(Files.isWritable(kept)).describedAs("root may write anywhere").isFalse();
            assertThatThrownBy(() -> SqliteLedger.openForReading(kept.resolve("a.db")))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("nothing can be written into " + kept.toAbsolutePath())
                    .hasMessageContaining("Copy the ledger to a folder of yours");
        } finally {
            Files.setPosixFilePermissions(kept, before);
        }
    }

    private Path ofSchema1() throws IOException {
        Path file = folder.resolve("ferry.db");
        try (InputStream in = SqliteLedgerTest.class.getResourceAsStream("of-schema-1.ledger")) {
            Files.copy(in, file);
        }
        return file;
    }

    private static Schema currentAnd(String script) {
        List<String> scripts = new ArrayList<>(Schema.current().scripts());
        scripts.add(script);
        return new Schema(scripts);
    }

    private enum Opening {
        WRITE,
        READ;

        Ledger open(Path file) {
            return this == WRITE ? SqliteLedger.open(file) : SqliteLedger.openForReading(file);
        }
    }
}
