package org.hearsay.intake.format;

import java.io.IOException;

/**
 * Makes text of a document that is one article: a PDF, an office file. Stateless and safe for use
 * by several threads.
 *
 * <p>The same bytes give the same text. It may be given anything: it bounds what it counts (pages,
 * characters, depth), and need not guard against loss of time or memory beyond that, for it runs in
 * a process that can be killed. Any exception or error that leaves it is a fact about the document.
 */
public interface Layout {

    /**
     * The document's text.
     *
     * @throws FormatException if it has none to give, with how that ended and why
     * @throws IOException if the bytes are not what the format asks for
     */
    Laid lay(Source source) throws IOException;
}
