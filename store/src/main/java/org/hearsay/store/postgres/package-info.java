/**
 * The ledger of a team, in PostgreSQL; start at {@link org.hearsay.store.postgres.PostgresLedger}.
 *
 * <pre>
 * PostgresLedger ── Postgres (connections, settings read back) ── PostgresSchema (Flyway)
 *      ├── EntryStatements   one document, one transaction, one writer at a time
 *      ├── Leases            who reads what
 *      ├── PostgresSnapshot
 *      └── Refusal           what the server said, in words that help
 * </pre>
 *
 * <p>Rows, codecs, statements and checks are those of {@link org.hearsay.store}.
 */
@NullMarked
package org.hearsay.store.postgres;

import org.jspecify.annotations.NullMarked;
