package org.hearsay.intake.format;

/** Whoever receives a container's documents takes no more of them: a limit is reached. */
public final class EnoughException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message names the limit and completes "This document …". */
    public EnoughException(String message) {
        super(message);
    }
}
