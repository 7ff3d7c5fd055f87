package org.hearsay.cluster;

import org.hearsay.ledger.Entry;

/** Where parcels are read, one after the other. */
public interface Desk extends AutoCloseable {

    /**
     * What became of the document in this parcel. The same parcel gives the same entry, but for the
     * time that it took. One document that cannot be read is its own failure and no exception.
     *
     * @throws IllegalArgumentException if it is no parcel of this program's
     */
    Entry read(byte[] parcel);

    @Override
    void close();
}
