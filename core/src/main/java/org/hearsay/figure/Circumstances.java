package org.hearsay.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.model.ItemId;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Timex;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;

/** A figure's circumstances: as of when and where it holds, and in which statement it stands. */
final class Circumstances {

    /** How many pieces after a figure "by Monday" may still say as of when it holds. */
    private static final int NEAR = 8;

    /** How many words of a verb may stand between what is counted and its place. */
    private static final int VERB = 3;

    private static final Set<String> LINKS = Set.of("by", "since", "on");

    private static final Set<String> AT = Set.of("in", "at", "across", "near", "around", "outside");

    private final TreeMap<Integer, TimeExpression> times = new TreeMap<>();
    private final TreeMap<Integer, Name> names = new TreeMap<>();
    private final Map<Integer, Name> places = new HashMap<>();
    private final Sayings sayings;

    Circumstances(Annotation annotation, List<TimeExpression> times, List<Statement> statements) {
        this.sayings = new Sayings(statements);
        times.forEach(time -> this.times.put(time.evidence().span().start(), time));
        for (Name name : annotation.names()) {
            names.put(name.span().start(), name);
            if (name.kind() == Name.Kind.PLACE) {
                places.put(name.span().start(), name);
            }
        }
    }

    /** Whether a time shares a character with the span. */
    boolean isTime(Span span) {
        Map.Entry<Integer, TimeExpression> before = times.lowerEntry(span.end());
        return before != null && before.getValue().evidence().span().overlaps(span);
    }

    /** The innermost statement whose content holds the span; asked in text order. */
    Optional<Statement> statement(Span span) {
        return sayings.around(span);
    }

    /** Whether these words begin those for who says something. */
    boolean isSource(Span span) {
        return sayings.opensSource(span);
    }

    /** The last name that lies inside a span. */
    Optional<Name> name(Span span) {
        Map.Entry<Integer, Name> last = names.lowerEntry(span.end());
        return last != null && span.contains(last.getValue().span())
                ? Optional.of(last.getValue())
                : Optional.empty();
    }

    /** The place of "in PLACE" from this piece on, or after a short verb. */
    Optional<String> place(Pieces pieces, int i) {
        for (int at = i; at <= i + VERB; at++) {
            if (AT.contains(pieces.at(at))) {
                return placeAt(pieces, at + 1);
            }
            boolean verb = pieces.tag(at).startsWith("VB") || pieces.tag(at).equals("RB");
            if (!verb && !pieces.is(at, "dead")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> placeAt(Pieces pieces, int i) {
        int at = i + (pieces.is(i, "the") ? 1 : 0);
        return at < pieces.size()
                ? Optional.ofNullable(places.get(pieces.span(at, at).start())).map(Name::text)
                : Optional.empty();
    }

    /** The time that "as of", "by", "since" or "on" puts beside the figure in its sentence. */
    Optional<ItemId> asOf(Pieces pieces, Reading read) {
        int from = read.last() + 1;
        Optional<ItemId> beside = timeAt(pieces, from);
        if (beside.isPresent()) {
            return beside;
        }
        int stop = Math.min(pieces.size(), from + NEAR);
        for (int i = from; i < stop && !isNumber(pieces, i); i++) {
            Optional<ItemId> found = linked(pieces, i);
            if (found.isPresent()) {
                return found;
            }
        }
        return before(pieces, read.first());
    }

    private Optional<ItemId> before(Pieces pieces, int first) {
        int from = Math.max(0, first - NEAR);
        for (int i = first - 1; i >= from && !isNumber(pieces, i); i--) {
            boolean on = pieces.is(i, "on") && i == 0;
            boolean leads = pieces.is(i, "of") ? pieces.is(i - 1, "as") : pieces.is(i, "by") || on;
            Optional<ItemId> found = leads ? timeAt(pieces, i + 1) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether another number begins that is no part of a time. */
    private boolean isNumber(Pieces pieces, int i) {
        boolean number = pieces.isNumber(i) || NumberWords.cardinal(pieces.at(i)).isPresent();
        return number && !isTime(pieces.span(i, i));
    }

    private Optional<ItemId> linked(Pieces pieces, int i) {
        boolean asOf = pieces.is(i, "as") && pieces.is(i + 1, "of");
        return asOf || LINKS.contains(pieces.at(i))
                ? timeAt(pieces, asOf ? i + 2 : i + 1)
                : Optional.empty();
    }

    private Optional<ItemId> timeAt(Pieces pieces, int i) {
        if (i >= pieces.size()) {
            return Optional.empty();
        }
        return Optional.ofNullable(times.get(pieces.span(i, i).start()))
                .filter(time -> time.timex() == Timex.DATE || time.timex() == Timex.TIME)
                .map(TimeExpression::id);
    }
}
