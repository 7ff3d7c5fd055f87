package org.hearsay.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
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
        TORN
    }

    interface Sink extends AutoCloseable {
        boolean holds(Entry entry) throws SQLException;

        void append(Entry entry) throws SQLException;

        @Override
        void close();
    }

    private Appender() {}

    /** Arguments: the ledger's file, the seed, how many entries, the way. */
    public static void main(String[] arguments) throws SQLException {
        long seed = Long.parseLong(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Sink sink = sink(Path.of(arguments[0]), Way.valueOf(arguments[3]))) {
            out.println("ready");
            for (Entry entry : new SeededEntries(seed).first(count)) {
                if (!sink.holds(entry)) {
                    sink.append(entry);
                }
                out.println(entry.document().path());
            }
        }
        out.println("done");
    }

    private static Sink sink(Path file, Way way) {
        return switch (way) {
            case HONEST -> new Honest(SqliteLedger.open(file));
            case EARLY -> new Early(SqliteLedger.open(file), new ArrayList<>());
            case TORN -> Torn.open(file);
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

    private record Torn(Connection connection, EntryWriter writer, LedgerLog log) implements Sink {
        static Torn open(Path file) {
            Connection connection =
                    new Sqlite(file, Schema.current()).openForWriting().connection();
            try {
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new Torn(
                    connection,
                    new EntryWriter(connection),
                    new LedgerLog(connection, Letters.plain(), Chance.salts()));
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
