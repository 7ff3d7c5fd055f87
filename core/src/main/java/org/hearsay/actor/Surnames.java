package org.hearsay.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.model.PeopleRegister.Standing;

/**
 * Gives persons who are called by a surname alone to the one who bears it in all the articles, or,
 * of several or by another spelling, to the one of the same title.
 *
 * <p>A surname that nobody bears in full is one person's where the title is the same as well, be it
 * before, in or after office; whoever is "former" before another is in office is another.
 */
final class Surnames {

    /** In so many times as many articles one of two who bear a surname must have a title. */
    private static final long FAR_MORE = 5;

    private final Spellings spellings;
    private final Lexicon lexicon;
    private final Companions companions;
    private final Ties ties;
    private final Map<String, List<Group>> exact = new TreeMap<>();
    private final Map<String, List<Group>> folded = new TreeMap<>();

    Surnames(
            List<Group> groups,
            Spellings spellings,
            Lexicon lexicon,
            Companions companions,
            Ties ties) {
        this.spellings = spellings;
        this.lexicon = lexicon;
        this.companions = companions;
        this.ties = ties;
        groups.stream()
                .filter(g -> g.entry().filter(e -> e.standing() == Standing.ALONE).isEmpty())
                .forEach(this::index);
    }

    /** Every group by each of the endings of its members' names: "gvir", "ben gvir". */
    private void index(Group group) {
        Set<String> endings = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        for (String name : names(group)) {
            List<String> parts = PersonName.of(name, lexicon).parts();
            for (int i = 1; i < parts.size(); i++) {
                endings.add(String.join(" ", parts.subList(i, parts.size())));
            }
            spellings.familyFirst(name).ifPresent(own -> endings.add(own.get(0)));
            if (parts.size() > 1) {
                keys.addAll(spellings.surnameKeys(name));
            }
        }
        endings.forEach(end -> exact.computeIfAbsent(end, k -> new ArrayList<>()).add(group));
        keys.forEach(key -> folded.computeIfAbsent(key, k -> new ArrayList<>()).add(group));
    }

    private static Set<String> names(Group group) {
        Set<String> names = new TreeSet<>();
        group.members().forEach(member -> names.add(member.actor().name()));
        group.entry().ifPresent(entry -> names.addAll(entry.names()));
        return names;
    }

    /** Adds those whom one group bears to it; gives the groups of all the others. */
    List<Group> add(List<Somebody> parts) {
        Map<Group, List<Somebody>> joining = new LinkedHashMap<>();
        List<Group> alone = new ArrayList<>();
        Map<String, List<Somebody>> byRole = new LinkedHashMap<>();
        for (Somebody one : parts) {
            String name = String.join(" ", one.name().parts());
            List<Group> bearers = exact.getOrDefault(name, List.of());
            Optional<Group> bearer = bearer(one, bearers);
            Optional<Group> otherwise =
                    bearers.isEmpty() ? spelledOtherwise(one) : Optional.empty();
            if (bearer.isPresent()) {
                ties.join(
                        one.actor(),
                        bearers.size() == 1
                                ? "a surname that one person bears in all articles"
                                : "a surname, by the title that one of those who bear it has",
                        0.9);
                joining.computeIfAbsent(bearer.get(), g -> new ArrayList<>()).add(one);
            } else if (otherwise.isPresent()) {
                joining.computeIfAbsent(otherwise.get(), g -> new ArrayList<>()).add(one);
            } else {
                office(one, bearers.isEmpty())
                        .ifPresentOrElse(
                                office ->
                                        byRole.computeIfAbsent(office, k -> new ArrayList<>())
                                                .add(one),
                                () -> alone.add(groupOf(List.of(one))));
            }
        }
        joining.forEach((group, all) -> all.forEach(one -> join(group, one)));
        byRole.values().stream().flatMap(this::periods).map(this::groupOf).forEach(alone::add);
        return alone;
    }

    private void join(Group group, Somebody one) {
        group.add(one);
        group.entry().ifPresent(entry -> ties.know(one.actor(), entry));
    }

    /** Whoever only a register names in full is meant only where the title says so as well. */
    private Optional<Group> bearer(Somebody one, List<Group> bearers) {
        if (bearers.size() > 1) {
            return titled(one, bearers);
        }
        return bearers.size() == 1
                        && bearers.get(0).accepts(one)
                        && (isKnown(bearers.get(0), one) || bearers.get(0).sharesRole(one.roles()))
                ? Optional.of(bearers.get(0))
                : Optional.empty();
    }

    /** "President Venn" is the one of two Venns whom other articles call president. */
    private static Optional<Group> titled(Somebody one, List<Group> bearers) {
        if (one.name().isFull()) {
            return Optional.empty();
        }
        List<Group> fitting =
                bearers.stream()
                        .filter(Group::isNamedInFull)
                        .filter(bearer -> bearer.accepts(one) && bearer.sharesRole(one.roles()))
                        .sorted(Comparator.comparing(bearer -> -holding(bearer, one)))
                        .toList();
        boolean sure =
                fitting.size() == 1
                        || fitting.size() > 1
                                && holding(fitting.get(0), one)
                                        >= FAR_MORE * holding(fitting.get(1), one);
        return sure ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** In how many articles this bearer has a title of this somebody's. */
    private static long holding(Group bearer, Somebody one) {
        return bearer.members().stream()
                .filter(
                        m ->
                                one.roles().stream()
                                        .anyMatch(r -> m.roles().stream().anyMatch(r::isNear)))
                .count();
    }

    private boolean isKnown(Group bearer, Somebody one) {
        return bearer.isNamedInFull()
                && (one.name().isFull() || companions.isKnown(bearer.articles(), one.articles()));
    }

    private Optional<Group> spelledOtherwise(Somebody one) {
        if (one.name().isFull() || one.roles().isEmpty()) {
            return Optional.empty();
        }
        Set<Group> bearers = new java.util.LinkedHashSet<>();
        spellings
                .surnameKeys(one.actor().name())
                .forEach(key -> bearers.addAll(folded.getOrDefault(key, List.of())));
        List<Group> fitting = bearers.stream().filter(g -> rule(g, one).isPresent()).toList();
        if (fitting.size() != 1
                || !fitting.get(0).accepts(one)
                || !fitting.get(0).sharesRole(one.roles())) {
            return Optional.empty();
        }
        SpellingRule rule = rule(fitting.get(0), one).orElseThrow();
        ties.join(
                one.actor(),
                "a surname, by the same title, and " + rule.reason(),
                Math.round(100 * rule.confidence() - 10) / 100.0);
        return Optional.of(fitting.get(0));
    }

    /** As if the lone surname had the given names of the full one. */
    private Optional<SpellingRule> rule(Group group, Somebody one) {
        return names(group).stream()
                .filter(name -> name.indexOf(' ') > 0)
                .flatMap(
                        name ->
                                spellings
                                        .rule(
                                                spellings.read(name),
                                                spellings.read(
                                                        name.substring(0, name.lastIndexOf(' ') + 1)
                                                                + one.actor().name()))
                                        .stream())
                .min(Comparator.naturalOrder());
    }

    /** What persons of a surname that nobody bears in full must share to be one. */
    private static Optional<String> office(Somebody one, boolean mayJoin) {
        if (one.name().isFull()) {
            return Optional.of("full " + one.name());
        }
        return mayJoin
                ? one.roles().stream()
                        .map(RoleTitle::office)
                        .sorted()
                        .findFirst()
                        .map(office -> one.name().last() + " " + one.gender() + " " + office)
                : Optional.empty();
    }

    /** All as one, or, where they cannot be, those in office and those who are so no more. */
    private Stream<List<Somebody>> periods(List<Somebody> all) {
        Predicate<Somebody> past = one -> one.roles().stream().anyMatch(RoleTitle::isFormer);
        List<Somebody> former = all.stream().filter(past).toList();
        List<Somebody> present = all.stream().filter(past.negate()).toList();
        Optional<LocalDate> left = days(former).min(Comparator.naturalOrder());
        Optional<LocalDate> held = days(present).max(Comparator.naturalOrder());
        boolean two = left.isPresent() && held.filter(left.get()::isBefore).isPresent();
        return two ? Stream.of(former, present) : Stream.of(all);
    }

    private Stream<LocalDate> days(List<Somebody> some) {
        return some.stream()
                .flatMap(one -> one.articles().stream())
                .flatMap(article -> companions.day(article).stream());
    }

    private Group groupOf(List<Somebody> all) {
        Group group = new Group();
        for (Somebody one : all) {
            group.add(one);
            if (all.size() > 1) {
                ties.join(
                        one.actor(),
                        one.name().isFull() ? "the same name" : "the same surname and title",
                        0.8);
            }
        }
        return group;
    }
}
