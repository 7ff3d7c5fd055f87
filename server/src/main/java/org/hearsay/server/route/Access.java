package org.hearsay.server.route;

/** Who may ask. */
public enum Access {
    /** Anybody who reaches the server: nothing of the dossier is answered. */
    ANYONE,
    /** A browser that was let in: it sends the cookie. */
    COOKIE,
    /** A program that knows the token: it sends it as a bearer. */
    BEARER
}
