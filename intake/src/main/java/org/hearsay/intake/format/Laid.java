package org.hearsay.intake.format;

import java.util.Optional;
import org.hearsay.model.Envelope;

/**
 * A document's text, laid out by its format's reader: paragraphs parted by an empty line, lines by
 * one line feed, no other control characters. {@code missing} says what of the document is not in
 * it, if anything.
 */
public record Laid(String characters, Envelope envelope, Optional<String> missing) {

    public static Laid whole(String characters, Envelope envelope) {
        return new Laid(characters, envelope, Optional.empty());
    }
}
