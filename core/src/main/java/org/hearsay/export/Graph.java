package org.hearsay.export;

import java.io.IOException;

/** A JSON-LD document under way: a context, and the nodes of a graph as they come. */
final class Graph {

    private final Appendable out;
    private String between = "\n";

    /** Begins the document; the context is JSON. */
    Graph(Appendable out, String context) throws IOException {
        this.out = out;
        out.append("{\"@context\":").append(context).append(",\"@graph\":[");
    }

    void node(Json node) throws IOException {
        out.append(between).append(node.toString());
        between = ",\n";
    }

    void end() throws IOException {
        out.append("\n]}\n");
    }
}
