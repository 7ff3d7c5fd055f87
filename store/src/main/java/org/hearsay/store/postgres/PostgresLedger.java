package org.hearsay.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Log;
import org.hearsay.ledger.Removal;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.store.EntryRows;
import org.hearsay.store.LedgerCheck;
import org.hearsay.store.log.Erasure;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.LogCheck;
import org.hearsay.store.log.StoredLog;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A ledger in one schema of a PostgreSQL database, 15 or newer, for several who read into it at
 * once: each append waits until the one before it is committed, and leases keep them from reading
 * the same.
 *
 * <p>What {@link #append} returned from is on the server's disk. If an append fails because the
 * server went away, whether it was taken is known once somebody asks again: appending the same anew
 * is harmless, and this ledger connects anew for it. Safe for use by several threads; each snapshot
 * is for one.
 */
public final class PostgresLedger implements Ledger {

    /** Has the appends of all writers wait for each other. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(?, hashtext(?))";

    private static final int APPENDING = 0x48656172;

    private static final String HAS_LOG = "SELECT EXISTS (SELECT 1 FROM leaf)";

    private final Postgres postgres;
    private final boolean writes;
    private Optional<Handle> writer;
    private final Optional<Leases> leases;
    private final Optional<String> before;
    private boolean closed;

    private PostgresLedger(
            Postgres postgres,
            Optional<Handle> writer,
            Optional<Leases> leases,
            Optional<String> before) {
        this.postgres = postgres;
        this.writes = writer.isPresent();
        this.writer = writer;
        this.leases = leases;
        this.before = before;
    }

    /**
     * Opens a ledger to be read and written, and makes it if there is none; one of an older schema
     * is brought up to date, which {@link #upgradedFrom} tells. Others may have it open too.
     *
     * @param password what the user is known by; without one, {@code ~/.pgpass} is asked
     */
    public static PostgresLedger open(PostgresAddress address, Optional<String> password) {
        Postgres postgres = new Postgres(address, password);
        Handle handle = postgres.openForWriting();
        try {
            PostgresSchema schema = PostgresSchema.current();
            Optional<String> before =
                    schema.migrate(handle, postgres)
                            .map(MigrationVersion::getVersion)
                            .filter(found -> !found.equals(schema.version()));
            beginLog(handle, address);
            beginWords(handle, address);
            Leases leases = Leases.of(handle);
            return new PostgresLedger(postgres, Optional.of(handle), Optional.of(leases), before);
        } catch (JdbiException | SQLException e) {
            handle.close();
            throw postgres.failure("could not be opened for writing", e);
        } catch (LedgerException e) {
            handle.close();
            throw e;
        }
    }

    /** For a new ledger, or one from before there was a log, which begins with what it holds. */
    private static void beginLog(Handle handle, PostgresAddress address) throws SQLException {
        if (handle.createQuery(HAS_LOG).mapTo(Boolean.class).one()) {
            return;
        }
        handle.useTransaction(
                TransactionIsolationLevel.READ_COMMITTED,
                within -> {
                    within.execute(ONE_AT_A_TIME, APPENDING, address.schema());
                    PostgresLog.writing(within).begin();
                });
    }

    /** For a ledger from before words were kept, which begins with those that it holds. */
    private static void beginWords(Handle handle, PostgresAddress address) throws SQLException {
        if (!new PostgresWords(handle.getConnection()).areMissing()) {
            return;
        }
        handle.useTransaction(
                TransactionIsolationLevel.READ_COMMITTED,
                within -> {
                    within.execute(ONE_AT_A_TIME, APPENDING, address.schema());
                    PostgresWords words = new PostgresWords(within.getConnection());
                    if (words.areMissing()) {
                        words.fill();
                    }
                });
    }

    /** Opens a ledger that exists, beside its writers; appending is refused. */
    public static PostgresLedger openForReading(
            PostgresAddress address, Optional<String> password) {
        Postgres postgres = new Postgres(address, password);
        try (Handle handle = postgres.openForReading()) {
            PostgresSchema.current().requireReadable(handle, address);
        } catch (JdbiException e) {
            throw postgres.failure("could not be opened", e);
        }
        return new PostgresLedger(postgres, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Of which schema it was when it was opened, if that was an older one. */
    public Optional<String> upgradedFrom() {
        return before;
    }

    @Override
    public synchronized int holds(Document document, Digest work) {
        if (!writes) {
            try (Handle handle = postgres.openForReading()) {
                return new EntryStatements(handle).holds(document, work);
            } catch (JdbiException e) {
                throw postgres.failure("could not be read", e);
            }
        }
        Handle open = requireWriter();
        try {
            return new EntryStatements(open).holds(document, work);
        } catch (JdbiException e) {
            throw lost(open, "could not be read", e);
        }
    }

    @Override
    public Optional<Entry.Fate.Read> recall(Document document, Digest work) {
        try (PostgresSnapshot snapshot = PostgresSnapshot.unaccounted(postgres)) {
            return snapshot.recall(document, work);
        }
    }

    @Override
    public synchronized boolean lease(Document document, Digest work) {
        Handle open = requireWriter();
        try {
            return leases.orElseThrow().take(open, document, work);
        } catch (JdbiException e) {
            throw lost(open, "could not give out work", e);
        }
    }

    @Override
    public void append(List<Entry> entries) {
        List<EntryRows> prepared = entries.stream().map(EntryRows::of).toList();
        if (!prepared.isEmpty()) {
            append(entries, prepared);
        }
    }

    private synchronized void append(List<Entry> entries, List<EntryRows> prepared) {
        Handle open = requireWriter();
        try {
            // Each statement must see what the writer before committed.
            open.useTransaction(
                    TransactionIsolationLevel.READ_COMMITTED,
                    within -> {
                        within.execute(ONE_AT_A_TIME, APPENDING, postgres.address().schema());
                        for (EntryRows entry : prepared) {
                            PostgresLog.append(within, entry);
                        }
                        leases.orElseThrow().appended(within, entries);
                    });
        } catch (JdbiException | SQLException e) {
            throw lost(open, "did not take " + names(entries), e);
        }
    }

    private static String names(List<Entry> entries) {
        String first = entries.get(0).document().path();
        return entries.size() == 1 ? first : first + " and what came with it";
    }

    private Handle requireWriter() {
        if (closed) {
            throw new LedgerException("The ledger " + postgres.address() + " is closed");
        }
        if (!writes) {
            throw new LedgerException(
                    "The ledger "
                            + postgres.address()
                            + " is open for reading; nothing can be appended.");
        }
        if (writer.isEmpty()) {
            writer = Optional.of(postgres.openForWriting());
        }
        return writer.orElseThrow();
    }

    /** What failed once is not relied on again: the next question has a connection of its own. */
    private LedgerException lost(Handle open, String what, Exception cause) {
        writer = Optional.empty();
        try {
            open.close();
        } catch (JdbiException e) {
            cause.addSuppressed(e);
        }
        return postgres.failure(what, cause);
    }

    @Override
    public Snapshot snapshot() {
        return PostgresSnapshot.open(postgres);
    }

    @Override
    public List<String> verify() {
        List<String> findings = new ArrayList<>();
        try (PostgresSnapshot snapshot = PostgresSnapshot.unaccounted(postgres)) {
            new LedgerCheck(snapshot, findings).run();
            snapshot.account();
            Connection connection = snapshot.connection();
            findings.addAll(
                    new LogCheck(LedgerLog.reading(connection, PostgresText.letters())).findings());
        } catch (SQLException | JdbiException | LedgerException | IllegalArgumentException e) {
            findings.add("The check could not go on: " + e.getMessage() + ".");
        }
        return List.copyOf(findings);
    }

    @Override
    public Optional<Log> log() {
        return Optional.of(new StoredLog(new PostgresLog.ByOneConnection(postgres)));
    }

    @Override
    public Optional<Removal> removal(Digest document) {
        try (Handle handle = postgres.openForReading()) {
            return PostgresLog.removal(handle, document);
        } catch (JdbiException | SQLException e) {
            throw postgres.failure("could not be read", e);
        }
    }

    /**
     * Also has the server write the tables anew, for which this user must own them. What it returns
     * is where the server may keep the words all the same.
     */
    @Override
    public synchronized List<String> remove(Removal removal) {
        Handle open = requireWriter();
        PostgresScrub scrub = new PostgresScrub(postgres, open);
        try {
            scrub.requireOwner();
            int inputs =
                    open.inTransaction(
                            TransactionIsolationLevel.READ_COMMITTED,
                            within -> {
                                within.execute(
                                        ONE_AT_A_TIME, APPENDING, postgres.address().schema());
                                return new Erasure(PostgresLog.writing(within)).remove(removal);
                            });
            if (inputs == 0 && removal(removal.document()).isEmpty()) {
                throw new LedgerException(
                        "The ledger "
                                + postgres.address()
                                + " has no document "
                                + removal.document());
            }
            return scrub.scrub();
        } catch (JdbiException | SQLException e) {
            throw lost(open, "could not remove document " + removal.document(), e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        writer.ifPresent(this::letGo);
    }

    /** Where the server is gone, its leases end by themselves. */
    private void letGo(Handle open) {
        try (open) {
            leases.orElseThrow().letGo(open);
        } catch (JdbiException e) {
            // Everything that was acknowledged is on disk; there is nothing left to save.
            return;
        }
    }
}
