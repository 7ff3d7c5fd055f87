package org.hearsay.cluster;

import org.hearsay.dossier.Findings;
import org.hearsay.dossier.Part;
import org.hearsay.ledger.Entry;

/** Writes what travels as bytes and reads it back, equal to what it was. For one thread. */
public interface Packing {

    byte[] write(Entry entry);

    /**
     * The entry that was written.
     *
     * @throws IllegalArgumentException if these are not the bytes of one
     */
    Entry read(byte[] bytes);

    byte[] write(Part part);

    /** The part that was written; as {@link #read}. */
    Part part(byte[] bytes);

    byte[] write(Findings findings);

    /** The findings that were written; as {@link #read}. */
    Findings findings(byte[] bytes);
}
