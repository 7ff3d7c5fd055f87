package org.hearsay.cli;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.annotation.Annotator;

/**
 * Annotators that are in use, one of a kind: their models take a gigabyte, and any number of
 * threads may share them. Let go when nobody uses them any more. Safe for use by several threads.
 */
final class SharedAnnotators {

    /**
     * Those of this process. A worker of a cluster reads in several slots that know nothing of each
     * other, and Flink has no place for what they share but the process itself.
     */
    static final SharedAnnotators OF_THIS_PROCESS = new SharedAnnotators();

    /** One with how many use it. */
    private record Shared(Annotator annotator, int users) {}

    private final Map<Class<?>, Shared> open = new HashMap<>();

    private SharedAnnotators() {}

    /** The annotator of such a source, made if nobody has it; to be given back. */
    synchronized Annotator take(AnnotatorSource source) {
        Shared shared = open.get(source.getClass());
        Shared next =
                shared == null
                        ? new Shared(source.get(), 1)
                        : new Shared(shared.annotator(), shared.users() + 1);
        open.put(source.getClass(), next);
        return next.annotator();
    }

    /** Ends one use. */
    synchronized void giveBack(AnnotatorSource source) {
        open.computeIfPresent(
                source.getClass(),
                (type, shared) ->
                        shared.users() == 1
                                ? null
                                : new Shared(shared.annotator(), shared.users() - 1));
    }
}
