package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.actor.Cast.Tie;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorChanges;
import org.hearsay.model.ActorId;
import org.hearsay.model.Reading;

/**
 * Does to a cast what people decided: takes members out, joins, names, bans. First out, then
 * together, so that the order of the decisions does not matter.
 */
final class Recut {

    private final ActorChanges changes;
    private final Map<ActorId, Actor> members = new TreeMap<>();
    private final Map<ActorId, ActorId> roots = new TreeMap<>();
    private final Map<ActorId, Tie> ties;
    private final Set<ActorId> banned;

    Recut(Cast cast, List<Reading> readings, ActorChanges changes) {
        this.changes = changes;
        this.banned = cast.banned();
        this.ties = new TreeMap<>(cast.ties());
        ties.keySet().removeAll(changes.alone());
        for (ActorChanges.Pair pair : changes.together()) {
            for (ActorId member : List.of(pair.one(), pair.other())) {
                ties.compute(member, (id, tie) -> decided(Optional.ofNullable(tie)));
            }
        }
        CastBuilder.distinct(readings).forEach(actor -> members.put(actor.id(), actor));
        Map<ActorId, ActorId> first = new TreeMap<>();
        for (ActorId member : members.keySet()) {
            roots.put(member, member);
            if (!changes.alone().contains(member)) {
                join(
                        first.computeIfAbsent(
                                cast.merged().getOrDefault(member, member), whole -> member),
                        member);
            }
        }
        changes.together().forEach(pair -> join(pair.one(), pair.other()));
    }

    private static Tie decided(Optional<Tie> before) {
        return new Tie(
                "a person decided so",
                1,
                before.flatMap(Tie::entry),
                before.flatMap(Tie::undecided));
    }

    Cast cast() {
        Map<ActorId, List<Actor>> groups = new TreeMap<>();
        members.forEach(
                (id, actor) ->
                        groups.computeIfAbsent(root(id), root -> new ArrayList<>()).add(actor));
        List<Actor> actors = new ArrayList<>();
        Map<ActorId, ActorId> merged = new TreeMap<>();
        Set<ActorId> noActors = new TreeSet<>(banned);
        for (List<Actor> group : groups.values()) {
            if (group.stream().map(Actor::id).anyMatch(this::isBanned)) {
                group.forEach(member -> noActors.add(member.id()));
                continue;
            }
            Actor one = named(group);
            actors.add(one);
            group.forEach(member -> merged.put(member.id(), one.id()));
        }
        actors.sort(Comparator.comparing(Actor::id));
        return new Cast(actors, merged, noActors, ties);
    }

    private boolean isBanned(ActorId member) {
        return banned.contains(member) || changes.banned().contains(member);
    }

    /** The group as one actor, by the one name that people give it, if they give one. */
    private Actor named(List<Actor> group) {
        Actor one = CastBuilder.merge(group, ties);
        return name(group).map(name -> called(one, name)).orElse(one);
    }

    private Optional<String> name(List<Actor> group) {
        SortedSet<String> names = new TreeSet<>();
        group.forEach(
                member -> names.addAll(changes.names().getOrDefault(member.id(), new TreeSet<>())));
        return names.size() == 1 ? Optional.of(names.first()) : Optional.empty();
    }

    private static Actor called(Actor actor, String name) {
        Set<String> aliases = new TreeSet<>(actor.aliases());
        aliases.add(actor.name());
        aliases.remove(name);
        return new Actor(
                actor.id(),
                name,
                actor.kind(),
                List.copyOf(aliases),
                actor.roles(),
                actor.mentions());
    }

    /** The smaller root stays one, so that a group's root is its smallest member. */
    private void join(ActorId one, ActorId other) {
        ActorId a = root(one);
        ActorId b = root(other);
        if (a.compareTo(b) < 0) {
            roots.put(b, a);
        } else if (b.compareTo(a) < 0) {
            roots.put(a, b);
        }
    }

    private ActorId root(ActorId actor) {
        ActorId root = actor;
        ActorId next = roots.getOrDefault(root, root);
        while (!next.equals(root)) {
            root = next;
            next = roots.getOrDefault(root, root);
        }
        roots.put(actor, root);
        return root;
    }
}
