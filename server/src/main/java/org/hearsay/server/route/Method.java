package org.hearsay.server.route;

/** How it is asked; nothing but POST and DELETE changes anything. */
public enum Method {
    GET,
    POST,
    DELETE;

    public boolean changes() {
        return this != GET;
    }
}
