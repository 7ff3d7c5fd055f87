package org.hearsay.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.LedgerException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to one ledger, with the settings that its promises rest on, each read back. */
final class Postgres {

    private static final int OLDEST = 15;
    private static final int CONNECT_SECONDS = 10;

    /** A writer that hangs must not keep all others waiting. */
    private static final String LONGEST_PAUSE = "60s";

    private final PostgresAddress address;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final Jdbi jdbi;
    private final Refusal refusal;

    Postgres(PostgresAddress address, Optional<String> password) {
        this.address = address;
        this.refusal = new Refusal(address);
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.database());
        source.setCurrentSchema(address.schema());
        source.setApplicationName("hearsay");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        address.user().ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        encrypt();
        this.jdbi = Jdbi.create(source);
        // A reader's transaction has nothing to commit: it ends with its connection.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    }

    private void encrypt() {
        Optional.ofNullable(address.encryption().get("sslmode")).ifPresent(source::setSslMode);
        Optional.ofNullable(address.encryption().get("sslrootcert"))
                .ifPresent(source::setSslRootCert);
    }

    PostgresAddress address() {
        return address;
    }

    PGSimpleDataSource source() {
        return source;
    }

    LedgerException failure(String what, Throwable cause) {
        return refusal.of(what, cause);
    }

    /** A connection that can write, each statement for itself until a transaction is begun. */
    Handle openForWriting() {
        Handle handle = open();
        try {
            requireServer(handle);
            requireSafe(handle, "fsync", "on");
            requireSafe(handle, "full_page_writes", "on");
            String commit = show(handle, "synchronous_commit");
            if (!List.of("on", "remote_apply").contains(commit)) {
                handle.execute("SET synchronous_commit = on");
                requireSafe(handle, "synchronous_commit", "on");
            }
            handle.execute("SET idle_in_transaction_session_timeout = '" + LONGEST_PAUSE + "'");
            return handle;
        } catch (JdbiException e) {
            handle.close();
            throw failure("could not be opened", e);
        } catch (LedgerException e) {
            handle.close();
            throw e;
        }
    }

    /** A connection that cannot change anything, within one state of the ledger. */
    Handle openForReading() {
        Handle handle = open();
        try {
            requireServer(handle);
            handle.getConnection().setReadOnly(true);
            handle.getConnection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            handle.begin();
            return handle;
        } catch (JdbiException | SQLException e) {
            handle.close();
            throw failure("could not be opened", e);
        } catch (LedgerException e) {
            handle.close();
            throw e;
        }
    }

    private Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw failure("cannot be reached", e);
        }
    }

    private void requireServer(Handle handle) {
        int version = Integer.parseInt(show(handle, "server_version_num")) / 10_000;
        if (version < OLDEST) {
            throw new LedgerException(
                    "The ledger "
                            + address
                            + " is on PostgreSQL "
                            + version
                            + "; Hearsay needs "
                            + OLDEST
                            + " or newer. Have the server upgraded, or use another.");
        }
        String encoding = show(handle, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new LedgerException(
                    "The database of the ledger "
                            + address
                            + " is encoded as "
                            + encoding
                            + ", which cannot hold every article; it must be UTF8. Make another"
                            + " with `createdb --encoding=UTF8 --template=template0`.");
        }
    }

    private void requireSafe(Handle handle, String setting, String value) {
        String found = show(handle, setting);
        if (!found.equals(value)) {
            throw new LedgerException(
                    "The ledger "
                            + address
                            + " cannot be kept safely there: "
                            + setting
                            + " is '"
                            + found
                            + "' and not '"
                            + value
                            + "'. Have the server's settings set right.");
        }
    }

    static String show(Handle handle, String setting) {
        return handle.createQuery("SELECT current_setting(?)")
                .bind(0, setting)
                .mapTo(String.class)
                .one();
    }
}
