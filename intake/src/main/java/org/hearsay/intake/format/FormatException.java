package org.hearsay.intake.format;

import java.io.IOException;
import org.hearsay.model.Extraction;

/** A document cannot be opened, or not further. The message completes "This document …". */
public final class FormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Extraction extraction;

    public FormatException(Extraction extraction, String message) {
        super(message);
        this.extraction = extraction;
    }

    public FormatException(Extraction extraction, String message, Throwable cause) {
        super(message, cause);
        this.extraction = extraction;
    }

    /** How it ended. */
    public Extraction extraction() {
        return extraction;
    }
}
