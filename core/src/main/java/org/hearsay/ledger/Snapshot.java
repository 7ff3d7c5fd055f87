package org.hearsay.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Digest;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;

/**
 * One state of a ledger. What it tells does not depend on the order in which things were appended.
 *
 * <p>Where several inputs are the same article, the one with the smallest path is the one read and
 * names the article's document; the others are its duplicates. Where different bytes came by one
 * path, each document's name carries the first eight digits of its digest ({@code a.txt@1f0c…}), so
 * that a document's name is unique in the ledger.
 */
public interface Snapshot extends AutoCloseable {

    /** Every input, in order of document name. */
    List<Input> inputs();

    /** Every article's reading, in order of document name. Close the stream after use. */
    Stream<Reading> readings();

    /** The bytes of a document as received. */
    Optional<byte[]> bytes(Digest sha256);

    @Override
    void close();
}
