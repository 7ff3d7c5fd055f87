package org.hearsay.ledger;

import java.time.LocalDate;
import org.hearsay.model.Digest;

/**
 * A document that had to go: what a person said of it when it was removed. It stays in the ledger's
 * log, and the same bytes are not read into the ledger again.
 */
public record Removal(Digest document, LocalDate day, String because) {

    public Removal {
        if (because.isBlank()) {
            throw new IllegalArgumentException("A removal has a reason");
        }
    }

    /** Why bytes that come again are not read, as a sentence without its end. */
    public String refusal() {
        return "was removed from this ledger on " + day + ": " + because;
    }
}
