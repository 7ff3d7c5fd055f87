package org.hearsay.model;

import java.time.LocalDate;
import java.util.Optional;

/** What kind of item a person adds, with what they say of it. */
public sealed interface Addition {

    ItemKind kind();

    /** A statement with its act and, if known, whose it is. */
    record OfStatement(Act act, Optional<String> speaker) implements Addition {
        @Override
        public ItemKind kind() {
            return ItemKind.STATEMENT;
        }
    }

    /** A figure: how many, of what or in which unit. */
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

    /** An event by its type and how real it is. */
    record OfEvent(EventType type, Modality modality) implements Addition {
        @Override
        public ItemKind kind() {
            return ItemKind.EVENT;
        }
    }

    /** A position: whose, on what, and how they stand. */
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
