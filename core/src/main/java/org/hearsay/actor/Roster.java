package org.hearsay.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.ActorKind;
import org.hearsay.text.Span;

/**
 * The persons that an article names, each with all the names it goes by there.
 *
 * <p>Full names that agree are one person; a surname or a given name alone goes to the one person
 * it can be, by honorific, gender and title where several bear it, to the one whose wife or son the
 * others are, to the one whom the article has so called all along, and else to nobody.
 */
final class Roster {

    /** Words of the titles that go with "Dr". */
    private static final List<String> DOCTORS =
            List.of("doctor", "medic", "physician", "surgeon", "ologist", "psychiatrist");

    private final Lexicon lexicon;
    private final List<Candidate> persons = new ArrayList<>();
    private final Map<Candidate, Set<PersonName>> fullNames = new LinkedHashMap<>();
    private final Map<String, Set<Candidate>> byFirstPart = new LinkedHashMap<>();
    private final Map<String, Set<Candidate>> byLastPart = new LinkedHashMap<>();
    private final Map<Span, Candidate> bySpan = new TreeMap<>();
    private final Set<Candidate> rivalled = new LinkedHashSet<>();
    private final SharedSurnames shared;

    Roster(List<NamedPerson> named, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.shared = new SharedSurnames(lexicon);
        addFullNames(named);
        named.forEach(this::findRivals);
        named.stream().filter(n -> bySpan.get(n.span()) == null).forEach(this::addLonger);
        addAlone(named.stream().filter(n -> isBorneByNone(n)).toList());
    }

    List<Candidate> persons() {
        return persons;
    }

    /** Whom the name at this span stands for; empty where it could be several. */
    Optional<Candidate> at(Span span) {
        return Optional.ofNullable(bySpan.get(span));
    }

    private void addFullNames(List<NamedPerson> named) {
        Set<PersonName> full = new TreeSet<>(NameGroups.ORDER);
        named.stream().map(NamedPerson::name).filter(PersonName::isFull).forEach(full::add);
        full.removeAll(endings(full));
        for (Set<PersonName> group : NameGroups.of(full)) {
            Candidate person = newPerson(group.iterator().next().last());
            fullNames.put(person, group);
            group.forEach(name -> index(name, person));
        }
        for (NamedPerson one : named) {
            bearing(byLastPart, one.name().last())
                    .filter(person -> fullNames.getOrDefault(person, Set.of()).contains(one.name()))
                    .findFirst()
                    .ifPresent(person -> assign(one, person));
        }
    }

    private void index(PersonName name, Candidate person) {
        byFirstPart.computeIfAbsent(name.first(), k -> new LinkedHashSet<>()).add(person);
        byLastPart.computeIfAbsent(name.last(), k -> new LinkedHashSet<>()).add(person);
    }

    /** Those names that are the last parts of exactly one longer one: "Ben Gvir". */
    static Set<PersonName> endings(Set<PersonName> full) {
        Map<PersonName, Integer> longer = new LinkedHashMap<>();
        for (PersonName name : full) {
            for (int i = 1; i + 1 < name.parts().size(); i++) {
                List<String> end = name.parts().subList(i, name.parts().size());
                longer.merge(new PersonName(end, name.suffix()), 1, Integer::sum);
            }
        }
        return full.stream()
                .filter(name -> longer.getOrDefault(name, 0) == 1)
                .collect(Collectors.toSet());
    }

    private Candidate newPerson(String description) {
        Candidate person = new Candidate(ActorKind.PERSON, description, false);
        persons.add(person);
        return person;
    }

    private void assign(NamedPerson named, Candidate person) {
        bySpan.put(named.span(), person);
        shared.note(named, person);
        person.mention(named.span());
        person.call(named.form());
        named.roles().forEach(person::hold);
        person.belongTo(named.countries());
        person.learn(named.gender());
        if (!named.honorific().isEmpty()) {
            person.alsoCall(named.honorific() + " " + named.form());
        }
    }

    /**
     * "President Venn" before any Venn is named in full is nobody who is then called "Ida Venn" and
     * never president: from there on the surname alone is not hers.
     */
    private void findRivals(NamedPerson named) {
        if (named.name().isFull() || named.roles().isEmpty()) {
            return;
        }
        bearers(named.name()).stream()
                .filter(person -> named.span().end() <= person.mentions().first().start())
                .filter(person -> !holdsOneOf(person, named))
                .forEach(rivalled::add);
    }

    private boolean mayBe(Candidate person, NamedPerson named) {
        boolean known = named.gender() != Gender.UNKNOWN && named.gender() == person.gender();
        return person.gender().agrees(named.gender())
                && (!rivalled.contains(person) || known || holdsOneOf(person, named));
    }

    /** A part of a full name goes to the one person whose it can be. */
    private void addLonger(NamedPerson named) {
        List<Candidate> bearers = bearers(named.name());
        List<Candidate> possible = bearers.stream().filter(b -> mayBe(b, named)).toList();
        choose(named, possible).ifPresent(person -> assign(named, person));
    }

    private List<Candidate> bearers(PersonName name) {
        List<Candidate> bySurname =
                bearing(byLastPart, name.last()).filter(p -> anyName(p, name::ends)).toList();
        return bySurname.isEmpty()
                ? bearing(byFirstPart, name.first()).filter(p -> anyName(p, name::begins)).toList()
                : bySurname;
    }

    private static Stream<Candidate> bearing(Map<String, Set<Candidate>> index, String part) {
        return index.getOrDefault(part, Set.of()).stream();
    }

    private boolean anyName(Candidate person, Predicate<PersonName> test) {
        return fullNames.getOrDefault(person, Set.of()).stream().anyMatch(test);
    }

    private Optional<Candidate> choose(NamedPerson named, List<Candidate> possible) {
        if (possible.size() < 2) {
            return possible.stream().findFirst();
        }
        List<Candidate> titled = possible.stream().filter(p -> holdsOneOf(p, named)).toList();
        if (titled.size() == 1) {
            return Optional.of(titled.get(0));
        }
        List<Candidate> doctors =
                named.honorific().startsWith("Dr")
                        ? possible.stream().filter(Roster::isDoctor).toList()
                        : List.of();
        if (doctors.size() == 1) {
            return Optional.of(doctors.get(0));
        }
        List<Candidate> sure =
                named.gender() == Gender.UNKNOWN
                        ? List.of()
                        : possible.stream().filter(p -> p.gender() == named.gender()).toList();
        return sure.size() == 1
                ? Optional.of(sure.get(0))
                : introduced(named, possible).or(() -> shared.bearer(named, possible));
    }

    /**
     * The only one whom the article has named in full so far: the others it has yet to introduce.
     */
    private static Optional<Candidate> introduced(NamedPerson named, List<Candidate> possible) {
        List<Candidate> before =
                possible.stream()
                        .filter(p -> p.mentions().first().compareTo(named.span()) < 0)
                        .toList();
        return before.size() == 1 ? Optional.of(before.get(0)) : Optional.empty();
    }

    private boolean holdsOneOf(Candidate person, NamedPerson named) {
        return named.roles().stream()
                .anyMatch(
                        role ->
                                person.roles().stream()
                                        .anyMatch(
                                                r ->
                                                        role.fits(r, false, lexicon)
                                                                != RoleTitle.Fit.NO));
    }

    private static boolean isDoctor(Candidate person) {
        return person.roles().stream()
                .map(role -> role.text().toLowerCase(Locale.ROOT))
                .anyMatch(role -> DOCTORS.stream().anyMatch(role::contains));
    }

    private boolean isBorneByNone(NamedPerson named) {
        return bySpan.get(named.span()) == null
                && bearers(named.name()).stream().noneMatch(b -> mayBe(b, named));
    }

    /** Names that are never written in full: one person each, or one for "Mr" and one for "Ms". */
    private void addAlone(List<NamedPerson> alone) {
        Map<String, List<NamedPerson>> byName = new LinkedHashMap<>();
        alone.forEach(n -> byName.computeIfAbsent(key(n.name()), k -> new ArrayList<>()).add(n));
        for (List<NamedPerson> same : byName.values()) {
            Set<Gender> genders = new TreeSet<>(same.stream().map(NamedPerson::gender).toList());
            genders.remove(Gender.UNKNOWN);
            boolean isShared = genders.size() > 1;
            Map<Gender, Candidate> byGender = new TreeMap<>();
            for (NamedPerson named : same) {
                if (!isShared || named.gender() != Gender.UNKNOWN) {
                    Gender as = isShared ? named.gender() : Gender.UNKNOWN;
                    assign(named, byGender.computeIfAbsent(as, g -> newPerson(named.form())));
                }
            }
        }
    }

    private static String key(PersonName name) {
        return String.join(" ", name.parts());
    }
}
