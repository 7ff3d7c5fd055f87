package org.hearsay.intake.web;

/** Hearsay itself will not fetch something; the message says why, for the user to read. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String why) {
        super(why);
    }
}
