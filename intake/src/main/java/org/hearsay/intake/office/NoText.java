package org.hearsay.intake.office;

import java.util.List;
import org.hearsay.intake.format.FormatException;
import org.hearsay.model.Extraction;

/** Says why a document gives no text. */
final class NoText {

    private NoText() {}

    static FormatException of(boolean pictures, List<String> missing) {
        if (!missing.isEmpty()) {
            return new FormatException(
                    Extraction.CORRUPT, "gives no text: missing is " + missing.get(0));
        }
        return new FormatException(
                Extraction.UNSUPPORTED,
                pictures
                        ? "has no text, only pictures; run character recognition first"
                        : "has no text");
    }
}
