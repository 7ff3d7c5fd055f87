package org.hearsay.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.DayRange;
import org.hearsay.model.Discourse;
import org.hearsay.model.Issue;
import org.hearsay.model.ItemId;
import org.hearsay.model.Move;
import org.hearsay.model.Side;
import org.hearsay.model.Stand;
import org.hearsay.query.Query;

/** Issues and moves as lines for a screen, those that rest on one of the chosen positions. */
final class Wants {

    private final Query query;
    private final Discourse discourse;
    private final Set<ItemId> chosen;
    private final Map<ItemId, String> labels = new HashMap<>();

    Wants(Query query, Set<ItemId> chosen) {
        this.query = query;
        this.discourse = query.dossier().discourse();
        this.chosen = chosen;
        discourse.issues().forEach(issue -> labels.put(issue.id(), issue.label()));
    }

    Stream<String> issues() {
        return discourse.issues().stream().filter(i -> isChosen(i.members())).map(this::line);
    }

    private String line(Issue issue) {
        return issue.label()
                + " ("
                + issue.members().size()
                + "): for "
                + names(issue, true)
                + "; against "
                + names(issue, false);
    }

    private String names(Issue issue, boolean isFor) {
        String names =
                discourse.sides().stream()
                        .filter(side -> side.issue().equals(issue.id()) && side.isFor() == isFor)
                        .map(Side::actor)
                        .map(this::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "-" : names;
    }

    /** These moves, in the dossier's order. */
    Stream<String> lines(Set<Move> moves) {
        return discourse.moves().stream().filter(moves::contains).map(this::line);
    }

    private String line(Move move) {
        return name(move.actor())
                + " ["
                + labels.getOrDefault(move.issue(), "")
                + "]: "
                + stand(move.from())
                + "\n  then "
                + stand(move.to());
    }

    private String stand(Stand stand) {
        return stand.stance().word()
                + " ["
                + stand.days().map(Wants::days).orElse("no day")
                + "]"
                + stand.positions().stream().map(this::passage).collect(Collectors.joining());
    }

    private String passage(ItemId id) {
        return query.position(id)
                .map(
                        row ->
                                "\n    "
                                        + Rows.oneLine(row.item().issue().exact())
                                        + "; "
                                        + Rows.where(row.article(), row.item().evidence()))
                .orElse("");
    }

    private static String days(DayRange days) {
        return days.first().equals(days.last())
                ? days.first().toString()
                : days.first() + " to " + days.last();
    }

    private boolean isChosen(List<ItemId> positions) {
        return positions.stream().anyMatch(chosen::contains);
    }

    private String name(ActorId actor) {
        return query.actor(actor).map(Actor::name).orElse("?");
    }
}
