package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/**
 * Checks one reading within itself: that ids are those of the content, and that what its items
 * point at is there. Its evidence needs no check here: it was made from the text a moment ago.
 */
final class ReadingCheck {

    /** More items of one kind than this at one and the same span are a fault of their finder. */
    private static final int ORDINALS = 64;

    private final Reading reading;
    private final ArticleId article;
    private final Set<ItemId> items;
    private final Set<ActorId> actors;
    private final List<String> findings = new ArrayList<>();

    ReadingCheck(Reading reading) {
        this.reading = reading;
        this.article = reading.article().id();
        this.items = reading.items().map(Item::id).collect(Collectors.toSet());
        this.actors = reading.actors().stream().map(Actor::id).collect(Collectors.toSet());
    }

    List<String> findings() {
        reading.items()
                .filter(item -> !isNamedByContent(item))
                .forEach(item -> misnamed(item.id()));
        reading.actors().stream()
                .filter(actor -> !isNamedByMention(actor))
                .forEach(actor -> misnamed(actor.id()));
        reading.statements().forEach(this::check);
        reading.figures().forEach(this::check);
        reading.events().forEach(this::check);
        reading.positions().forEach(this::check);
        return findings;
    }

    private void misnamed(Object id) {
        findings.add("The id " + id + " in " + article + " is not that of what it names.");
    }

    private boolean isNamedByContent(Item item) {
        Span span = named(item);
        for (int ordinal = 0; ordinal < ORDINALS; ordinal++) {
            if (item.id().equals(ItemId.of(article, item.itemKind(), span, ordinal))) {
                return true;
            }
        }
        return false;
    }

    /** An item is named by what it says, whoever is found to have said or done it and how. */
    private static Span named(Item item) {
        if (item instanceof Statement statement) {
            return statement.content().stream()
                    .map(Evidence::span)
                    .reduce(Span::hull)
                    .orElseThrow();
        }
        if (item instanceof Event event) {
            return event.trigger().span();
        }
        return item instanceof Position position ? position.issue().span() : item.evidence().span();
    }

    private boolean isNamedByMention(Actor actor) {
        return actor.id().equals(ActorId.of(article, actor.mentions().get(0).span()));
    }

    private void check(Statement statement) {
        Stream.of(statement.saidAt(), statement.within())
                .flatMap(Optional::stream)
                .forEach(target -> require(statement, target));
        Stream.concat(
                        Stream.of(statement.source(), statement.addressee())
                                .flatMap(Optional::stream),
                        statement.relays().stream())
                .forEach(party -> require(statement, party));
    }

    private void check(Figure figure) {
        Stream.of(figure.asOf(), figure.statement())
                .flatMap(Optional::stream)
                .forEach(target -> require(figure, target));
        figure.comparison().ifPresent(with -> require(figure, with.other()));
        figure.claimant().ifPresent(claimant -> require(figure, claimant));
    }

    private void check(Event event) {
        Stream.of(event.time(), event.statement())
                .flatMap(Optional::stream)
                .forEach(target -> require(event, target));
        event.parties().forEach(party -> require(event, party));
    }

    private void check(Position position) {
        Stream.of(position.time(), position.statement())
                .flatMap(Optional::stream)
                .forEach(target -> require(position, target));
        position.parties().forEach(party -> require(position, party));
    }

    private void require(Item item, ItemId target) {
        if (!items.contains(target)) {
            findings.add(item.id() + " points at " + target + ", which is not in its reading.");
        }
    }

    private void require(Item item, Party party) {
        party.actor()
                .filter(actor -> !actors.contains(actor))
                .ifPresent(
                        actor ->
                                findings.add(
                                        item.id()
                                                + " names "
                                                + actor
                                                + ", which is not in its reading."));
    }
}
