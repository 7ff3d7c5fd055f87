package org.hearsay.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.model.Evidence;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/** Which statement holds a figure. Asked in text order, so that all of an article is one sweep. */
final class Sayings {

    private record Part(Span span, Statement statement, int length) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<Part> open = new ArrayList<>();
    private final TreeMap<Integer, Span> sources = new TreeMap<>();
    private int next;

    Sayings(List<Statement> statements) {
        for (Statement statement : statements) {
            int length = statement.content().stream().mapToInt(c -> c.span().length()).sum();
            for (Evidence part : statement.content()) {
                parts.add(new Part(part.span(), statement, length));
            }
            statement
                    .source()
                    .flatMap(party -> party.evidence())
                    .ifPresent(words -> sources.put(words.span().start(), words.span()));
        }
        parts.sort(Comparator.comparing(Part::span).thenComparing(part -> part.statement().id()));
    }

    /** The innermost statement whose content holds the span; spans come in text order. */
    Optional<Statement> around(Span span) {
        while (next < parts.size() && parts.get(next).span().start() <= span.start()) {
            open.add(parts.get(next));
            next++;
        }
        open.removeIf(part -> part.span().end() <= span.start());
        return open.stream()
                .filter(part -> part.span().contains(span))
                .min(Comparator.comparingInt(Part::length).thenComparing(p -> p.statement().id()))
                .map(Part::statement);
    }

    /** Whether the span is at the beginning of the words for who says something. */
    boolean opensSource(Span span) {
        Map.Entry<Integer, Span> source = sources.floorEntry(span.start());
        return source != null && source.getValue().contains(span);
    }
}
