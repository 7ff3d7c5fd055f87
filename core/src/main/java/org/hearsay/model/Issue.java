package org.hearsay.model;

import java.util.Comparator;
import java.util.List;

/**
 * What several positions are about.
 *
 * <p>{@code id} is the smallest member's. {@code label} is the commonest label of its positions, of
 * equals the shortest, then the first in the alphabet; a person may give it another name. {@code
 * members} are in order of their ids.
 */
public record Issue(ItemId id, String label, List<ItemId> members) {

    /** Those of most positions first, then in order of their ids. */
    public static final Comparator<Issue> ORDER =
            Comparator.<Issue>comparingInt(issue -> -issue.members().size())
                    .thenComparing(Issue::id);

    public Issue {
        members = List.copyOf(members);
        if (label.isBlank() || members.isEmpty() || !members.get(0).equals(id)) {
            throw new IllegalArgumentException(
                    "An issue has a label, and the id of its first member: " + id);
        }
    }
}
