package org.hearsay.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.model.ActorChanges;
import org.hearsay.model.ActorId;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Fate;
import org.hearsay.model.Joins;
import org.hearsay.model.Outcome;
import org.hearsay.model.Placement;
import org.hearsay.model.Reading;

/**
 * Readings with what people decided of them, and what they decided of the whole.
 *
 * @param readings in the order in which they came
 * @param actors for whoever joins actors across articles
 * @param joins for whoever joins items
 * @param stories for whoever groups articles, in order of story
 * @param outcomes in order of file and line, before actors are joined
 * @param renames whom each decision that gives a name is about
 */
public record Corrected(
        List<Reading> readings,
        ActorChanges actors,
        Joins joins,
        List<Placement> stories,
        List<Outcome> outcomes,
        Map<DecisionLine, ActorId> renames) {

    public Corrected {
        readings = List.copyOf(readings);
        stories = List.copyOf(stories);
        outcomes = outcomes.stream().sorted().toList();
        renames = Map.copyOf(renames);
    }

    /**
     * What became of each decision, in order of file and line, once actors are joined: two names
     * for what is now one actor contradict each other.
     *
     * @param merged from the actor of an article to what it became
     */
    public List<Outcome> report(Map<ActorId, ActorId> merged) {
        Map<ActorId, SortedSet<String>> called = new HashMap<>();
        actors.names()
                .forEach(
                        (actor, names) ->
                                called.computeIfAbsent(
                                                merged.getOrDefault(actor, actor),
                                                id -> new TreeSet<>())
                                        .addAll(names));
        List<Outcome> report = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            ActorId actor = renames.get(outcome.line());
            boolean contradicted =
                    actor != null
                            && called.getOrDefault(
                                                    merged.getOrDefault(actor, actor),
                                                    new TreeSet<>())
                                            .size()
                                    > 1;
            report.add(
                    contradicted
                            ? outcome.instead(
                                    Fate.CONFLICTING,
                                    "another decision calls the same actor otherwise")
                            : outcome);
        }
        return List.copyOf(report);
    }
}
