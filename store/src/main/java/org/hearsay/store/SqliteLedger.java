package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Log;
import org.hearsay.ledger.Removal;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.store.log.Erasure;
import org.hearsay.store.log.InputKey;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.Letters;
import org.hearsay.store.log.StoredLog;

/**
 * A ledger in one SQLite file (with {@code -wal} and {@code -shm} beside it while it is open, and
 * {@code .lock}).
 *
 * <p>What {@link #append} returned from is on disk: it outlives a killed process, and a power cut
 * where the disk keeps its word. If an append fails for the medium's sake, the ledger takes no
 * more: what the disk holds then is known only after opening it again. Safe for use by several
 * threads; each snapshot is for one.
 */
public final class SqliteLedger implements Ledger {

    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** What a writer has and a reader has not. */
    private record Writer(
            WriterLock lock,
            Connection connection,
            EntryWriter entries,
            LedgerLog log,
            Optional<Upgrade> upgrade) {}

    private final Sqlite sqlite;
    private final Optional<Writer> writer;
    private boolean failed;
    private boolean closed;

    private SqliteLedger(Sqlite sqlite, Optional<Writer> writer) {
        this.sqlite = sqlite;
        this.writer = writer;
    }

    /**
     * Opens a ledger to be read and written, and makes it if there is none; one of an older schema
     * is copied and brought up to date, which {@link #upgrade} tells. Refused while another has it
     * open for writing, in this process or any other.
     */
    public static SqliteLedger open(Path file) {
        return open(file, Schema.current());
    }

    static SqliteLedger open(Path file, Schema schema) {
        Sqlite sqlite = new Sqlite(file, schema);
        requireLedger(sqlite.file(), true);
        WriterLock lock = WriterLock.take(sqlite.file());
        try {
            Sqlite.Opened opened = sqlite.openForWriting();
            EntryWriter entries = new EntryWriter(opened.connection());
            LedgerLog log = new LedgerLog(opened.connection(), Letters.plain(), Chance.salts());
            Writer writer = new Writer(lock, opened.connection(), entries, log, opened.upgrade());
            return new SqliteLedger(sqlite, Optional.of(writer));
        } catch (LedgerException e) {
            lock.close();
            throw e;
        }
    }

    /** Opens a ledger that exists, beside its writer if there is one; appending is refused. */
    public static SqliteLedger openForReading(Path file) {
        return openForReading(file, Schema.current());
    }

    static SqliteLedger openForReading(Path file, Schema schema) {
        Sqlite sqlite = new Sqlite(file, schema);
        requireLedger(sqlite.file(), false);
        sqlite.close(sqlite.openForReading());
        return new SqliteLedger(sqlite, Optional.empty());
    }

    /** What opening it for writing did to a ledger of an older schema. */
    public Optional<Upgrade> upgrade() {
        return writer.flatMap(Writer::upgrade);
    }

    private static void requireLedger(Path file, boolean mayBeNew) {
        if (!Files.exists(file) || isEmptyFile(file)) {
            if (!mayBeNew) {
                throw new LedgerException(
                        "There is no ledger at "
                                + file
                                + "; `hearsay read` makes one, or name another with --ledger.");
            }
            requireDirectory(file);
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw new LedgerException(
                    file + " is not a ledger: it is a folder or a device. Name a file.");
        }
        byte[] start = start(file);
        if (!Arrays.equals(start, HEADER)) {
            throw new LedgerException(
                    file
                            + " is not a ledger: it begins with \""
                            + printable(start)
                            + "\". Name another file.");
        }
    }

    private static void requireDirectory(Path file) {
        Path directory = file.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new LedgerException(
                    "The ledger " + file + " cannot be made: there is no folder " + directory);
        }
    }

    /** As a process leaves it that is killed while it makes the file. */
    private static boolean isEmptyFile(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            throw new LedgerException("The ledger " + file + " cannot be read", e);
        }
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEADER.length);
        } catch (IOException e) {
            throw new LedgerException("The ledger " + file + " cannot be read", e);
        }
    }

    private static String printable(byte[] bytes) {
        StringBuilder shown = new StringBuilder();
        for (byte b : bytes) {
            shown.append(b >= ' ' && b < 127 ? (char) b : '.');
        }
        return shown.toString();
    }

    @Override
    public synchronized int holds(Document document, Digest work) {
        try {
            if (writer.isPresent()) {
                return holds(writer.get().connection(), document, work);
            }
            try (Connection connection = sqlite.openForReading()) {
                return holds(connection, document, work);
            }
        } catch (SQLException e) {
            throw sqlite.failure("could not be read", e);
        }
    }

    /** Ends the transaction, so that the next question sees what was appended since. */
    private static int holds(Connection connection, Document document, Digest work)
            throws SQLException {
        int held = new EntryWriter(connection).holds(document, work);
        connection.rollback();
        return held;
    }

    @Override
    public Optional<Entry.Fate.Read> recall(Document document, Digest work) {
        try (SqliteSnapshot snapshot = SqliteSnapshot.unaccounted(sqlite)) {
            return snapshot.recall(document, work);
        } catch (SQLException e) {
            throw sqlite.failure("could not be read", e);
        }
    }

    @Override
    public synchronized void append(List<Entry> entries) {
        Writer open = requireWriter();
        List<EntryRows> prepared =
                entries.stream().map(this::unlessRemoved).map(EntryRows::of).toList();
        try {
            for (EntryRows entry : prepared) {
                if (open.entries().write(entry)) {
                    open.log().entered(key(entry.entry().document()));
                }
            }
            open.connection().commit();
        } catch (SQLException e) {
            failed = true;
            rollback(open.connection(), e);
            throw sqlite.failure("did not take " + names(entries), e);
        }
    }

    private static InputKey key(Document document) {
        return new InputKey(document.root(), document.path(), document.sha256().hex());
    }

    /** What was removed comes in again as an input that was skipped, without its bytes. */
    private Entry unlessRemoved(Entry entry) {
        return removal(entry.document().sha256())
                .map(removal -> EntryRows.refused(entry, removal))
                .orElse(entry);
    }

    private static String names(List<Entry> entries) {
        String first = entries.get(0).document().path();
        return entries.size() == 1 ? first : first + " and what came with it";
    }

    private Writer requireWriter() {
        if (closed) {
            throw new LedgerException("The ledger " + sqlite.file() + " is closed");
        }
        if (failed) {
            throw new LedgerException(
                    "The ledger "
                            + sqlite.file()
                            + " failed before and takes no more; open it again.");
        }
        return writer.orElseThrow(
                () ->
                        new LedgerException(
                                "The ledger "
                                        + sqlite.file()
                                        + " is open for reading; nothing can be appended."));
    }

    private static void rollback(Connection connection, SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public Snapshot snapshot() {
        return SqliteSnapshot.open(sqlite);
    }

    @Override
    public List<String> verify() {
        return new Audit(sqlite).findings();
    }

    @Override
    public Optional<Log> log() {
        return Optional.of(new StoredLog(new ByOneConnection(sqlite)));
    }

    private record ByOneConnection(Sqlite sqlite) implements StoredLog.Source {
        @Override
        public <T> T ask(StoredLog.Question<T> question) {
            try (Connection connection = sqlite.openForReading()) {
                return question.ask(LedgerLog.reading(connection, Letters.plain()));
            } catch (SQLException | IllegalArgumentException e) {
                throw sqlite.failure("has a log that could not be read", e);
            }
        }
    }

    @Override
    public synchronized Optional<Removal> removal(Digest document) {
        try {
            if (writer.isPresent() && !closed) {
                Connection connection = writer.get().connection();
                Optional<Removal> removal = writer.get().log().removal(document);
                connection.rollback();
                return removal;
            }
            try (Connection connection = sqlite.openForReading()) {
                return LedgerLog.reading(connection, Letters.plain()).removal(document);
            }
        } catch (SQLException e) {
            throw sqlite.failure("could not be read", e);
        }
    }

    /**
     * Also rewrites the file, so that no page keeps what was removed, and deletes the kept dossier.
     * What it returns are copies that were made before upgrades.
     */
    @Override
    public synchronized List<String> remove(Removal removal) {
        Writer open = requireWriter();
        Scrub scrub = new Scrub(sqlite, open.connection());
        try {
            scrub.begin();
            int inputs = new Erasure(open.log()).remove(removal);
            new SqliteWords(open.connection()).forget();
            open.connection().commit();
            if (inputs == 0 && removal(removal.document()).isEmpty()) {
                throw new LedgerException(
                        "The ledger " + sqlite.file() + " has no document " + removal.document());
            }
            return scrub.end();
        } catch (SQLException e) {
            failed = true;
            rollback(open.connection(), e);
            throw sqlite.failure("could not remove document " + removal.document(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed || writer.isEmpty()) {
            closed = true;
            return;
        }
        closed = true;
        try {
            sqlite.close(writer.get().connection());
        } finally {
            writer.get().lock().close();
        }
    }
}
