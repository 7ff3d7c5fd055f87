package org.hearsay.intake.format;

import java.io.IOException;

/**
 * Hands out the documents that another holds: a mail's body and attachments, the records of a web
 * archive, the items of a feed. Stateless and safe for use by several threads.
 *
 * <p>The same bytes give the same documents in the same order. What it hands out is opened by
 * whoever receives it; a container never opens another. One damaged document does not cost the ones
 * behind it: it is told as a {@link Parts#lost}, and the reader goes on where it can.
 */
public interface Container {

    /**
     * Hands out each document as it comes to it.
     *
     * @throws FormatException if it cannot go on, with how that ended and why; what was handed out
     *     before stays
     * @throws IOException if the bytes are not what the format asks for
     */
    void open(Source source, Parts parts) throws IOException;
}
