package org.hearsay.actor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/** The words of which an article's items ask whom they stand for, and which of them must differ. */
final class Asked {

    /** What a party's words are to the statements they stand in. */
    record Part(boolean source, boolean relay) {
        Part and(Part other) {
            return new Part(source || other.source, relay || other.relay);
        }
    }

    private static final Part PLAIN = new Part(false, false);

    private final List<Statement> statements;
    private final Map<Span, Part> parts = new TreeMap<>();
    private final Set<Span> quoting = new TreeSet<>();
    private final Map<Span, Set<Span>> opposed = new TreeMap<>();

    Asked(List<Statement> statements, List<Event> events, List<Position> positions) {
        this.statements = statements;
        statements.forEach(this::add);
        events.forEach(this::add);
        positions.stream().flatMap(Position::parties).forEach(party -> add(party, PLAIN));
    }

    List<Statement> statements() {
        return statements;
    }

    /** Each party's words, in text order. */
    Map<Span, Part> parts() {
        return parts;
    }

    /** What these words are to statements; nothing where no statement has them. */
    Part part(Span span) {
        return parts.getOrDefault(span, PLAIN);
    }

    /** Whether these words say who speaks what stands in quotation marks. */
    boolean isQuoting(Span span) {
        return quoting.contains(span);
    }

    /** The words of those who are somebody else than whom these words stand for. */
    Set<Span> opposedTo(Span span) {
        return opposed.getOrDefault(span, Set.of());
    }

    private void add(Statement statement) {
        statement.source().ifPresent(party -> add(party, new Part(true, false)));
        if (statement.kind() != Statement.Kind.INDIRECT) {
            statement
                    .source()
                    .flatMap(Party::evidence)
                    .ifPresent(words -> quoting.add(words.span()));
        }
        statement.addressee().ifPresent(party -> add(party, PLAIN));
        statement.relays().forEach(party -> add(party, new Part(false, true)));
        oppose(Stream.concat(statement.source().stream(), statement.addressee().stream()));
    }

    private void add(Event event) {
        event.parties().forEach(party -> add(party, PLAIN));
        oppose(event.parties());
    }

    private void add(Party party, Part part) {
        party.evidence().ifPresent(words -> parts.merge(words.span(), part, Part::and));
    }

    private void oppose(Stream<Party> parties) {
        List<Span> spans =
                parties.flatMap(party -> party.evidence().stream()).map(Evidence::span).toList();
        for (Span one : spans) {
            Set<Span> others = opposed.computeIfAbsent(one, span -> new TreeSet<>());
            spans.stream().filter(other -> !other.overlaps(one)).forEach(others::add);
        }
    }
}
