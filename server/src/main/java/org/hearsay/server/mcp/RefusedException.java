package org.hearsay.server.mcp;

/** A question that cannot be answered as it was put; the message tells the client why. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
