package org.hearsay.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.ItemId;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/**
 * In whose statement a word stands, and which statement it makes. The innermost holds; work grows
 * with the number of statements, times a logarithm.
 */
final class Voices {

    private static final int DEEP = 8;

    private final TreeMap<Integer, Optional<Statement>> innermost = new TreeMap<>();
    private final Map<ItemId, Statement> byId = new HashMap<>();
    private final Spans<Statement> byCue;
    private final Speakers speakers;

    Voices(List<Statement> statements, Lexicon lexicon) {
        speakers = new Speakers(statements, lexicon);
        record Part(Span span, Statement statement) {}
        List<Part> parts = new ArrayList<>();
        for (Statement statement : statements) {
            byId.put(statement.id(), statement);
            statement.content().forEach(part -> parts.add(new Part(part.span(), statement)));
        }
        innermost.put(0, Optional.empty());
        parts.sort(
                Comparator.<Part>comparingInt(part -> -part.span().length())
                        .thenComparing(Part::span)
                        .thenComparing(part -> part.statement().id()));
        parts.forEach(part -> paint(part.span(), part.statement()));
        byCue =
                new Spans<>(
                        statements.stream().filter(s -> s.cue().isPresent()).toList(),
                        s -> s.cue().map(Evidence::span).orElseThrow());
    }

    /** Who makes these statements. */
    Speakers speakers() {
        return speakers;
    }

    /** Lays one part over all longer ones. */
    private void paint(Span span, Statement statement) {
        Optional<Statement> behind = innermost.floorEntry(span.end()).getValue();
        innermost.subMap(span.start(), span.end()).clear();
        innermost.put(span.start(), Optional.of(statement));
        innermost.putIfAbsent(span.end(), behind);
    }

    /** The innermost statement whose content holds a position. */
    Optional<Statement> holder(int position) {
        return innermost.floorEntry(position).getValue();
    }

    /** The statement whose cue holds a position. */
    Optional<Statement> cued(int position) {
        return byCue.at(position);
    }

    Optional<Statement> statement(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The end of the part of a statement's content that holds a position. */
    static int end(Statement holder, int position) {
        return part(holder, position).end();
    }

    /** The part of a statement's content that holds a position. */
    static Span part(Statement holder, int position) {
        return holder.content().stream()
                .map(Evidence::span)
                .filter(span -> span.contains(position))
                .findFirst()
                .orElse(new Span(position, position));
    }

    /** Whether a statement and all that it stands inside say what they say as a fact. */
    boolean isPlain(Statement statement) {
        Optional<Statement> next = Optional.of(statement);
        for (int n = 0; n < DEEP && next.isPresent(); n++) {
            Statement each = next.get();
            boolean unsure =
                    each.act() == Act.DENY
                            || each.act() == Act.ASK
                            || each.act() == Act.EXPECT
                            || each.act() == Act.HOPE
                            || each.factuality().polarity() == Factuality.Polarity.NEGATIVE
                            || each.factuality().hedge().isPresent();
            if (unsure) {
                return false;
            }
            next = each.within().map(byId::get);
        }
        return true;
    }
}
