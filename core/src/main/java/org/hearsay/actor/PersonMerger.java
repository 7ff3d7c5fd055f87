package org.hearsay.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;

/**
 * Groups the persons of several articles: by full name; then a surname alone with the one person
 * who bears it in all the readings; then a title alone with the one person who holds it.
 *
 * <p>Only persons of one surname are ever compared. Two that one article keeps apart stay apart.
 */
final class PersonMerger {

    private final Lexicon lexicon;
    private final Countries countries;

    PersonMerger(Lexicon lexicon, Countries countries) {
        this.lexicon = lexicon;
        this.countries = countries;
    }

    /** A group in the making, with what its members together tell. */
    private final class Group {
        private final List<Actor> members = new ArrayList<>();
        private final Set<ArticleId> articles = new TreeSet<>();
        private final List<RoleTitle> roles = new ArrayList<>();
        private Gender gender = Gender.UNKNOWN;

        void add(Actor actor) {
            members.add(actor);
            articles.addAll(articlesOf(actor));
            roles.addAll(rolesOf(actor));
            gender = gender == Gender.UNKNOWN ? genderOf(actor) : gender;
        }

        /** Whether nothing that is said of an actor contradicts what is said of this group. */
        boolean accepts(Actor actor) {
            return gender.agrees(genderOf(actor))
                    && articlesOf(actor).stream().noneMatch(articles::contains)
                    && (roles.isEmpty() || rolesOf(actor).isEmpty() || sharesRole(actor));
        }

        private boolean sharesRole(Actor actor) {
            return rolesOf(actor).stream()
                    .anyMatch(a -> roles.stream().anyMatch(b -> isNear(a, b)));
        }
    }

    List<List<Actor>> group(List<Actor> persons) {
        Map<Actor, PersonName> names = new LinkedHashMap<>();
        List<Actor> byTitle = new ArrayList<>();
        for (Actor person : persons) {
            if (person.roles().contains(person.name())) {
                byTitle.add(person);
            } else {
                names.put(person, PersonName.of(person.name(), lexicon));
            }
        }
        List<Group> groups = byFullName(names);
        Map<String, List<Group>> bySurname = bySurname(groups);
        groups.forEach(group -> group.members.forEach(names::remove));
        List<Group> alone = addSurnames(names, bySurname);
        List<Group> all = Stream.concat(groups.stream(), alone.stream()).toList();
        List<List<Actor>> titled = addTitles(byTitle, all);
        return Stream.concat(all.stream().map(group -> group.members), titled.stream()).toList();
    }

    private List<Group> byFullName(Map<Actor, PersonName> names) {
        Set<PersonName> full = new TreeSet<>(NameGroups.ORDER);
        names.values().stream().filter(PersonName::isFull).forEach(full::add);
        full.removeAll(Roster.endings(full));
        Map<PersonName, Group> byName = new LinkedHashMap<>();
        for (Set<PersonName> same : NameGroups.of(full)) {
            Group group = new Group();
            same.forEach(name -> byName.put(name, group));
        }
        names.forEach(
                (actor, name) -> {
                    if (byName.containsKey(name)) {
                        byName.get(name).add(actor);
                    }
                });
        return byName.values().stream().distinct().toList();
    }

    /** Every group by each of the endings of its members' names: "gvir", "ben gvir". */
    private Map<String, List<Group>> bySurname(List<Group> groups) {
        Map<String, List<Group>> bySurname = new TreeMap<>();
        for (Group group : groups) {
            Set<String> endings = new TreeSet<>();
            for (Actor member : group.members) {
                List<String> parts = PersonName.of(member.name(), lexicon).parts();
                for (int i = 1; i < parts.size(); i++) {
                    endings.add(String.join(" ", parts.subList(i, parts.size())));
                }
            }
            endings.forEach(e -> bySurname.computeIfAbsent(e, k -> new ArrayList<>()).add(group));
        }
        return bySurname;
    }

    private List<Group> addSurnames(
            Map<Actor, PersonName> parts, Map<String, List<Group>> bySurname) {
        Map<Group, List<Actor>> joining = new LinkedHashMap<>();
        Map<String, Group> byRole = new LinkedHashMap<>();
        List<Group> alone = new ArrayList<>();
        parts.forEach(
                (actor, name) -> {
                    String joined = String.join(" ", name.parts());
                    List<Group> bearers = bySurname.getOrDefault(joined, List.of());
                    if (bearers.size() == 1 && bearers.get(0).accepts(actor)) {
                        joining.computeIfAbsent(bearers.get(0), g -> new ArrayList<>()).add(actor);
                    } else {
                        alone.add(byRole(actor, name, bearers.isEmpty(), byRole));
                    }
                });
        joining.forEach((group, actors) -> actors.forEach(group::add));
        return alone.stream().distinct().toList();
    }

    /** Surnames that nobody bears in full are one person's where the title is the same as well. */
    private Group byRole(Actor actor, PersonName name, boolean mayJoin, Map<String, Group> byRole) {
        Optional<String> office =
                rolesOf(actor).stream()
                        .map(
                                r ->
                                        r.head()
                                                + r.altering()
                                                + new TreeSet<>(r.countries())
                                                + new TreeSet<>(r.fields()))
                        .sorted()
                        .findFirst();
        if (name.isFull()) {
            Group group = byRole.computeIfAbsent("full " + name, key -> new Group());
            group.add(actor);
            return group;
        }
        Group group =
                mayJoin && office.isPresent()
                        ? byRole.computeIfAbsent(
                                name.last() + " " + genderOf(actor) + office.get(),
                                key -> new Group())
                        : new Group();
        group.add(actor);
        return group;
    }

    /** "The Orvanian president" of one article is the one person who holds this very title. */
    private List<List<Actor>> addTitles(List<Actor> byTitle, List<Group> groups) {
        Map<String, List<Group>> byHead = new TreeMap<>();
        for (Group group : groups) {
            group.roles.stream()
                    .map(RoleTitle::head)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(
                            head ->
                                    byHead.computeIfAbsent(head, h -> new ArrayList<>())
                                            .add(group));
        }
        Map<Group, List<Actor>> joining = new LinkedHashMap<>();
        List<List<Actor>> alone = new ArrayList<>();
        for (Actor actor : byTitle) {
            List<Group> holders = holders(actor, byHead);
            if (holders.size() == 1
                    && articlesOf(actor).stream().noneMatch(holders.get(0).articles::contains)) {
                joining.computeIfAbsent(holders.get(0), g -> new ArrayList<>()).add(actor);
            } else {
                alone.add(List.of(actor));
            }
        }
        joining.forEach((group, actors) -> actors.forEach(group::add));
        return alone;
    }

    private List<Group> holders(Actor actor, Map<String, List<Group>> byHead) {
        return rolesOf(actor).stream()
                .filter(RoleTitle::namesBody)
                .flatMap(
                        title ->
                                byHead.getOrDefault(title.head(), List.of()).stream()
                                        .filter(g -> g.roles.stream().anyMatch(title::sameOffice)))
                .distinct()
                .toList();
    }

    private List<RoleTitle> rolesOf(Actor actor) {
        return actor.roles().stream().map(r -> RoleTitle.of(r, lexicon, countries)).toList();
    }

    /** Two titles that one person may well be given by two articles. */
    private static boolean isNear(RoleTitle a, RoleTitle b) {
        boolean places =
                a.countries().isEmpty()
                        || b.countries().isEmpty()
                        || a.countries().stream().anyMatch(b.countries()::contains);
        boolean fields =
                a.fields().isEmpty()
                        || b.fields().isEmpty()
                        || a.fields().stream().anyMatch(b.fields()::contains);
        return places && fields && stem(a.head()).equals(stem(b.head()));
    }

    private static String stem(String head) {
        return head.endsWith("-elect") ? head.substring(0, head.length() - 6) : head;
    }

    /** The gender that its mentions tell: "Ms Venn", "she". */
    private Gender genderOf(Actor actor) {
        for (String alias : actor.aliases()) {
            Gender told = lexicon.genderOf(alias.split(" ", 2)[0]);
            if (told != Gender.UNKNOWN && alias.indexOf(' ') > 0) {
                return told;
            }
        }
        for (Evidence mention : actor.mentions()) {
            String lower = Lexicon.lower(mention.exact());
            if (lower.equals("he") || lower.equals("she")) {
                return lower.equals("he") ? Gender.MALE : Gender.FEMALE;
            }
        }
        PersonName name = PersonName.of(actor.name(), lexicon);
        return name.isFull() ? lexicon.genderOfGivenName(name.first()) : Gender.UNKNOWN;
    }

    private static Set<ArticleId> articlesOf(Actor actor) {
        return actor.mentions().stream()
                .map(Evidence::article)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
