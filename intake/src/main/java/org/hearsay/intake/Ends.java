package org.hearsay.intake;

import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Opening;

/** How documents that gave nothing end. */
final class Ends {

    private Ends() {}

    /** A document that nothing came out of. */
    static Received unread(Document document, Opening opening, String reason) {
        return opening.extraction() == Extraction.UNSUPPORTED
                ? new Received.Skipped(document, reason, opening)
                : new Received.Failed(document, reason, opening);
    }

    static String message(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }
}
