package org.hearsay.model;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is decided about an item. */
public sealed interface ItemRuling {

    /** The kinds of item of which it can be decided. */
    default Set<ItemKind> kinds() {
        return EnumSet.allOf(ItemKind.class);
    }

    /** Throws an {@link IllegalArgumentException} unless it can be decided of this kind. */
    default void check(ItemKind kind) {
        if (!kinds().contains(kind)) {
            throw new IllegalArgumentException("This cannot be decided of a " + kind.word());
        }
    }

    /** It is right as it was read. */
    record Confirm() implements ItemRuling {}

    /** It is not there at all. */
    record Reject() implements ItemRuling {}

    /**
     * Whose it is: the source of a statement, the claimant of a figure, the holder of a position;
     * without a name it is unknown.
     *
     * @param words those that stand for them in this article, if any do
     */
    record Speaker(Optional<String> name, Optional<Anchor> words) implements ItemRuling {
        public Speaker {
            if (name.isPresent() && name.get().isBlank()) {
                throw new IllegalArgumentException("A speaker has a name or is unknown");
            }
            if (name.isEmpty() && words.isPresent()) {
                throw new IllegalArgumentException("No words stand for an unknown speaker");
            }
        }

        @Override
        public Set<ItemKind> kinds() {
            return name.isPresent()
                    ? EnumSet.of(ItemKind.STATEMENT, ItemKind.FIGURE, ItemKind.POSITION)
                    : EnumSet.of(ItemKind.STATEMENT, ItemKind.FIGURE);
        }
    }

    /** What is done by saying it. */
    record ActIs(Act act) implements ItemRuling {
        @Override
        public Set<ItemKind> kinds() {
            return EnumSet.of(ItemKind.STATEMENT);
        }
    }

    /** How the holder stands. */
    record StanceIs(Stance stance) implements ItemRuling {
        @Override
        public Set<ItemKind> kinds() {
            return EnumSet.of(ItemKind.POSITION);
        }
    }

    /** How real it is. */
    record ModalityIs(Modality modality) implements ItemRuling {
        @Override
        public Set<ItemKind> kinds() {
            return EnumSet.of(ItemKind.EVENT);
        }
    }

    /** The words that name it, trimmed or extended. */
    record SpanIs(Anchor words) implements ItemRuling {}

    /** What the issue of a position, and of all with the same label, is called. */
    record LabelIs(String label) implements ItemRuling {
        public LabelIs {
            if (label.isBlank()) {
                throw new IllegalArgumentException("An issue has a label");
            }
        }

        @Override
        public Set<ItemKind> kinds() {
            return EnumSet.of(ItemKind.POSITION);
        }
    }
}
