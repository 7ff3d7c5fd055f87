package org.hearsay.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.DayRange;
import org.hearsay.model.Discourse;
import org.hearsay.model.ItemId;
import org.hearsay.model.Move;
import org.hearsay.model.Side;
import org.hearsay.model.Stand;
import org.hearsay.model.Unordered;
import org.hearsay.query.Query;

/** The rows of issues, moves, sides and stands without an order. */
final class DiscourseRows {

    private final Query query;
    private final Discourse discourse;
    private final Wording wording;
    private final Map<ItemId, String> labels = new HashMap<>();

    DiscourseRows(Query query, Wording wording) {
        this.query = query;
        this.discourse = query.dossier().discourse();
        this.wording = wording;
        discourse.issues().forEach(i -> labels.put(i.id(), wording.quote(i.label())));
    }

    Stream<List<String>> issues() {
        return discourse.issues().stream()
                .map(
                        issue ->
                                List.of(
                                        issue.id().value(),
                                        label(issue.id()),
                                        joined(issue.members())));
    }

    Stream<List<String>> moves() {
        return discourse.moves().stream().map(this::move);
    }

    private List<String> move(Move move) {
        return List.of(
                move.actor().value(),
                name(move.actor()),
                label(move.issue()),
                move.issue().value(),
                move.from().stance().word(),
                move.from().days().map(DiscourseRows::days).orElse(""),
                joined(move.from().positions()),
                move.to().stance().word(),
                move.to().days().map(DiscourseRows::days).orElse(""),
                joined(move.to().positions()),
                move.order().word());
    }

    Stream<List<String>> sides() {
        return discourse.sides().stream().map(this::side);
    }

    private List<String> side(Side side) {
        return List.of(
                side.actor().value(),
                name(side.actor()),
                label(side.issue()),
                side.issue().value(),
                side.isFor() ? "for" : "against",
                joined(side.positions()));
    }

    Stream<List<String>> unordered() {
        return discourse.unordered().stream()
                .flatMap(
                        both ->
                                Stream.of(both.one(), both.other())
                                        .map(stand -> unordered(both, stand)));
    }

    private List<String> unordered(Unordered both, Stand stand) {
        return List.of(
                both.actor().value(),
                name(both.actor()),
                label(both.issue()),
                both.issue().value(),
                stand.stance().word(),
                stand.days().map(DiscourseRows::days).orElse(""),
                joined(stand.positions()));
    }

    private String name(ActorId actor) {
        return query.actor(actor).map(Actor::name).map(wording::quote).orElse("");
    }

    private String label(ItemId issue) {
        return labels.getOrDefault(issue, "");
    }

    private static String joined(List<ItemId> ids) {
        return ids.stream().map(ItemId::value).collect(Collectors.joining("; "));
    }

    /** A day, or first/last. */
    static String days(DayRange days) {
        return days.first().equals(days.last())
                ? days.first().toString()
                : days.first() + "/" + days.last();
    }
}
