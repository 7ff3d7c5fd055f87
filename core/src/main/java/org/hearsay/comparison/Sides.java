package org.hearsay.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.ActorId;
import org.hearsay.model.ItemId;
import org.hearsay.model.Side;
import org.hearsay.model.Stance;

/** On which side of one issue each actor last stood; who was on both that day is on neither. */
final class Sides {

    private static final Set<Stance> AGAINST = EnumSet.of(Stance.OPPOSES, Stance.REJECTS);

    private final ItemId issue;

    Sides(ItemId issue) {
        this.issue = issue;
    }

    /** The sides that these positions on the issue show. */
    List<Side> of(Map<ActorId, List<Held>> byActor) {
        List<Side> sides = new ArrayList<>();
        byActor.forEach((actor, held) -> side(actor, held).ifPresent(sides::add));
        return sides;
    }

    private Optional<Side> side(ActorId actor, List<Held> held) {
        List<Held> inOrder =
                held.stream()
                        .filter(one -> one.position().stance() != Stance.DROPS)
                        .sorted(Held.BY_DAY)
                        .toList();
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        Held last = inOrder.get(inOrder.size() - 1);
        List<Held> atLast =
                inOrder.stream()
                        .filter(other -> !other.days().last().isBefore(last.days().first()))
                        .toList();
        boolean isFor = isFor(last);
        return atLast.stream().allMatch(other -> isFor(other) == isFor)
                ? Optional.of(
                        new Side(
                                issue,
                                actor,
                                isFor,
                                atLast.stream().map(other -> other.position().id()).toList()))
                : Optional.empty();
    }

    private static boolean isFor(Held held) {
        return !AGAINST.contains(held.position().stance());
    }
}
