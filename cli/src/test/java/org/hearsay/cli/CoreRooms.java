package org.hearsay.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The plan of the house: the rooms of core, what each may use, and the modules around it. */
final class CoreRooms {

    /**
     * The stages: nobody but the reader and the reconciler puts them together. Of {@code decision}
     * only its entry type is one; the rest is a file that commands read and write too.
     */
    static final List<String> STAGES =
            List.of(
                    "article",
                    "time",
                    "dating",
                    "statement",
                    "figure",
                    "event",
                    "position",
                    "actor",
                    "lineage",
                    "thread",
                    "story",
                    "comparison");

    private static final List<String> FINDERS =
            List.of("time", "dating", "statement", "figure", "event", "position", "actor");

    /** Rooms whose collections others walk through; a stage's own look-up tables are free. */
    static final List<String> HANDED_ON =
            List.of("model", "annotation", "proof", "ledger", "dossier", "query", "export", "page");

    /** The modules that the command line sees, each with the base package of its name. */
    static final List<String> MODULES =
            List.of("testing", "nlp", "intake", "store", "server", "cluster", "cli");

    /** Each room of core with the rooms that it may use. */
    static final Map<String, Set<String>> MAY_USE = plan();

    private CoreRooms() {}

    /** The names of core's rooms. */
    static Set<String> names() {
        return MAY_USE.keySet();
    }

    /** Core's rooms and the modules. */
    static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(names());
        all.addAll(MODULES);
        return all;
    }

    private static Map<String, Set<String>> plan() {
        Map<String, Set<String>> plan = new LinkedHashMap<>();
        plan.put("text", Set.of());
        plan.put("model", Set.of("text"));
        plan.put("article", Set.of("text", "model"));
        plan.put("annotation", Set.of("text", "model"));
        for (String finder : FINDERS) {
            plan.put(finder, Set.of("text", "model", "annotation"));
        }
        plan.put(
                "reading",
                Set.of(
                        "text",
                        "model",
                        "article",
                        "annotation",
                        "time",
                        "dating",
                        "statement",
                        "figure",
                        "event",
                        "position",
                        "actor"));
        for (String stage : List.of("lineage", "thread", "story", "decision", "comparison")) {
            plan.put(stage, Set.of("text", "model"));
        }
        plan.put(
                "dossier",
                Set.of(
                        "text",
                        "model",
                        "actor",
                        "dating",
                        "lineage",
                        "thread",
                        "story",
                        "decision",
                        "comparison"));
        plan.put("proof", Set.of("text", "model"));
        plan.put("ledger", Set.of("text", "model", "proof"));
        plan.put("query", Set.of("text", "model", "ledger", "dossier"));
        // What a query answers is made of the model's and the dossier's records.
        plan.put("export", Set.of("text", "model", "dossier", "query"));
        plan.put("page", Set.of("text", "model", "dossier", "query"));
        return plan;
    }
}
