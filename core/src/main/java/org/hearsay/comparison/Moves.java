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
import org.hearsay.model.Stance;
import org.hearsay.model.Stand;

/**
 * How the stands of one actor on one issue follow each other.
 *
 * <p>Positions whose days touch belong to one phase. A phase with one line (a stance, and the
 * numbers in its terms) after a phase with one other line is a move; where a phase has several
 * lines the one is only what no other phase beside it has, and where that is not one, nothing is
 * said: who holds two things on one day has not been seen to move from one to the other.
 */
final class Moves {

    /** A time that is not known to the month tells no order. */
    private static final int LONGEST = 31;

    private final ActorId actor;
    private final ItemId issue;

    Moves(ActorId actor, ItemId issue) {
        this.actor = actor;
        this.issue = issue;
    }

    private static final class Phase {
        private final Map<Line, List<Held>> lines = new TreeMap<>();
        private LocalDate last;

        Phase(Held first) {
            this.last = first.days().last();
            add(first);
        }

        void add(Held held) {
            last = held.days().last().isAfter(last) ? held.days().last() : last;
            lines.computeIfAbsent(held.line(), key -> new ArrayList<>()).add(held);
        }

        boolean holds(Line line) {
            return lines.keySet().stream().anyMatch(line::isSame);
        }

        List<Line> notIn(Phase other) {
            return lines.keySet().stream().filter(line -> !other.holds(line)).toList();
        }

        Stand stand(Line line) {
            List<Held> held = lines.getOrDefault(line, List.of());
            LocalDate first = held.get(0).days().first();
            LocalDate end = held.stream().map(h -> h.days().last()).max(LocalDate::compareTo).get();
            return new Stand(
                    line.stance(),
                    new DayRange(first, end),
                    held.stream().map(h -> h.position().id()).toList());
        }
    }

    /** The moves among these positions of the actor on the issue. */
    List<Move> of(List<Held> positions) {
        List<Move> moves = new ArrayList<>();
        List<Phase> phases = phases(positions);
        if (!phases.isEmpty()) {
            told(phases.get(0)).ifPresent(moves::add);
        }
        for (int i = 1; i < phases.size(); i++) {
            Phase before = phases.get(i - 1);
            Phase after = phases.get(i);
            List<Line> lost = standing(before.notIn(after));
            List<Line> gained = standing(after.notIn(before));
            if (lost.size() == 1 && gained.size() == 1) {
                moves.add(
                        new Move(
                                actor,
                                issue,
                                before.stand(lost.get(0)),
                                after.stand(gained.get(0))));
            }
        }
        return moves;
    }

    /** Without what was dropped, where something else came in its place. */
    private static List<Line> standing(List<Line> lines) {
        List<Line> standing = lines.stream().filter(line -> line.stance() != Stance.DROPS).toList();
        return standing.isEmpty() ? lines : standing;
    }

    /** "Dropped its demand for 14 and would settle for 11": both ends in the first we hear. */
    private Optional<Move> told(Phase first) {
        List<Line> all = List.copyOf(first.lines.keySet());
        List<Line> dropped = all.stream().filter(l -> l.stance() == Stance.DROPS).toList();
        List<Line> taken = all.stream().filter(l -> l.stance() != Stance.DROPS).toList();
        return dropped.size() == 1 && taken.size() == 1
                ? Optional.of(
                        new Move(
                                actor,
                                issue,
                                first.stand(dropped.get(0)),
                                first.stand(taken.get(0))))
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
            phases.add(new Phase(held));
        } else {
            phases.get(phases.size() - 1).add(held);
        }
    }

    private static boolean isOrdered(Held held) {
        return ChronoUnit.DAYS.between(held.days().first(), held.days().last()) < LONGEST;
    }
}
