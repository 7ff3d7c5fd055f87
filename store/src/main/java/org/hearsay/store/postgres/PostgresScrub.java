package org.hearsay.store.postgres;

import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Has a server write a ledger's tables anew, so that what was deleted is in none of their files any
 * more. What the server's journal, its copies and its disk keep is beyond it.
 */
final class PostgresScrub {

    /** Longer than any question of ours holds a table. */
    private static final String LONGEST_WAIT = "20s";

    private static final List<String> TABLES =
            List.of("document", "reading", "item", "actor", "input", "leaf", "words");

    private static final String NOT_OWNED =
            """
            SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
            WHERE nspname = ? AND relkind = 'r' AND NOT pg_has_role(relowner, 'USAGE')
            """;

    /** Whoever began before the deletion may see, and so has kept, what was deleted. */
    private static final String STILL_READ =
            """
            SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
                AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL
                AND backend_type = 'client backend' AND age(backend_xmin) >= age(CAST(? AS xid))
            """;

    /** A reader that has ended is seen for a moment yet. */
    private static final int TRIES = 30;

    private static final String PAUSE = "SELECT pg_sleep(0.1)";

    private final Postgres postgres;
    private final Handle handle;

    PostgresScrub(Postgres postgres, Handle handle) {
        this.postgres = postgres;
        this.handle = handle;
    }

    /** Before anything is deleted: a server passes over the tables of others without a word. */
    void requireOwner() {
        int others =
                handle.createQuery(NOT_OWNED)
                        .bind(0, postgres.address().schema())
                        .mapTo(Integer.class)
                        .one();
        if (others > 0) {
            throw new LedgerException(
                    "Nothing was removed from the ledger "
                            + postgres.address()
                            + ": only the owner of its tables can have them written anew without"
                            + " what was removed. Ask whoever made the ledger.");
        }
    }

    /** After the deletion; says where the words may be yet. */
    List<String> scrub() {
        awaitReaders();
        try {
            handle.execute("SET lock_timeout = '" + LONGEST_WAIT + "'");
            for (String table : TABLES) {
                handle.execute(
                        "VACUUM (FULL, ANALYZE) " + postgres.address().schema() + "." + table);
            }
        } catch (JdbiException e) {
            throw postgres.failure("could not be scrubbed", e);
        } finally {
            handle.execute("RESET lock_timeout");
        }
        return List.of(
                "the server's backups and replicas, and its journal (pg_wal and its archive)");
    }

    private void awaitReaders() {
        String now =
                handle.createQuery("SELECT pg_current_xact_id()::xid::text")
                        .mapTo(String.class)
                        .one();
        for (int tries = 0; isStillRead(now); tries++) {
            if (tries == TRIES) {
                throw stillRead();
            }
            handle.execute(PAUSE);
        }
    }

    private boolean isStillRead(String since) {
        return handle.createQuery(STILL_READ).bind(0, since).mapTo(Integer.class).one() > 0;
    }

    private LedgerException stillRead() {
        return new LedgerException(
                "The document is out of the ledger "
                        + postgres.address()
                        + ", but its words are in a file of the server yet, for another program is"
                        + " reading there. End that one and remove the document again.");
    }
}
