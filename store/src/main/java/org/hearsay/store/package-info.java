/**
 * The ledger in an embedded database; start at {@link org.hearsay.store.SqliteLedger}. A team's
 * ledger, in {@link org.hearsay.store.postgres}, shares rows, codecs, statements and checks.
 *
 * <pre>
 * SqliteLedger ── Sqlite (connections, settings read back) ── Schema (migrations)
 *      ├── WriterLock    one writer
 *      ├── EntryWriter   one document, one transaction
 *      ├── SqliteSnapshot, ReadingRows
 *      ├── Audit         verify ── LedgerCheck, ReadingCheck
 *      ├── SqliteLog, Scrub ── log (what was taken in, provable; removing for good)
 *      └── ReadingCodec  readings as rows of JSON ── ArticleCodec, ItemCodec, TimeFormCodec
 * </pre>
 */
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
