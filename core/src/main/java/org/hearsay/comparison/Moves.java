package org.hearsay.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.comparison.Held.Line;
import org.hearsay.model.ActorId;
import org.hearsay.model.DayRange;
import org.hearsay.model.ItemId;
import org.hearsay.model.Move;
import org.hearsay.model.Position;
import org.hearsay.model.Stance;
import org.hearsay.model.Stand;

/**
 * How the stands of one actor on one issue follow each other.
 *
 * <p>Positions whose days touch belong to one phase. A phase with one line (a stance, and the
 * numbers in its terms) after a phase with one other line is a move; where a phase has several
 * lines the one is only what no other phase beside it has, and where that is not one, nothing is
 * said: who holds two things on one day has not been seen to move from one to the other. Who only
 * drops something, nobody heard when it was held, moves from nothing that is known.
 *
 * <p>A move begins with the whole run of days on which the line was held, and all its passages. An
 * outlet that gives an old line again in passing ("Ostra, which rejects the plan, …"), in its own
 * words and without a day, has it from the past: nobody has moved back.
 */
final class Moves {

    /** A time that is not known to the month tells no order. */
    private static final int LONGEST = 31;

    private static final List<String> ASIDES = List.of(", which ", ", who ");

    private final ActorId actor;
    private final ItemId issue;

    Moves(ActorId actor, ItemId issue) {
        this.actor = actor;
        this.issue = issue;
    }

    private static final class Phase {
        private final Map<Line, List<Held>> lines = new TreeMap<>();
        private LocalDate last;

        Phase(LocalDate last) {
            this.last = last;
        }

        void add(Held held) {
            last = held.days().last().isAfter(last) ? held.days().last() : last;
            lines.computeIfAbsent(held.line(), key -> new ArrayList<>()).add(held);
        }

        /** Without these lines, where only the outlet has them and nothing says when. */
        Phase without(List<Line> old) {
            Phase rest = new Phase(last);
            lines.forEach(
                    (line, held) -> {
                        boolean past = old.stream().anyMatch(line::isSame);
                        if (!past || !held.stream().allMatch(Moves::isBackground)) {
                            held.forEach(rest::add);
                        }
                    });
            return rest;
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }

        boolean isDropping() {
            return lines.keySet().stream().allMatch(line -> line.stance() == Stance.DROPS);
        }

        List<Held> same(Line line) {
            return lines.entrySet().stream()
                    .filter(entry -> entry.getKey().isSame(line))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
        }

        boolean holds(Line line) {
            return lines.keySet().stream().anyMatch(line::isSame);
        }

        /** Whether more than somebody without a name says that the actor stands so. */
        boolean isOwned(Line line) {
            return lines.getOrDefault(line, List.of()).stream().anyMatch(Moves::isOwned);
        }

        List<Line> notIn(Phase other) {
            return lines.keySet().stream().filter(line -> !other.holds(line)).toList();
        }

        Stand stand(Line line) {
            return Moves.stand(line, lines.getOrDefault(line, List.of()));
        }
    }

    private static Stand stand(Line line, List<Held> held) {
        LocalDate first =
                held.stream().map(h -> h.days().first()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                held.stream().map(h -> h.days().last()).max(LocalDate::compareTo).orElseThrow();
        return new Stand(
                line.stance(),
                Optional.of(new DayRange(first, last)),
                held.stream().map(h -> h.position().id()).toList());
    }

    /** The moves among these positions of the actor on the issue. */
    List<Move> of(List<Held> positions) {
        List<Move> moves = new ArrayList<>();
        List<Phase> phases = new ArrayList<>();
        List<Line> old = new ArrayList<>();
        for (Phase each : phases(positions)) {
            Phase after = each.without(old);
            if (after.isEmpty()) {
                continue;
            }
            if (phases.isEmpty()) {
                told(after).ifPresent(moves::add);
            } else {
                move(phases, after).ifPresent(moves::add);
                old.addAll(phases.get(phases.size() - 1).notIn(after));
                old.removeIf(after::holds);
            }
            phases.add(after);
        }
        return moves;
    }

    private Optional<Move> move(List<Phase> phases, Phase after) {
        Phase before = held(phases);
        List<Line> lost = standing(before.notIn(after));
        List<Line> gained = standing(after.notIn(before));
        boolean stood = lost.size() == 1 && lost.get(0).stance() != Stance.DROPS;
        return stood && gained.size() == 1 && !isShort(lost.get(0), gained.get(0))
                ? Optional.of(
                        new Move(
                                actor,
                                issue,
                                run(phases, lost.get(0)),
                                after.stand(gained.get(0)),
                                Move.Order.DAYS))
                : Optional.empty();
    }

    /** "Its offer of 45" is what was offered on a condition before, told without it. */
    private static boolean isShort(Line from, Line to) {
        return from.stance() == Stance.CONDITIONS
                && to.stance() == Stance.OFFERS
                && !to.numbers().isEmpty()
                && from.numbers().equals(to.numbers());
    }

    /** The last phase; where it only drops something, the one before, of what was dropped. */
    private static Phase held(List<Phase> phases) {
        int last = phases.size() - 1;
        while (last > 0 && phases.get(last).isDropping()) {
            last--;
        }
        return phases.get(last);
    }

    /** A line of the last phase that has one, with those before it that hold it as well. */
    private static Stand run(List<Phase> phases, Line line) {
        List<Held> held = new ArrayList<>();
        int last = phases.size() - 1;
        while (last > 0 && phases.get(last).isDropping() && !phases.get(last).holds(line)) {
            last--;
        }
        for (int i = last; i >= 0 && phases.get(i).holds(line); i--) {
            held.addAll(phases.get(i).same(line));
        }
        return stand(line, held);
    }

    /** Without what was dropped, where something else came in its place. */
    private static List<Line> standing(List<Line> lines) {
        List<Line> standing = lines.stream().filter(line -> line.stance() != Stance.DROPS).toList();
        return standing.isEmpty() ? lines : standing;
    }

    /**
     * "Dropped its demand for 14 and would settle for 11": both ends in the first we hear, from the
     * actor, the outlet or somebody who gives a name.
     */
    private Optional<Move> told(Phase first) {
        List<Line> all = List.copyOf(first.lines.keySet());
        if (!all.stream().allMatch(first::isOwned)) {
            return Optional.empty();
        }
        List<Line> dropped = all.stream().filter(l -> l.stance() == Stance.DROPS).toList();
        List<Line> taken = all.stream().filter(l -> l.stance() != Stance.DROPS).toList();
        return dropped.size() == 1 && taken.size() == 1
                ? Optional.of(
                        new Move(
                                actor,
                                issue,
                                first.stand(dropped.get(0)),
                                first.stand(taken.get(0)),
                                Move.Order.WORDS))
                : Optional.empty();
    }

    private static List<Phase> phases(List<Held> positions) {
        List<Phase> phases = new ArrayList<>();
        positions.stream()
                .filter(Moves::isOrdered)
                .sorted(Held.BY_DAY)
                .forEach(held -> add(phases, held));
        return phases;
    }

    private static void add(List<Phase> phases, Held held) {
        if (phases.isEmpty() || phases.get(phases.size() - 1).last.isBefore(held.days().first())) {
            phases.add(new Phase(held.days().last()));
        }
        phases.get(phases.size() - 1).add(held);
    }

    private static boolean isOwned(Held held) {
        Position position = held.position();
        return position.basis() != Position.Basis.ASCRIBED
                || position.ascribedBy()
                        .filter(by -> by.actor().isPresent() && !by.unnamed())
                        .isPresent();
    }

    private static boolean isBackground(Held held) {
        Position position = held.position();
        int issue = position.issue().span().start() - position.evidence().span().start();
        String before = position.evidence().exact().substring(0, issue);
        return position.basis() == Position.Basis.REPORTED
                && position.time().isEmpty()
                && ASIDES.stream().anyMatch(before::contains);
    }

    private static boolean isOrdered(Held held) {
        return ChronoUnit.DAYS.between(held.days().first(), held.days().last()) < LONGEST;
    }
}
