package org.hearsay.proof;

/** A text is not the checkpoint, key or proof that it should be; the message says what it is. */
public final class ProofFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    ProofFormatException(String message) {
        super(message);
    }

    ProofFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
