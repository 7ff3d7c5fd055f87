package org.hearsay.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ActorId;
import org.hearsay.model.DayRange;
import org.hearsay.model.Position;
import org.hearsay.model.Stance;
import org.hearsay.model.Stand;

/** A position whose actor is known, and its days where they are. */
record Holding(Position position, ActorId actor, Optional<DayRange> days) {

    /** The same where its days are known. */
    Optional<Held> dated() {
        return days.map(known -> new Held(position, actor, known));
    }

    Held.Line line() {
        return Held.line(position);
    }

    /** What these say together; their days only where all of them have some. */
    static Stand stand(Stance stance, List<Holding> own) {
        Optional<LocalDate> first =
                own.stream()
                        .flatMap(h -> h.days().stream())
                        .map(DayRange::first)
                        .min(LocalDate::compareTo);
        Optional<LocalDate> last =
                own.stream()
                        .flatMap(h -> h.days().stream())
                        .map(DayRange::last)
                        .max(LocalDate::compareTo);
        boolean all = own.stream().allMatch(h -> h.days().isPresent());
        return new Stand(
                stance,
                first.filter(f -> all).flatMap(f -> last.map(l -> new DayRange(f, l))),
                own.stream().map(h -> h.position().id()).toList());
    }
}
