/**
 * Reading by many machines; start at {@link org.hearsay.cluster.ReadingJob}; {@link
 * org.hearsay.cluster.JobRun} has it done.
 *
 * <pre>
 * parcels ── ParcelFormat ──┬── ReadingMap ──┬── Survey ── PartMap ──┐
 * files ──── StretchFormat ─┘   (parallel)   │           (parallel)  ├── DossierMaker ── the export
 *            (parallel)                      ├───────────────────────┘
 *                                            └── LedgerSink ── a ledger
 * files that come ── Watching ──── ReadingMap ── LedgerKeeper ── a ledger, the export, updates
 * </pre>
 *
 * What a parcel is, how words are read and where the ledger is, the job does not know: a {@link
 * org.hearsay.cluster.Workplace} brings it to each machine.
 */
@NullMarked
package org.hearsay.cluster;

import org.jspecify.annotations.NullMarked;
