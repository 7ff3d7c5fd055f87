package org.hearsay.model;

/**
 * Which item a person means: its kind and the words that name it, those of its id (see {@link
 * Item#words}).
 *
 * @param ordinal which of several items of one kind with the same words; 0 is the first
 */
public record ItemAim(ItemKind kind, Anchor words, int ordinal) {

    public ItemAim {
        if (ordinal < 0) {
            throw new IllegalArgumentException("An ordinal is 0 or more: " + ordinal);
        }
    }
}
