/**
 * The log of a ledger in a relational database, in SQL that SQLite and PostgreSQL read alike; start
 * at {@link org.hearsay.store.log.LedgerLog}. The transaction is always the caller's.
 *
 * <pre>
 * LedgerLog ── LeafTable (the rows of leaf)
 *    │     └── EntryTexts (what an entry says, read back from the ledger's tables)
 *    ├── LogCheck     does each leaf fit what the ledger holds?
 *    ├── LogProofs    claims about items and articles
 *    └── Erasure      a document's words go, its leaves stay
 * </pre>
 */
@NullMarked
package org.hearsay.store.log;

import org.jspecify.annotations.NullMarked;
