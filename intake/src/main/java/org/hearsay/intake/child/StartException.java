package org.hearsay.intake.child;

import java.io.IOException;

/** A child ended, or was ended, before it said that it is there; the message is a clause. */
final class StartException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String how;

    StartException(String how, Throwable cause) {
        super(how, cause);
        this.how = how;
    }

    String how() {
        return how;
    }
}
