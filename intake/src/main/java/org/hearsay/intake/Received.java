package org.hearsay.intake;

import org.hearsay.model.Content;
import org.hearsay.model.Document;

/**
 * One input as it came in: characters to be read, or the reason why there are none.
 *
 * <p>The document of a skipped input may come without its bytes, under the digest of those it has;
 * what was not opened at all (a link, a folder) has the digest of no bytes.
 */
public sealed interface Received {

    Document document();

    /** Decoded; {@code charset} says with which encoding and how that was found. */
    record Text(Document document, Content content, String charset) implements Received {}

    /** Not something that is read. */
    record Skipped(Document document, String reason) implements Received {}

    /** It should have been readable and was not. */
    record Failed(Document document, String reason) implements Received {}
}
