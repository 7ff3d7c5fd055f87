package org.hearsay.model;

import java.util.List;

/**
 * Which outlets of its story carry a thread, and which could have and do not.
 *
 * <p>An outlet could have carried a thread if it published an article of the story on or after the
 * day on which the thread first appeared. Where that day is not known nobody is said to leave it
 * out. Outlets are in alphabetical order; articles without an outlet take no part.
 */
public record Coverage(ThreadId thread, int origins, List<Carried> carried, List<String> absent) {

    /**
     * An outlet's own members of a thread, in order of id.
     *
     * @param differs whether none of them says what the earliest member of the thread says: another
     *     number, a denial, or a deed that is otherwise real
     */
    public record Carried(String outlet, List<ItemId> members, boolean differs) {

        public Carried {
            members = members.stream().sorted().distinct().toList();
            if (members.isEmpty()) {
                throw new IllegalArgumentException("Nothing is carried by " + outlet);
            }
        }
    }

    public Coverage {
        carried = List.copyOf(carried);
        absent = List.copyOf(absent);
    }
}
