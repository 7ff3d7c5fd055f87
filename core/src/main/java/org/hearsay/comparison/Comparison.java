package org.hearsay.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.model.ActorId;
import org.hearsay.model.Coverage;
import org.hearsay.model.Discourse;
import org.hearsay.model.Issue;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Move;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Side;
import org.hearsay.model.Stand;
import org.hearsay.model.Story;
import org.hearsay.model.Unordered;

/**
 * Lays what several articles say side by side: who wants what, how that moved, who agrees with
 * whom, and which outlets carry what.
 *
 * <p>Expects parties that carry actors resolved across articles; a position whose actor nobody
 * resolved belongs to an issue and takes no part in moves and sides, and one without a day only
 * where its passage tells itself what came first. The result does not depend on the order of the
 * readings. Stateless and safe for use by several threads.
 */
public final class Comparison {

    private final Issues issues = new Issues();
    private final Terms terms = new Terms();

    /** The issues of these readings, each of another article, and what became of them. */
    public Discourse discourse(List<Reading> readings, List<Lineage> lineage) {
        Holders holders = new Holders(readings);
        Bodies bodies = new Bodies(readings, holders);
        Map<ItemId, Holding> holdings =
                holdings(readings, holders, bodies, new Dates(readings, lineage));
        List<Issue> about = issues.of(readings);
        List<Move> moves = new ArrayList<>();
        List<Side> sides = new ArrayList<>();
        List<Unordered> unordered = new ArrayList<>();
        for (Issue issue : about) {
            Map<ActorId, List<Holding>> all = byActor(issue, holdings);
            Map<ActorId, List<Held>> byActor = dated(all);
            int known = moves.size();
            Map<ActorId, List<Held>> byBody = byBody(byActor, bodies);
            Map<ActorId, List<Move>> whole = new TreeMap<>();
            byBody.forEach((body, both) -> whole.put(body, new Moves(body, issue.id()).of(both)));
            byActor.forEach(
                    (actor, own) -> {
                        List<Move> wider = whole.getOrDefault(actor, List.of());
                        new Moves(actor, issue.id())
                                .of(own)
                                .forEach(move -> moves.add(widest(move, wider)));
                    });
            byBody.forEach(
                    (body, both) ->
                            moves.addAll(shared(body, whole.getOrDefault(body, List.of()), both)));
            sides.addAll(new Sides(issue.id()).of(byActor));
            List<Move> dated = List.copyOf(moves.subList(known, moves.size()));
            all.forEach(
                    (actor, held) -> {
                        Told told = new Told(actor, issue.id(), terms);
                        List<Move> ours = of(actor, dated);
                        List<Move> said = told.of(held, ours);
                        moves.addAll(said);
                        List<Move> both = Stream.concat(ours.stream(), said.stream()).toList();
                        told.unordered(held, both).ifPresent(unordered::add);
                    });
        }
        return new Discourse(about, moves, sides, unordered);
    }

    /** Each thread against the outlets of its story, in the order of the threads. */
    public List<Coverage> coverage(
            List<Reading> readings, List<ItemThread> threads, List<Story> stories) {
        Matrix matrix = new Matrix(readings, stories);
        return threads.stream().map(matrix::of).toList();
    }

    private static Map<ItemId, Holding> holdings(
            List<Reading> readings, Holders holders, Bodies bodies, Dates dates) {
        Map<ItemId, Holding> holdings = new HashMap<>();
        for (Reading reading : readings) {
            for (Position position : reading.positions()) {
                holders.of(position)
                        .map(actor -> holder(actor, position, bodies))
                        .map(actor -> new Holding(position, actor, dates.of(position)))
                        .ifPresent(one -> holdings.put(position.id(), one));
            }
        }
        return holdings;
    }

    private static List<Move> of(ActorId actor, List<Move> moves) {
        return moves.stream().filter(move -> move.actor().equals(actor)).toList();
    }

    private static ActorId holder(ActorId actor, Position position, Bodies bodies) {
        boolean stated = position.basis() == Position.Basis.STATED;
        return stated ? bodies.voice(actor).orElse(actor) : actor;
    }

    /** What bodies and those who speak for them hold, of bodies that have both. */
    private static Map<ActorId, List<Held>> byBody(
            Map<ActorId, List<Held>> byActor, Bodies bodies) {
        Map<ActorId, List<Held>> byBody = new TreeMap<>();
        byActor.forEach(
                (actor, own) ->
                        bodies.of(actor)
                                .filter(byActor::containsKey)
                                .ifPresent(
                                        body ->
                                                byBody.computeIfAbsent(
                                                                body,
                                                                key ->
                                                                        new ArrayList<>(
                                                                                byActor.get(key)))
                                                        .addAll(own)));
        return byBody;
    }

    /** The same move with the passages of those who speak for the body, where they say the same. */
    private static Move widest(Move move, List<Move> wider) {
        return wider.stream()
                .filter(other -> holds(other.from(), move.from()))
                .filter(other -> holds(other.to(), move.to()))
                .findFirst()
                .orElse(move);
    }

    private static boolean holds(Stand wide, Stand stand) {
        return wide.stance() == stand.stance() && wide.positions().containsAll(stand.positions());
    }

    /**
     * Of the moves of a body those that show only where those who speak for it are heard as well.
     */
    private static List<Move> shared(ActorId body, List<Move> moves, List<Held> held) {
        Map<ItemId, ActorId> holders = new HashMap<>();
        held.forEach(one -> holders.put(one.position().id(), one.actor()));
        return moves.stream().filter(move -> isShared(move, body, holders)).toList();
    }

    private static boolean isShared(Move move, ActorId body, Map<ItemId, ActorId> holders) {
        boolean from = move.from().positions().stream().map(holders::get).anyMatch(body::equals);
        boolean to = move.to().positions().stream().map(holders::get).anyMatch(body::equals);
        return from != to;
    }

    /** Those whose days are known, of the actors who have such. */
    private static Map<ActorId, List<Held>> dated(Map<ActorId, List<Holding>> own) {
        Map<ActorId, List<Held>> dated = new TreeMap<>();
        own.forEach(
                (actor, held) -> {
                    List<Held> known = held.stream().flatMap(h -> h.dated().stream()).toList();
                    if (!known.isEmpty()) {
                        dated.put(actor, known);
                    }
                });
        return dated;
    }

    private static Map<ActorId, List<Holding>> byActor(Issue issue, Map<ItemId, Holding> holdings) {
        Map<ActorId, List<Holding>> byActor = new TreeMap<>();
        for (ItemId member : issue.members()) {
            Holding own = holdings.get(member);
            if (own != null) {
                byActor.computeIfAbsent(own.actor(), key -> new ArrayList<>()).add(own);
            }
        }
        return byActor;
    }
}
