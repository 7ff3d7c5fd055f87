package org.hearsay.model;

import java.time.LocalDate;
import java.util.Optional;

/** What kind of item a person adds, with what they say of it. */
public sealed interface Addition {

    ItemKind kind();

    record OfStatement(Act act, Optional<String> speaker) implements Addition {
        @Override
        public ItemKind kind() {
            return ItemKind.STATEMENT;
        }
    }

    record OfFigure(Quantity quantity, Optional<String> counted, Optional<String> unit)
            implements Addition {
        public OfFigure {
            if (counted.isEmpty() && unit.isEmpty()) {
                throw new IllegalArgumentException("A figure counts or measures something");
            }
        }

        @Override
        public ItemKind kind() {
            return ItemKind.FIGURE;
        }
    }

    record OfEvent(EventType type, Modality modality) implements Addition {
        @Override
        public ItemKind kind() {
            return ItemKind.EVENT;
        }
    }

    record OfPosition(String holder, Stance stance, String label) implements Addition {
        public OfPosition {
            if (holder.isBlank() || label.isBlank()) {
                throw new IllegalArgumentException(
                        "A position has a holder and is about something");
            }
        }

        @Override
        public ItemKind kind() {
            return ItemKind.POSITION;
        }
    }

    /**
     * @param value an ISO 8601 day, the one date form that needs no anchor
     */
    record OfTime(LocalDate value) implements Addition {
        @Override
        public ItemKind kind() {
            return ItemKind.TIME;
        }
    }
}
