package org.hearsay.cli;

/** A command cannot do what was asked; the message says what, why and what to do. */
final class CannotDoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotDoException(String message) {
        super(message);
    }

    CannotDoException(String message, Throwable cause) {
        super(message, cause);
    }
}
