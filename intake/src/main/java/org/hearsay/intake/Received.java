package org.hearsay.intake;

import java.util.Optional;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Opening;

/**
 * One input as it came in: characters to be read, what it holds, or the reason why there is
 * neither.
 *
 * <p>The document of a skipped input may come without its bytes, under the digest of those it has;
 * what was not opened at all (a link, a folder) has the digest of no bytes. So may that of a
 * container.
 */
public sealed interface Received {

    Document document();

    /** How it was opened. */
    Opening opening();

    /**
     * What becomes of it depends on, beside its bytes and the program's version; the same at every
     * run.
     */
    default String basis() {
        return String.join("\u001f", opening().extraction().name(), words());
    }

    /** What there is to say of it. */
    private String words() {
        if (this instanceof Text text) {
            return String.join(
                    "\u001f",
                    text.charset(),
                    text.content().format().name(),
                    text.content().stated().toString(),
                    text.content().envelope().toString());
        }
        if (this instanceof Skipped skipped) {
            return skipped.reason();
        }
        return this instanceof Failed failed
                ? failed.reason()
                : ((Opened) this).missing().orElse("");
    }

    /**
     * Decoded or laid out; {@code charset} says with which encoding and how that was found, or by
     * what it was laid out; {@code missing} what of the document is not in it.
     */
    record Text(
            Document document,
            Content content,
            String charset,
            Optional<String> missing,
            Opening opening)
            implements Received {}

    /** It holds other documents, and all of those were received before it. */
    record Opened(Document document, Optional<String> missing, Opening opening)
            implements Received {}

    /** Not something that is read. */
    record Skipped(Document document, String reason, Opening opening) implements Received {

        Skipped(Document document, String reason) {
            this(document, reason, Opening.whole().ended(Extraction.UNSUPPORTED));
        }
    }

    /** It should have been readable and was not. */
    record Failed(Document document, String reason, Opening opening) implements Received {

        Failed(Document document, String reason) {
            this(document, reason, Opening.whole().ended(Extraction.CORRUPT));
        }
    }
}
