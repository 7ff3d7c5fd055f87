package org.hearsay.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A way of handing a dossier to other programs: one file, or several that belong in one folder.
 *
 * <p>Formats hold nothing between calls and are safe for use by several threads. The same export
 * gives the same bytes, and no format holds more than a row of its output in memory.
 */
public interface Format {

    /** What to call it: lower-case letters and hyphens. */
    String name();

    /** What it is, in a line. */
    String about();

    /** The media type of each of its files. */
    String mediaType();

    /** The names of its files, in order: one, unless they belong in a folder. */
    List<String> files();

    /** Whether its files are text, in UTF-8. */
    default boolean isText() {
        return true;
    }

    /** Whether it makes sense without the articles' text. */
    default boolean mayBeTextFree() {
        return true;
    }

    /** Writes one of its files and flushes; the stream stays open. */
    void write(Export export, String file, OutputStream out) throws IOException;
}
