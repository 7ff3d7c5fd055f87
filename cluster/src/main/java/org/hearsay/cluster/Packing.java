package org.hearsay.cluster;

import org.hearsay.ledger.Entry;

/** Writes entries as bytes and reads them back, equal to what they were. */
public interface Packing {

    byte[] write(Entry entry);

    /**
     * The entry that was written.
     *
     * @throws IllegalArgumentException if these are not the bytes of one
     */
    Entry read(byte[] bytes);
}
