package org.hearsay.store.postgres;

import java.util.List;
import org.hearsay.ledger.Entry;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Who of several runs reads what. A lease holds for ten minutes from when its holder last took one
 * or appended, by the server's clock; whoever died before then is not waited for.
 *
 * <p>Leases spare work and keep nothing right: what two have read is appended once all the same.
 */
final class Leases {

    private static final String UNTIL = "clock_timestamp() + interval '10 minutes'";

    private static final String OFFER =
            """
            INSERT INTO lease (place, work, holder, until) VALUES (?, ?, '', '-infinity')
            ON CONFLICT DO NOTHING
            """;

    /** What another is taking at this moment is passed over, not waited for. */
    private static final String TAKE =
            "UPDATE lease SET holder = ?, until = "
                    + UNTIL
                    + """
                       WHERE (place, work) IN (SELECT place, work FROM lease
                        WHERE place = ? AND work = ? AND (until < clock_timestamp() OR holder = ?)
                        FOR UPDATE SKIP LOCKED)
                    """;

    private static final String DONE = "DELETE FROM lease WHERE place = ? AND work = ?";

    private static final String RENEW = "UPDATE lease SET until = " + UNTIL + " WHERE holder = ?";

    private static final String LET_GO = "DELETE FROM lease WHERE holder = ?";

    private static final String LONG_OVER =
            """
            DELETE FROM lease WHERE (place, work) IN (SELECT place, work FROM lease
                WHERE until < clock_timestamp() - interval '1 hour' FOR UPDATE SKIP LOCKED)
            """;

    private final String holder;

    private Leases(String holder) {
        this.holder = holder;
    }

    /** For a run that begins: the server names it. */
    static Leases of(Handle handle) {
        handle.execute(LONG_OVER);
        return new Leases(
                handle.createQuery("SELECT gen_random_uuid()::text").mapTo(String.class).one());
    }

    /** Takes the work on a document; false if another has it. */
    boolean take(Handle handle, Document document, Digest work) {
        String place = EntryStatements.place(document);
        handle.execute(OFFER, place, work.hex());
        return handle.execute(TAKE, holder, place, work.hex(), holder) > 0;
    }

    /** Within the transaction that appends the entries: they are done, all else goes on. */
    void appended(Handle handle, List<Entry> entries) {
        PreparedBatch done = handle.prepareBatch(DONE);
        for (Entry entry : entries) {
            done.add(EntryStatements.place(entry.document()), entry.work().hex());
        }
        done.execute();
        handle.execute(RENEW, holder);
    }

    void letGo(Handle handle) {
        handle.execute(LET_GO, holder);
    }
}
