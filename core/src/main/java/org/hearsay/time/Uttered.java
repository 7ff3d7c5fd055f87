package org.hearsay.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.Evidence;
import org.hearsay.model.ItemId;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.TimeForm.Shifted;
import org.hearsay.model.TimeForm.Weekday;
import org.hearsay.model.TimeForm.Yearless;

/** Counts the days that somebody names from the day on which they spoke. */
final class Uttered {

    private final NavigableMap<Integer, TimeExpression> times = new TreeMap<>();
    private final Map<ItemId, TimeExpression> byId = new HashMap<>();

    Uttered(List<TimeExpression> times) {
        for (TimeExpression time : times) {
            this.times.put(time.evidence().span().start(), time);
            byId.put(time.id(), time);
        }
    }

    /** The same times in the same order; those in quotations of which the day is told, from it. */
    List<TimeExpression> by(List<Statement> statements) {
        for (Statement statement : statements) {
            Optional<TimeForm> day =
                    statement.kind() == Statement.Kind.DIRECT
                            ? statement.saidAt().map(byId::get).flatMap(said -> day(said.form()))
                            : Optional.empty();
            day.ifPresent(spoken -> statement.content().forEach(part -> count(part, spoken)));
        }
        return List.copyOf(times.values());
    }

    private void count(Evidence part, TimeForm spoken) {
        for (TimeExpression time : times.subMap(part.span().start(), part.span().end()).values()) {
            counted(time.form(), spoken)
                    .ifPresent(form -> times.put(time.evidence().span().start(), with(time, form)));
        }
    }

    private static Optional<TimeForm> counted(TimeForm form, TimeForm spoken) {
        if (form instanceof Part part) {
            return counted(part.whole(), spoken).map(whole -> new Part(whole, part.code()));
        }
        if (form instanceof Shifted shifted) {
            return counted(shifted.from(), spoken)
                    .map(from -> new Shifted(from, shifted.unit(), shifted.count()));
        }
        if (!(form instanceof Offset offset) || offset.unit() != Granularity.DAY) {
            return Optional.empty();
        }
        return Optional.of(
                offset.count() == 0
                        ? spoken
                        : new Shifted(spoken, Granularity.DAY, offset.count()));
    }

    /** The day on which something was said, if it is told by its name or date. */
    private static Optional<TimeForm> day(TimeForm form) {
        if (form instanceof Part part) {
            return day(part.whole());
        }
        boolean day =
                form instanceof Weekday
                        || (form instanceof Yearless date && date.day() > 0)
                        || (form instanceof Absolute whole && whole.timex().length() == 10);
        return day ? Optional.of(form) : Optional.empty();
    }

    private static TimeExpression with(TimeExpression time, TimeForm form) {
        return new TimeExpression(
                time.id(),
                time.evidence(),
                time.timex(),
                form,
                time.mod(),
                time.confidence(),
                time.how());
    }
}
