package org.hearsay.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.PeopleRegister.Entry;
import org.hearsay.model.PeopleRegister.Standing;

/**
 * Groups the persons of several articles: those whom a person's register names; by full name; by
 * other spellings of it; then a surname alone with the one person who bears it in all the readings;
 * then a title alone with the one person who held it on the day.
 *
 * <p>Two that one article keeps apart stay apart, unless a register says that they are one.
 */
final class PersonMerger {

    private final Lexicon lexicon;
    private final Countries countries;
    private final Spellings spellings;

    PersonMerger(Lexicon lexicon, Countries countries) {
        this.lexicon = lexicon;
        this.countries = countries;
        this.spellings = new Spellings(lexicon);
    }

    List<List<Actor>> group(
            List<Actor> persons, Register register, Companions companions, Ties ties) {
        Map<Entry, Group> known = register.groups();
        List<Group> doubtful = new ArrayList<>();
        List<Somebody> named = new ArrayList<>();
        List<Somebody> byTitle = new ArrayList<>();
        for (Actor person : persons) {
            Somebody somebody = Somebody.of(person, lexicon, countries);
            Optional<Register.Found> found =
                    somebody.byTitle() ? Optional.empty() : register.find(person);
            if (found.isPresent()) {
                registered(somebody, found.get(), known, ties).ifPresent(doubtful::add);
            } else {
                (somebody.byTitle() ? byTitle : named).add(somebody);
            }
        }
        List<Group> full = byFullName(named, known, ties);
        List<Group> groups =
                new Variants(spellings, companions, ties)
                        .joined(Stream.concat(known.values().stream(), full.stream()).toList());
        Set<Actor> placed = new LinkedHashSet<>();
        groups.forEach(group -> placed.addAll(group.actors()));
        List<Somebody> parts = named.stream().filter(s -> !placed.contains(s.actor())).toList();
        List<Group> alone = new Surnames(groups, spellings, lexicon, companions, ties).add(parts);
        List<Group> all = Stream.of(groups, alone, doubtful).flatMap(List::stream).toList();
        List<List<Actor>> titled = addTitles(byTitle, all, companions, ties);
        return Stream.concat(all.stream().map(Group::actors), titled.stream())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** Puts somebody to the register's one; a group of their own where it has several. */
    private static Optional<Group> registered(
            Somebody somebody, Register.Found found, Map<Entry, Group> known, Ties ties) {
        Optional<Group> one = found.one().map(known::get);
        if (one.isPresent()) {
            ties.join(somebody.actor(), "your register of people names " + found.name(), 1);
            ties.know(somebody.actor(), found.entries().get(0));
            one.get().add(somebody);
            return Optional.empty();
        }
        ties.doubt(
                somebody.actor(),
                "your register of people has "
                        + found.entries().size()
                        + " of the name "
                        + found.name()
                        + "; nothing tells which is meant");
        Group alone = new Group();
        alone.add(somebody);
        return Optional.of(alone);
    }

    private List<Group> byFullName(List<Somebody> named, Map<Entry, Group> known, Ties ties) {
        Map<PersonName, Set<Group>> registered = new TreeMap<>(NameGroups.ORDER);
        known.forEach(
                (entry, group) ->
                        names(entry)
                                .forEach(
                                        name ->
                                                registered
                                                        .computeIfAbsent(
                                                                name, n -> new LinkedHashSet<>())
                                                        .add(group)));
        Set<PersonName> full = new TreeSet<>(NameGroups.ORDER);
        named.stream().map(Somebody::name).filter(PersonName::isFull).forEach(full::add);
        full.removeAll(Roster.endings(full));
        full.addAll(registered.keySet());
        Map<PersonName, Group> byName = new LinkedHashMap<>();
        Map<PersonName, String> reasons = new LinkedHashMap<>();
        for (Set<PersonName> same : NameGroups.of(full)) {
            Set<Group> of =
                    same.stream()
                            .flatMap(name -> registered.getOrDefault(name, Set.of()).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            Group group = of.size() == 1 ? of.iterator().next() : new Group();
            String reason = same.size() == 1 ? "the same full name" : "full names that agree";
            for (PersonName name : same) {
                byName.put(name, group);
                reasons.put(name, reason);
            }
        }
        for (Somebody one : named) {
            Group group = byName.get(one.name());
            if (group != null) {
                group.add(one);
                String reason = reasons.getOrDefault(one.name(), "");
                ties.join(one.actor(), reason, reason.startsWith("the same") ? 0.98 : 0.95);
                group.entry().ifPresent(entry -> ties.know(one.actor(), entry));
            }
        }
        return byName.values().stream()
                .distinct()
                .filter(group -> group.entry().isEmpty() && !group.members().isEmpty())
                .toList();
    }

    private List<PersonName> names(Entry entry) {
        return entry.standing() == Standing.ALONE
                ? List.of()
                : entry.names().stream()
                        .map(name -> PersonName.of(name, lexicon))
                        .filter(PersonName::isFull)
                        .toList();
    }

    /**
     * An article that names somebody beside a title has said that they are two, unless it gives the
     * name no title at all and the title names its body: "the league's president" beside a name
     * that has it elsewhere. Whom it calls "she" is no "Mr Venn" whose office has changed hands.
     */
    private static boolean maySpeakOf(Somebody titled, Group holder) {
        List<Somebody> beside =
                holder.members().stream()
                        .filter(m -> m.articles().stream().anyMatch(titled.articles()::contains))
                        .toList();
        return holder.isOfGenderOf(titled)
                && (beside.isEmpty()
                        || beside.stream().allMatch(m -> m.roles().isEmpty())
                                && titled.roles().stream().allMatch(RoleTitle::namesBody));
    }

    /** "The Orvanian president" of one article is the one person who then holds this very title. */
    private List<List<Actor>> addTitles(
            List<Somebody> byTitle, List<Group> groups, Companions companions, Ties ties) {
        OfficeHolders holders = new OfficeHolders(groups, companions, lexicon, countries);
        Map<Group, List<Somebody>> joining = new LinkedHashMap<>();
        List<List<Actor>> alone = new ArrayList<>();
        for (Somebody titled : byTitle) {
            Optional<Group> holder = holders.holder(titled).filter(g -> maySpeakOf(titled, g));
            if (holder.isPresent()) {
                joining.computeIfAbsent(holder.get(), g -> new ArrayList<>()).add(titled);
            } else {
                alone.add(List.of(titled.actor()));
            }
        }
        joining.forEach(
                (group, all) ->
                        all.forEach(
                                titled -> {
                                    group.add(titled);
                                    ties.join(
                                            titled.actor(),
                                            "an office that this person then holds",
                                            0.85);
                                    group.entry().ifPresent(e -> ties.know(titled.actor(), e));
                                }));
        return alone;
    }
}
