package org.hearsay.store.postgres;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.hearsay.ledger.LedgerException;
import org.jdbi.v3.core.Handle;

/**
 * The tables of a team's ledger and how they came to be: Flyway's migrations, with its history in
 * {@code flyway_schema_history} beside the tables.
 *
 * <p>The number before the point is that of the SQLite ledger with the same tables; what only
 * PostgreSQL has follows after the point.
 */
final class PostgresSchema {

    private static final String HISTORY = "flyway_schema_history";

    /** Has two that make one ledger at once wait for each other. */
    private static final int MAKING = 0x48656173;

    private final MigrationVersion known;

    private PostgresSchema(MigrationVersion known) {
        this.known = known;
    }

    /** The schema of this version of Hearsay. */
    static PostgresSchema current() {
        return new PostgresSchema(MigrationVersion.fromVersion("4"));
    }

    String version() {
        return known.getVersion();
    }

    PostgresState.Standing standing(MigrationVersion found) {
        int order = found.compareTo(known);
        if (order == 0) {
            return PostgresState.Standing.CURRENT;
        }
        return order < 0 ? PostgresState.Standing.OLDER : PostgresState.Standing.NEWER;
    }

    /** By which migration the ledger was made last; empty if there is no ledger. */
    Optional<MigrationVersion> found(Handle handle, String schema) {
        if (!has(handle, schema, HISTORY)) {
            return Optional.empty();
        }
        return handle
                .createQuery(
                        "SELECT version FROM "
                                + schema
                                + "."
                                + HISTORY
                                + " WHERE success AND version IS NOT NULL")
                .mapTo(String.class)
                .stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo);
    }

    private static boolean has(Handle handle, String schema, String table) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM pg_class JOIN pg_namespace ON"
                                + " pg_namespace.oid = relnamespace"
                                + " WHERE nspname = ? AND relname = ?)")
                .bind(0, schema)
                .bind(1, table)
                .mapTo(Boolean.class)
                .one();
    }

    /** Makes the ledger, or brings it up to date; tells the version that it was of. */
    Optional<MigrationVersion> migrate(Handle handle, Postgres postgres) {
        PostgresAddress address = postgres.address();
        Optional<MigrationVersion> before = found(handle, address.schema());
        requireNotNewer(before, address);
        if (before.filter(known::equals).isEmpty()) {
            handle.execute("SELECT pg_advisory_lock(?, hashtext(?))", MAKING, address.schema());
            try {
                requireOurs(handle, found(handle, address.schema()), address);
                flyway(postgres).migrate();
            } catch (FlywayException e) {
                throw postgres.failure("could not be made or brought up to date", e);
            } finally {
                handle.execute(
                        "SELECT pg_advisory_unlock(?, hashtext(?))", MAKING, address.schema());
            }
        }
        return before;
    }

    private static Flyway flyway(Postgres postgres) {
        String schema = postgres.address().schema();
        return Flyway.configure(PostgresSchema.class.getClassLoader())
                .dataSource(postgres.source())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .table(HISTORY)
                .locations("classpath:org/hearsay/store/postgres")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    /** Refuses a ledger that cannot be read as it is. */
    void requireReadable(Handle handle, PostgresAddress address) {
        Optional<MigrationVersion> found = found(handle, address.schema());
        requireNotNewer(found, address);
        if (found.isEmpty()) {
            throw new LedgerException(
                    "There is no ledger at "
                            + address
                            + ": its database has no schema '"
                            + address.schema()
                            + "' of Hearsay's. `hearsay read` makes one, or name another with"
                            + " --ledger.");
        }
        if (found.get().compareTo(known) < 0) {
            throw new LedgerException(
                    "The ledger "
                            + address
                            + " is of schema "
                            + found.get()
                            + ", older than the "
                            + known
                            + " of this Hearsay; `hearsay read` brings it up to date.");
        }
    }

    private void requireNotNewer(Optional<MigrationVersion> found, PostgresAddress address) {
        if (found.isPresent() && found.get().compareTo(known) > 0) {
            throw new LedgerException(
                    "The ledger "
                            + address
                            + " was written by a newer Hearsay: its schema is "
                            + found.get()
                            + ", this version knows "
                            + known
                            + ". Use the newer one; all of a team should have the same.");
        }
    }

    private static void requireOurs(
            Handle handle, Optional<MigrationVersion> before, PostgresAddress address) {
        if (before.isEmpty() && holdsTables(handle, address.schema())) {
            throw new LedgerException(
                    "The schema '"
                            + address.schema()
                            + "' of "
                            + address
                            + " holds tables of another program. Name another with ?schema=NAME.");
        }
    }

    private static boolean holdsTables(Handle handle, String schema) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM pg_class JOIN pg_namespace ON"
                                + " pg_namespace.oid = relnamespace"
                                + " WHERE nspname = ? AND relkind IN ('r', 'v', 'm', 'p'))")
                .bind(0, schema)
                .mapTo(Boolean.class)
                .one();
    }
}
