package org.hearsay.cluster;

/**
 * A job could not be done; the message says what went wrong, and what to do where that is known.
 */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClusterException(String message) {
        super(message);
    }

    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
