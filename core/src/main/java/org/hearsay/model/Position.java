package org.hearsay.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.text.Span;

/**
 * What an actor wants or does not want, as one passage has it.
 *
 * <p>{@code issue} are the words that say what it is about; they name the position in its id.
 * {@code label} is the same in a few words that do not depend on this passage's grammar, by which
 * positions on one issue are grouped. {@code conditions} are in text order. {@code evidence}
 * reaches from the first of all these to the last.
 *
 * <p>Who says that the actor stands so is kept apart from the actor: see {@link Basis}. {@code
 * statement} is the statement that the position was read from, {@code time} the time item that
 * dates it. {@code earlier} says that the passage itself tells it as what was held before something
 * else: "which HAD OPPOSED the plan".
 */
public record Position(
        ItemId id,
        Evidence evidence,
        Party actor,
        Stance stance,
        Evidence issue,
        String label,
        List<Evidence> conditions,
        Basis basis,
        Optional<Party> ascribedBy,
        Optional<ItemId> statement,
        Optional<ItemId> time,
        boolean earlier,
        double confidence,
        How how)
        implements Item {

    /** By whose word an actor stands so. */
    public enum Basis {
        /** The actor said it. */
        STATED("stated"),
        /** Somebody else says it of the actor, and is named in {@code ascribedBy}. */
        ASCRIBED("ascribed"),
        /** The outlet says it of the actor in its own voice. */
        REPORTED("reported");

        private final String word;

        Basis(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Position {
        conditions = conditions.stream().sorted().toList();
        confidence = Item.confidence(confidence);
        if (label.isBlank()) {
            throw new IllegalArgumentException("A position is about something: " + id);
        }
        if (!evidence.span().contains(issue.span())) {
            throw new IllegalArgumentException("A position holds the words of its issue: " + id);
        }
        if (ascribedBy.isPresent() && basis != Basis.ASCRIBED) {
            throw new IllegalArgumentException("Nobody ascribes what is " + basis + ": " + id);
        }
    }

    /** Who stands so, then who says so of them. */
    public Stream<Party> parties() {
        return Stream.concat(Stream.of(actor), ascribedBy.stream());
    }

    /** The same position with its people resolved. */
    public Position withParties(Party newActor, Optional<Party> newAscribedBy) {
        if (actor.equals(newActor) && ascribedBy.equals(newAscribedBy)) {
            return this;
        }
        return new Position(
                id,
                evidence,
                newActor,
                stance,
                issue,
                label,
                conditions,
                basis,
                newAscribedBy,
                statement,
                time,
                earlier,
                confidence,
                how);
    }

    @Override
    public Span words() {
        return issue.span();
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.POSITION;
    }
}
