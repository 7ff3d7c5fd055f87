package org.hearsay.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Comparison;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * Makes a reading anew with what was decided of it. Evidence is cut from the same text as before;
 * an item whose words are others gets the id of those, and what pointed at it follows; what pointed
 * at an item that is not there any more points at nothing.
 */
final class Corrections {

    private final Reading reading;
    private final Article article;
    private final ReadingChanges changes;
    private final Map<String, String> labels;
    private final Map<ItemId, ItemId> renamed = new HashMap<>();

    /** {@code labels} leads from what issues are called to what they are to be called. */
    Corrections(Reading reading, ReadingChanges changes, Map<String, String> labels) {
        this.reading = reading;
        this.changes = changes;
        this.labels = labels;
        this.article = changes.article(reading.article());
        if (!changes.isEmpty()) {
            rename();
        }
    }

    /** The ids of items whose words were trimmed or extended, none of them taken already. */
    private void rename() {
        Set<ItemId> taken = new HashSet<>();
        reading.items().map(Item::id).forEach(taken::add);
        reading.items()
                .forEach(
                        item ->
                                changes.of(item.id())
                                        .words()
                                        .filter(words -> !words.equals(item.words()))
                                        .ifPresent(
                                                words ->
                                                        renamed.put(
                                                                item.id(),
                                                                id(item, words, taken))));
    }

    private ItemId id(Item item, Span words, Set<ItemId> taken) {
        int ordinal = 0;
        ItemId id = ItemId.of(article.id(), item.itemKind(), words, ordinal);
        while (!taken.add(id)) {
            ordinal++;
            id = ItemId.of(article.id(), item.itemKind(), words, ordinal);
        }
        return id;
    }

    /** What an item is called after all this; empty if it is not there any more. */
    Optional<ItemId> now(ItemId item) {
        return changes.isRejected(item)
                ? Optional.empty()
                : Optional.of(renamed.getOrDefault(item, item));
    }

    /** The same object where nothing was decided: most of a ledger is nobody's business. */
    Reading reading() {
        if (changes.isEmpty() && labels.isEmpty()) {
            return reading;
        }
        return new Reading(
                article,
                items(reading.times(), this::time, TimeExpression.class),
                items(reading.statements(), this::statement, Statement.class),
                items(reading.figures(), this::figure, Figure.class),
                items(reading.events(), this::event, Event.class),
                items(reading.positions(), this::position, Position.class),
                reading.actors(),
                reading.notes(),
                reading.readers());
    }

    private interface Remake<T> {
        T of(T item, ItemChange change);
    }

    private <T extends Item> List<T> items(List<T> items, Remake<T> remake, Class<T> type) {
        Stream<T> kept =
                items.stream()
                        .filter(item -> !changes.isRejected(item.id()))
                        .map(item -> remake.of(item, changes.of(item.id())));
        Stream<T> added = changes.added().stream().filter(type::isInstance).map(type::cast);
        return Stream.concat(kept, added).toList();
    }

    private TimeExpression time(TimeExpression time, ItemChange change) {
        return new TimeExpression(
                id(time),
                change.words().map(this::evidence).orElse(time.evidence()),
                time.timex(),
                time.form(),
                time.mod(),
                time.confidence(),
                time.how());
    }

    private Statement statement(Statement statement, ItemChange change) {
        List<Evidence> content =
                change.words()
                        .map(words -> cut(statement.content(), words))
                        .orElse(statement.content());
        Optional<Party> source = change.speaker().orElse(statement.source());
        return new Statement(
                id(statement),
                change.words().isEmpty() ? statement.evidence() : hull(statement, content, source),
                statement.kind(),
                change.act().orElse(statement.act()),
                statement.factuality(),
                source,
                statement.cue(),
                content,
                statement.addressee(),
                statement.channel(),
                statement.relays(),
                now(statement.saidAt()),
                now(statement.within()),
                statement.confidence(),
                statement.how());
    }

    /** The parts of the content as far as they lie in the new span, which they fill to its ends. */
    private List<Evidence> cut(List<Evidence> content, Span words) {
        List<Span> inside = new ArrayList<>();
        for (Evidence part : content) {
            if (part.span().overlaps(words)) {
                inside.add(
                        new Span(
                                Math.max(part.span().start(), words.start()),
                                Math.min(part.span().end(), words.end())));
            }
        }
        if (inside.isEmpty()) {
            return List.of(evidence(words));
        }
        int last = inside.size() - 1;
        inside.set(0, new Span(words.start(), inside.get(0).end()));
        inside.set(last, new Span(inside.get(last).start(), words.end()));
        return inside.stream().map(this::evidence).toList();
    }

    /** Content, cue, and the source where it stood in the statement; not one named far away. */
    private Evidence hull(Statement statement, List<Evidence> content, Optional<Party> source) {
        Span hull = content.get(0).span();
        for (Evidence part : content) {
            hull = Span.hull(hull, part.span());
        }
        if (statement.cue().isPresent()) {
            hull = Span.hull(hull, statement.cue().get().span());
        }
        Optional<Evidence> words =
                source.flatMap(Party::evidence)
                        .filter(w -> statement.evidence().span().contains(w.span()));
        return evidence(words.isPresent() ? Span.hull(hull, words.get().span()) : hull);
    }

    private Figure figure(Figure figure, ItemChange change) {
        return new Figure(
                id(figure),
                change.words().map(this::evidence).orElse(figure.evidence()),
                figure.quantity(),
                figure.counted(),
                figure.unit(),
                figure.place(),
                now(figure.asOf()),
                change.speaker().orElse(figure.claimant()),
                now(figure.statement()),
                figure.comparison()
                        .flatMap(c -> now(c.other()).map(other -> new Comparison(c.kind(), other))),
                figure.confidence(),
                figure.how());
    }

    private Event event(Event event, ItemChange change) {
        Evidence trigger = change.words().map(this::evidence).orElse(event.trigger());
        return new Event(
                id(event),
                holding(event.evidence(), trigger),
                trigger,
                event.type(),
                event.mode(),
                event.contexts(),
                change.modality().orElse(event.modality()),
                event.actors(),
                event.targets(),
                event.place(),
                now(event.time()),
                now(event.statement()),
                event.confidence(),
                event.how());
    }

    private Position position(Position position, ItemChange change) {
        Evidence issue = change.words().map(this::evidence).orElse(position.issue());
        return new Position(
                id(position),
                holding(position.evidence(), issue),
                change.speaker().flatMap(party -> party).orElse(position.actor()),
                change.stance().orElse(position.stance()),
                issue,
                labels.getOrDefault(position.label(), position.label()),
                position.conditions(),
                position.basis(),
                position.ascribedBy(),
                now(position.statement()),
                now(position.time()),
                position.earlier(),
                position.confidence(),
                position.how());
    }

    private Evidence holding(Evidence all, Evidence part) {
        return all.span().contains(part.span())
                ? all
                : evidence(Span.hull(all.span(), part.span()));
    }

    private Evidence evidence(Span span) {
        return Evidence.of(article, span);
    }

    private ItemId id(Item item) {
        return renamed.getOrDefault(item.id(), item.id());
    }

    private Optional<ItemId> now(Optional<ItemId> item) {
        return item.flatMap(this::now);
    }
}
