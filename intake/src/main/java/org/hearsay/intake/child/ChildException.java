package org.hearsay.intake.child;

import java.io.IOException;

/**
 * A process that opens documents cannot be started, was closed, or says what it must not say. It
 * tells nothing about the document.
 */
public final class ChildException extends IOException {

    private static final long serialVersionUID = 1L;

    ChildException(String message) {
        super(message);
    }

    ChildException(String message, Throwable cause) {
        super(message, cause);
    }
}
