package org.hearsay.server.answer;

import org.hearsay.server.route.Endpoint;
import tools.jackson.databind.node.ObjectNode;

/** What may be sent, as a schema's name. */
final class Bodies {

    private Bodies() {}

    static ObjectNode of(Endpoint endpoint) {
        return OpenApi.reference(
                switch (endpoint) {
                    case DECIDE -> "decisionRequest";
                    case UNDO -> "undoRequest";
                    case READ -> "readRequest";
                    case STOP -> "stopRequest";
                    default -> throw new IllegalStateException("Takes nothing: " + endpoint);
                });
    }
}
