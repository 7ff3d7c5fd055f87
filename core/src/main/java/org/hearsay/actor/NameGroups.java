package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Groups full names that are one person's: in a group every two names agree.
 *
 * <p>A name that agrees with two that contradict each other ("Dana Crane" beside "Dana J." and
 * "Dana K.") stays by itself, so that no chain joins two persons. The result does not depend on the
 * order of the names.
 */
final class NameGroups {

    static final Comparator<PersonName> ORDER =
            Comparator.comparing(
                            (PersonName name) -> String.join(" ", name.parts()),
                            Comparator.naturalOrder())
                    .thenComparing(PersonName::suffix);

    private NameGroups() {}

    static List<Set<PersonName>> of(Collection<PersonName> fullNames) {
        Map<String, Set<PersonName>> bySurname =
                fullNames.stream()
                        .collect(
                                Collectors.groupingBy(
                                        PersonName::last,
                                        TreeMap::new,
                                        Collectors.toCollection(() -> new TreeSet<>(ORDER))));
        List<Set<PersonName>> groups = new ArrayList<>();
        bySurname.values().forEach(block -> addGroups(List.copyOf(block), groups));
        return groups;
    }

    private static void addGroups(List<PersonName> block, List<Set<PersonName>> groups) {
        Set<PersonName> open = new LinkedHashSet<>();
        for (PersonName name : block) {
            List<PersonName> friends = block.stream().filter(name::agrees).toList();
            boolean clear = friends.stream().allMatch(a -> friends.stream().allMatch(a::agrees));
            if (clear) {
                open.add(name);
            } else {
                groups.add(Set.of(name));
            }
        }
        while (!open.isEmpty()) {
            PersonName first = open.iterator().next();
            Set<PersonName> group =
                    open.stream()
                            .filter(first::agrees)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            group.add(first);
            open.removeAll(group);
            groups.add(group);
        }
    }
}
