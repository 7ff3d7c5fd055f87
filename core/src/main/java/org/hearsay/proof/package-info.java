/**
 * Proofs that nothing was silently changed: a Merkle tree over what a ledger took in, checkpoints
 * that a person signs and keeps elsewhere, and proofs that lead from one entry, or from an older
 * checkpoint, to a checkpoint. Start at {@link org.hearsay.proof.EntryProof}.
 *
 * <p>All of it is computed from what is handed in: salts and keys come from outside.
 */
@NullMarked
package org.hearsay.proof;

import org.jspecify.annotations.NullMarked;
