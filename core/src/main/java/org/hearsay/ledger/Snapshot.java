package org.hearsay.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Digest;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.text.Phrases;

/**
 * One state of a ledger. What it tells does not depend on the order in which things were appended.
 *
 * <p>Where several inputs are the same article, the one with the smallest path (then the smallest
 * name of its root's folder) is the one read and names the article's document; the others are its
 * duplicates.
 *
 * <p>A document's name is unique in the ledger. It is the path that it came by. Where several came
 * by one path from different roots, the name of the root's folder stands before it ({@code
 * herald/001.txt}); where that does not tell them apart, or different bytes came by one path from
 * one root, the first eight digits of the digest stand after it ({@code a.txt@1f0c…}). No more of a
 * root is ever told.
 */
public interface Snapshot extends AutoCloseable {

    /**
     * A digest of all that the snapshot tells of inputs and readings, found without reading them:
     * where it is the same they are the same.
     */
    Digest state();

    /** Every input, in order of document name. */
    List<Input> inputs();

    /** Every article's reading, in order of document name. Close the stream after use. */
    Stream<Reading> readings();

    /**
     * The articles in whose text all of these stand, in order of document name, each once; those of
     * {@link #readings}, found without reading them all where the ledger keeps an index of words.
     * Close the stream after use.
     */
    default Stream<Article> articles(Phrases phrases) {
        return readings()
                .map(Reading::article)
                .filter(article -> phrases.areIn(article.text().characters()));
    }

    /** The bytes of a document as received. */
    Optional<byte[]> bytes(Digest sha256);

    @Override
    void close();
}
