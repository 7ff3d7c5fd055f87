package org.hearsay.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Document;
import org.hearsay.store.log.InputKey;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.Letters;
import org.hearsay.testing.SeededEntries;

/**
 * The program that the crash drill kills: appends a seeded run and prints the path of each entry
 * once the ledger has acknowledged it.
 */
final class Appender {

    /** The ledger's own way of appending, and ways that lose or tear what they acknowledge. */
    enum Way {
        HONEST,
        /** Acknowledges at once and commits later, many at a time. */
        EARLY,
        /** Commits each row for itself. */
        TORN,
        /** Commits without bringing anything to the disk. */
        UNSYNCED,
        /** Brings to the disk what it needs to stay sound, and no commit. */
        LAX,
        /** Acknowledges what could not be appended. */
        DEAF,
        /**
         * Opens the ledger anew and tries again what could not be appended, as if all were well.
         */
        STUBBORN
    }

    interface Sink extends AutoCloseable {
        boolean holds(Entry entry) throws SQLException;

        void append(Entry entry) throws SQLException;

        @Override
        void close();
    }

    /** After so many entries it says what the log is, too. */
    private static final int TELL_LOG = 5;

    private Appender() {}

    /** This program, to be started; what it unpacks for itself is kept in the scratch folder. */
    static Child child(Path scratch, Path ledger, long seed, int count, Way way) {
        return new Child(
                scratch,
                Appender.class,
                List.of(
                        ledger.toString(),
                        Long.toString(seed),
                        Integer.toString(count),
                        way.name()));
    }

    /** Arguments: the ledger's file, the seed, how many entries, the way. */
    public static void main(String[] arguments) throws SQLException {
        long seed = Long.parseLong(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int said = 0;
        try (Sink sink = sink(Path.of(arguments[0]), Way.valueOf(arguments[3]))) {
            out.println("ready");
            for (Entry entry : new SeededEntries(seed).first(count)) {
                if (!sink.holds(entry)) {
                    sink.append(entry);
                }
                out.println(entry.document().path());
                if (sink instanceof Honest honest && ++said % TELL_LOG == 0) {
                    out.println(LedgerOracle.log(honest.ledger()));
                }
            }
        }
        out.println("done");
    }

    private static Sink sink(Path file, Way way) throws SQLException {
        return switch (way) {
            case HONEST -> new Honest(SqliteLedger.open(file));
            case EARLY -> new Early(SqliteLedger.open(file), new ArrayList<>());
            case DEAF, STUBBORN -> new Deaf(file, way);
            case TORN, UNSYNCED, LAX -> Bare.open(file, way);
        };
    }

    private record Honest(Ledger ledger) implements Sink {
        @Override
        public boolean holds(Entry entry) {
            return ledger.holds(entry.document(), entry.work()) > 0;
        }

        @Override
        public void append(Entry entry) {
            ledger.append(entry);
        }

        @Override
        public void close() {
            ledger.close();
        }
    }

    private record Early(Ledger ledger, List<Entry> waiting) implements Sink {
        @Override
        public boolean holds(Entry entry) {
            return ledger.holds(entry.document(), entry.work()) > 0;
        }

        @Override
        public void append(Entry entry) {
            waiting.add(entry);
            if (waiting.size() >= 16) {
                flush();
            }
        }

        private void flush() {
            waiting.forEach(ledger::append);
            waiting.clear();
        }

        @Override
        public void close() {
            flush();
            ledger.close();
        }
    }

    /** Appends as the ledger does, and opens it anew where that fails. */
    private static final class Deaf implements Sink {
        private final Path file;
        private final Way way;
        private SqliteLedger ledger;

        Deaf(Path file, Way way) {
            this.file = file;
            this.way = way;
            this.ledger = SqliteLedger.open(file);
        }

        @Override
        public boolean holds(Entry entry) {
            return false;
        }

        @Override
        public void append(Entry entry) {
            try {
                ledger.append(entry);
            } catch (LedgerException e) {
                ledger.close();
                ledger = SqliteLedger.open(file);
                if (way == Way.STUBBORN) {
                    ledger.append(entry);
                }
            }
        }

        @Override
        public void close() {
            ledger.close();
        }
    }

    /** On a connection of its own, past the ledger. */
    private record Bare(Connection connection, EntryWriter writer, LedgerLog log, Way way)
            implements Sink {
        static Bare open(Path file, Way way) throws SQLException {
            Connection connection =
                    new Sqlite(file, Schema.current()).openForWriting().connection();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                if (way == Way.UNSYNCED) {
                    statement.execute("PRAGMA synchronous = OFF");
                } else if (way == Way.LAX) {
                    statement.execute("PRAGMA synchronous = NORMAL");
                }
            }
            connection.setAutoCommit(way == Way.TORN);
            return new Bare(
                    connection,
                    new EntryWriter(connection),
                    new LedgerLog(connection, Letters.plain(), Chance.salts()),
                    way);
        }

        @Override
        public boolean holds(Entry entry) throws SQLException {
            return writer.holds(entry.document(), entry.work()) > 0;
        }

        @Override
        public void append(Entry entry) throws SQLException {
            writer.write(EntryRows.of(entry));
            Document document = entry.document();
            log.entered(new InputKey(document.root(), document.path(), document.sha256().hex()));
            if (way != Way.TORN) {
                connection.commit();
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
