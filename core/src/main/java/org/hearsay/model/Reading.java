package org.hearsay.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
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
        List<Event> events,
        List<Position> positions,
        List<Actor> actors,
        List<String> notes,
        String readers)
        implements ReadOutcome {

    /** The items of one kind that are read of one article at most; no real one has so many. */
    public static final int MOST = 5_000;

    private static final Comparator<Item> IN_TEXT_ORDER =
            Comparator.<Item, Evidence>comparing(Item::evidence).thenComparing(Item::id);

    public Reading {
        times = times.stream().sorted(IN_TEXT_ORDER).toList();
        statements = statements.stream().sorted(IN_TEXT_ORDER).toList();
        figures = figures.stream().sorted(IN_TEXT_ORDER).toList();
        events = events.stream().sorted(IN_TEXT_ORDER).toList();
        positions = positions.stream().sorted(IN_TEXT_ORDER).toList();
        actors = actors.stream().sorted(Comparator.comparing(Actor::id)).toList();
        notes = List.copyOf(notes);
        Stream.of(times, statements, figures, events, positions)
                .flatMap(List::stream)
                .forEach(item -> check(article, item));
    }

    /** A reading of what is not read further, with the note that says why. */
    public static Reading unread(Article article, String note, String readers) {
        return new Reading(
                article,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(note),
                readers);
    }

    /** The same reading of an article that was published otherwise than it says. */
    public Reading published(Publication otherwise) {
        return of(article.published(otherwise));
    }

    /** The same reading, its article's document under another name. */
    public Reading named(String document) {
        return of(article.named(document));
    }

    private Reading of(Article same) {
        return new Reading(
                same, times, statements, figures, events, positions, actors, notes, readers);
    }

    /** The same reading with these actors, every party of every item made anew. */
    public Reading recast(List<Actor> newActors, UnaryOperator<Party> party) {
        return new Reading(
                article,
                times,
                statements.stream()
                        .map(
                                s ->
                                        s.withParties(
                                                s.source().map(party),
                                                s.addressee().map(party),
                                                s.relays().stream().map(party).toList()))
                        .toList(),
                figures.stream().map(f -> f.withClaimant(f.claimant().map(party))).toList(),
                events.stream()
                        .map(
                                e ->
                                        e.withParties(
                                                e.actors().stream().map(party).toList(),
                                                e.targets().stream().map(party).toList()))
                        .toList(),
                positions.stream()
                        .map(p -> p.withParties(party.apply(p.actor()), p.ascribedBy().map(party)))
                        .toList(),
                newActors,
                notes,
                readers);
    }

    /**
     * Times, statements, figures, events and positions, one kind after the other, each in text
     * order.
     */
    public Stream<Item> items() {
        return Stream.of(times, statements, figures, events, positions).flatMap(List::stream);
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
