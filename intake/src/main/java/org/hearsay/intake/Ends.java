package org.hearsay.intake;

import java.util.Optional;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Opening;

/** How containers and documents that gave nothing end. */
final class Ends {

    private Ends() {}

    /** A container that was gone through, with so many documents handed out. */
    static Received container(
            Document document, Opening opening, boolean anything, Optional<String> missing) {
        if (anything) {
            return new Received.Opened(document, missing, opening);
        }
        return missing.isPresent()
                ? unread(document, opening, missing.get())
                : new Received.Skipped(
                        document, "holds no document", opening.ended(Extraction.UNSUPPORTED));
    }

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
