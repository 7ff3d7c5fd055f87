package org.hearsay.export;

import org.hearsay.model.Digest;

/** The names of things in linked data: their ids as URNs. */
final class Iri {

    private Iri() {}

    /** The name of what has an id. */
    static String of(Object id) {
        return "urn:hearsay:" + id;
    }

    /** The name of what has none: its kind and a digest of what it is called. */
    static String named(String kind, String name) {
        return of(kind + "-" + Digest.of(kind, name).head());
    }
}
