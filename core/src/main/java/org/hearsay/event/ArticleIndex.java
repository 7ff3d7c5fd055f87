package org.hearsay.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Evidence;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Timex;
import org.hearsay.text.Span;

/** An article's names, times and statements, asked for by where they stand. */
final class ArticleIndex {

    private final TreeMap<Integer, TimeExpression> times = new TreeMap<>();
    private final TreeMap<Integer, Name> names = new TreeMap<>();
    private final TreeMap<Integer, List<Statement>> statements = new TreeMap<>();
    private int longest;

    ArticleIndex(Annotation annotation, List<TimeExpression> times, List<Statement> statements) {
        times.stream()
                .filter(time -> time.timex() == Timex.DATE || time.timex() == Timex.TIME)
                .forEach(time -> this.times.put(time.evidence().span().start(), time));
        annotation.names().forEach(name -> names.put(name.span().start(), name));
        for (Statement statement : statements) {
            for (Evidence part : statement.content()) {
                this.statements
                        .computeIfAbsent(part.span().start(), start -> new ArrayList<>())
                        .add(statement);
                longest = Math.max(longest, part.span().length());
            }
        }
    }

    List<Name> names(Sentence sentence) {
        Span span = sentence.span();
        return List.copyOf(names.subMap(span.start(), span.end()).values());
    }

    /** The times that can date something, in text order. */
    List<TimeExpression> times(Sentence sentence) {
        Span span = sentence.span();
        return times.subMap(span.start(), span.end()).values().stream()
                .filter(time -> span.contains(time.evidence().span()))
                .toList();
    }

    /** The innermost statement whose content holds the span. */
    Optional<Statement> statement(Span span) {
        Map<Integer, List<Statement>> near =
                statements.subMap(span.start() - longest, true, span.start(), true);
        return near.values().stream()
                .flatMap(List::stream)
                .filter(statement -> holds(statement, span))
                .min(Comparator.comparingInt(ArticleIndex::length).thenComparing(Statement::id));
    }

    private static boolean holds(Statement statement, Span span) {
        return statement.content().stream().anyMatch(part -> part.span().contains(span));
    }

    private static int length(Statement statement) {
        return statement.content().stream().mapToInt(part -> part.span().length()).sum();
    }
}
