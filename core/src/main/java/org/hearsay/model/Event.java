package org.hearsay.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.text.Span;

/**
 * Who did what to whom, where and when, as PLOVER codes it.
 *
 * <p>{@code trigger} are the words that say what was done; they name the event in its id. {@code
 * evidence} reaches from the first of its parts to the last. {@code mode} and {@code contexts} are
 * PLOVER's words, in lower case. Several actors did it together, in text order; none is named where
 * the text names none. {@code time} is a time item. {@code statement} is the statement that the
 * event stands in: with one the outlet attributes it, without one the outlet states it.
 */
public record Event(
        ItemId id,
        Evidence evidence,
        Evidence trigger,
        EventType type,
        Optional<String> mode,
        List<String> contexts,
        Modality modality,
        List<Party> actors,
        List<Party> targets,
        Optional<Place> place,
        Optional<ItemId> time,
        Optional<ItemId> statement,
        double confidence,
        How how)
        implements Item {

    public Event {
        contexts = contexts.stream().sorted().distinct().toList();
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        confidence = Item.confidence(confidence);
        if (!evidence.span().contains(trigger.span())) {
            throw new IllegalArgumentException("An event holds the words that say it: " + id);
        }
    }

    /** Who acts, then who is acted upon. */
    public Stream<Party> parties() {
        return Stream.concat(actors.stream(), targets.stream());
    }

    /** The same event with its people resolved. */
    public Event withParties(List<Party> newActors, List<Party> newTargets) {
        if (actors.equals(newActors) && targets.equals(newTargets)) {
            return this;
        }
        return new Event(
                id,
                evidence,
                trigger,
                type,
                mode,
                contexts,
                modality,
                newActors,
                newTargets,
                place,
                time,
                statement,
                confidence,
                how);
    }

    @Override
    public Span words() {
        return trigger.span();
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.EVENT;
    }
}
