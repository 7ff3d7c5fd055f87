package org.hearsay.store.postgres;

import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * What can be told of a team's ledger without reading it: for whoever wonders why it does not open.
 *
 * @param server the server's version
 * @param schema by which migration the ledger was made last; empty if there is none
 * @param standing how that compares with what this program knows
 * @param writable whether this user may append to it, or make it
 */
public record PostgresState(String server, String schema, Standing standing, boolean writable) {

    /** A ledger's schema, as this program sees it. */
    public enum Standing {
        ABSENT,
        OLDER,
        CURRENT,
        NEWER
    }

    /**
     * Looks at the server; changes nothing.
     *
     * @throws org.hearsay.ledger.LedgerException if it cannot be reached, or lets nobody in
     */
    public static PostgresState of(PostgresAddress address, Optional<String> password) {
        Postgres postgres = new Postgres(address, password);
        try (Handle handle = postgres.openForReading()) {
            PostgresSchema known = PostgresSchema.current();
            Optional<MigrationVersion> found = known.found(handle, address.schema());
            return new PostgresState(
                    Postgres.show(handle, "server_version"),
                    found.map(MigrationVersion::getVersion).orElse(""),
                    found.map(known::standing).orElse(Standing.ABSENT),
                    isWritable(handle, address.schema(), found.isPresent()));
        } catch (JdbiException e) {
            throw postgres.failure("could not be looked at", e);
        }
    }

    /** The schema that this program makes. */
    public static String known() {
        return PostgresSchema.current().version();
    }

    private static boolean isWritable(Handle handle, String schema, boolean isThere) {
        String right =
                isThere
                        ? "SELECT has_table_privilege('" + schema + ".input', 'INSERT')"
                        : "SELECT has_database_privilege(current_database(), 'CREATE')";
        return handle.createQuery(right).mapTo(Boolean.class).one();
    }
}
