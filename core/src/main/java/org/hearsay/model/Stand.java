package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * What an actor holds on an issue over some days: one stance, as one or many passages have it.
 *
 * <p>{@code days} reach from the first of these passages to the last, by the day that the passage
 * names, else that of the utterance, else that of publication; there are none where a passage is of
 * no day that anybody knows. {@code positions} are in order of their ids.
 */
public record Stand(Stance stance, Optional<DayRange> days, List<ItemId> positions) {

    public Stand {
        positions = positions.stream().sorted().distinct().toList();
        if (positions.isEmpty()) {
            throw new IllegalArgumentException("A stand without a position is none");
        }
    }
}
