package org.hearsay.figure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.model.Evidence;
import org.hearsay.model.ItemId;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/** What stands around a figure: times, the statement it is part of, a place. */
final class Surroundings {

    /** How many pieces after a figure "by Monday" may still say as of when it holds. */
    private static final int NEAR = 8;

    private static final Set<String> LINKS = Set.of("by", "since", "on");

    private final TreeMap<Integer, TimeExpression> times = new TreeMap<>();
    private final Map<Integer, Name> places = new HashMap<>();
    private final List<Statement> statements;

    Surroundings(Annotation annotation, List<TimeExpression> times, List<Statement> statements) {
        this.statements = statements;
        times.forEach(time -> this.times.put(time.evidence().span().start(), time));
        for (Name name : annotation.names()) {
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

    /** The innermost statement whose content holds the span. */
    Optional<Statement> statement(Span span) {
        return statements.stream()
                .filter(statement -> length(statement, span) < Integer.MAX_VALUE)
                .min(
                        Comparator.<Statement>comparingInt(statement -> length(statement, span))
                                .thenComparing(Statement::id));
    }

    private static int length(Statement statement, Span span) {
        int length = 0;
        boolean holds = false;
        for (Evidence part : statement.content()) {
            length += part.span().length();
            holds |= part.span().contains(span);
        }
        return holds ? length : Integer.MAX_VALUE;
    }

    /** The place of "in PLACE" from this piece on. */
    Optional<String> place(Pieces pieces, int i) {
        int at = i + 1 + (pieces.is(i + 1, "the") ? 1 : 0);
        if (!pieces.is(i, "in") || at >= pieces.size()) {
            return Optional.empty();
        }
        return Optional.ofNullable(places.get(pieces.span(at, at).start())).map(Name::text);
    }

    /** The time that "as of", "by", "since" or "on" puts beside the figure in its sentence. */
    Optional<ItemId> asOf(Pieces pieces, Reading read) {
        int stop = Math.min(pieces.size(), read.last() + 1 + NEAR);
        for (int i = read.last() + 1; i < stop; i++) {
            Optional<ItemId> found = linked(pieces, i);
            if (found.isPresent()) {
                return found;
            }
        }
        int from = Math.max(0, read.hedge().first() - NEAR);
        for (int i = read.hedge().first() - 1; i >= from; i--) {
            boolean leads = pieces.is(i, "of") ? pieces.is(i - 1, "as") : pieces.is(i, "by");
            Optional<ItemId> found = leads ? timeAt(pieces, i + 1) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
        return Optional.ofNullable(times.get(pieces.span(i, i).start())).map(TimeExpression::id);
    }
}
