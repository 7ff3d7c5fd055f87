package org.hearsay.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one article yields. Items are in text order; every item's evidence is of this article.
 *
 * <p>{@code notes} are what the reader could not do and why ("statements are read in English
 * only"). {@code readers} names the version of everything that took part.
 */
public record Reading(
        Article article,
        List<TimeExpression> times,
        List<Statement> statements,
        List<Figure> figures,
        List<Actor> actors,
        List<String> notes,
        String readers)
        implements ReadOutcome {

    private static final Comparator<Item> IN_TEXT_ORDER =
            Comparator.<Item, Evidence>comparing(Item::evidence).thenComparing(Item::id);

    public Reading {
        times = times.stream().sorted(IN_TEXT_ORDER).toList();
        statements = statements.stream().sorted(IN_TEXT_ORDER).toList();
        figures = figures.stream().sorted(IN_TEXT_ORDER).toList();
        actors = actors.stream().sorted(Comparator.comparing(Actor::id)).toList();
        notes = List.copyOf(notes);
        items(times, statements, figures).forEach(item -> check(article, item));
    }

    /** Times, statements and figures, one kind after the other, each in text order. */
    public Stream<Item> items() {
        return items(times, statements, figures);
    }

    private static Stream<Item> items(
            List<TimeExpression> times, List<Statement> statements, List<Figure> figures) {
        return Stream.of(times, statements, figures).flatMap(List::stream);
    }

    private static void check(Article article, Item item) {
        Evidence evidence = item.evidence();
        if (!evidence.article().equals(article.id())
                || !article.text().at(evidence.span()).equals(evidence.exact())) {
            throw new IllegalArgumentException(
                    "Item " + item.id() + " is not read from " + article.document());
        }
    }
}
