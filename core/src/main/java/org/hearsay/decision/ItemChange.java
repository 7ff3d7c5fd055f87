package org.hearsay.decision;

import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Modality;
import org.hearsay.model.Party;
import org.hearsay.model.Stance;
import org.hearsay.text.Span;

/**
 * What is decided of one item; what is absent stays as it was read.
 *
 * @param words the span (UTF-16) that is to name it
 * @param speaker whose it is; an empty one within is unknown
 */
record ItemChange(
        Optional<Span> words,
        Optional<Optional<Party>> speaker,
        Optional<Act> act,
        Optional<Stance> stance,
        Optional<Modality> modality) {

    static ItemChange none() {
        return new ItemChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ItemChange words(Span words) {
        return new ItemChange(
                Optional.of(words),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ItemChange speaker(Optional<Party> speaker) {
        return new ItemChange(
                Optional.empty(),
                Optional.of(speaker),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static ItemChange act(Act act) {
        return new ItemChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(act),
                Optional.empty(),
                Optional.empty());
    }

    static ItemChange stance(Stance stance) {
        return new ItemChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(stance),
                Optional.empty());
    }

    static ItemChange modality(Modality modality) {
        return new ItemChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(modality));
    }

    /** Both; where both decide one thing, which is refused before, the other's. */
    ItemChange and(ItemChange other) {
        return new ItemChange(
                other.words.or(() -> words),
                other.speaker.or(() -> speaker),
                other.act.or(() -> act),
                other.stance.or(() -> stance),
                other.modality.or(() -> modality));
    }
}
