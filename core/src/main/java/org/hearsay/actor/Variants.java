package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.PeopleRegister.Standing;

/**
 * Joins persons whose full names are two spellings of one.
 *
 * <p>A spelling is not enough: both must also stand beside the same others or bear one title, or
 * one of them in a person's register; and two whom one article names beside each other are never
 * joined. Whoever is linked to two that may not be one person is joined to neither, so that no
 * chain joins them; what was not joined is noted as undecided. The order of the groups does not
 * matter.
 */
final class Variants {

    private final Spellings spellings;
    private final Companions companions;
    private final Ties ties;

    private record Link(int one, int other) {}

    Variants(Spellings spellings, Companions companions, Ties ties) {
        this.spellings = spellings;
        this.companions = companions;
        this.ties = ties;
    }

    /** Every person once; groups without a full name stay as they are. */
    List<Group> joined(List<Group> groups) {
        List<List<Spelt>> names = groups.stream().map(this::names).toList();
        Map<Link, SpellingRule> links = links(names);
        Map<Link, SpellingRule> sure = new LinkedHashMap<>();
        links.forEach(
                (link, rule) -> {
                    Optional<String> against = against(groups, link);
                    if (against.isEmpty()) {
                        sure.put(link, rule);
                    } else {
                        doubt(groups, link, against.get());
                    }
                });
        return merged(groups, sure);
    }

    private List<Spelt> names(Group group) {
        boolean open = group.entry().filter(e -> e.standing() == Standing.ALONE).isEmpty();
        Set<String> written = new TreeSet<>();
        if (open) {
            group.entry().ifPresent(entry -> written.addAll(entry.names()));
            group.members().stream().flatMap(Somebody::names).forEach(written::add);
        }
        return written.stream()
                .map(spellings::read)
                .filter(name -> name.dropped().isFull())
                .toList();
    }

    private Map<Link, SpellingRule> links(List<List<Spelt>> names) {
        Map<String, Set<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (Spelt name : names.get(i)) {
                for (String key : spellings.keys(name)) {
                    blocks.computeIfAbsent(key, k -> new TreeSet<>()).add(i);
                }
            }
        }
        Map<Link, SpellingRule> links =
                new TreeMap<>(Comparator.comparingInt(Link::one).thenComparingInt(Link::other));
        for (Set<Integer> block : blocks.values()) {
            for (int i : block) {
                block.stream()
                        .filter(j -> j > i)
                        .map(j -> new Link(i, j))
                        .filter(link -> !links.containsKey(link))
                        .forEach(
                                link ->
                                        rule(names.get(link.one()), names.get(link.other()))
                                                .ifPresent(rule -> links.put(link, rule)));
            }
        }
        return links;
    }

    private Optional<SpellingRule> rule(List<Spelt> some, List<Spelt> others) {
        return some.stream()
                .flatMap(a -> others.stream().flatMap(b -> spellings.rule(a, b).stream()))
                .min(Comparator.naturalOrder());
    }

    private Optional<String> against(List<Group> groups, Link link) {
        Group one = groups.get(link.one());
        Group other = groups.get(link.other());
        if (one.entry().isPresent() && other.entry().isPresent()) {
            return Optional.of("the register has them as two");
        }
        if (one.meets(other)) {
            return Optional.of("one article names both");
        }
        if (!one.fits(other)) {
            return Optional.of("what is said of them differs");
        }
        boolean tied =
                one.entry().isPresent()
                        || other.entry().isPresent()
                        || one.sharesRole(other.roles())
                        || companions.isShared(one.articles(), other.articles());
        return tied ? Optional.empty() : Optional.of("nothing but the name speaks for it");
    }

    private void doubt(List<Group> groups, Link link, String why) {
        doubt(groups.get(link.one()), groups.get(link.other()), why);
        doubt(groups.get(link.other()), groups.get(link.one()), why);
    }

    private void doubt(Group group, Group other, String why) {
        String doubt =
                "may be the "
                        + name(other)
                        + " of other articles, by the spelling; not joined: "
                        + why;
        group.members().forEach(member -> ties.doubt(member.actor(), doubt));
    }

    /** Groups that are all linked with one another, as one; all others as they are. */
    private List<Group> merged(List<Group> groups, Map<Link, SpellingRule> links) {
        Map<Integer, Set<Integer>> linked = new TreeMap<>();
        links.keySet()
                .forEach(
                        link -> {
                            linked.computeIfAbsent(link.one(), k -> own(k)).add(link.other());
                            linked.computeIfAbsent(link.other(), k -> own(k)).add(link.one());
                        });
        List<Group> merged = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Set<Integer> whole = linked.getOrDefault(i, Set.of(i));
            boolean clear =
                    whole.stream().allMatch(j -> linked.getOrDefault(j, whole).equals(whole));
            if (!clear) {
                int at = i;
                whole.stream()
                        .filter(j -> j > at)
                        .forEach(
                                j ->
                                        doubt(
                                                groups,
                                                new Link(at, j),
                                                "several persons may be meant"));
                merged.add(groups.get(i));
            } else if (whole.iterator().next() == i) {
                merged.add(whole.size() == 1 ? groups.get(i) : one(groups, whole, links));
            }
        }
        return merged;
    }

    private static Set<Integer> own(int group) {
        Set<Integer> own = new TreeSet<>();
        own.add(group);
        return own;
    }

    /** The largest, or the register's, with all the others' members. */
    private Group one(List<Group> groups, Set<Integer> whole, Map<Link, SpellingRule> links) {
        Comparator<Integer> bySize = Comparator.comparingInt(i -> -groups.get(i).members().size());
        int main =
                whole.stream()
                        .min(
                                Comparator.<Integer, Boolean>comparing(
                                                i -> groups.get(i).entry().isEmpty())
                                        .thenComparing(bySize)
                                        .thenComparing(i -> name(groups.get(i))))
                        .orElseThrow();
        Group one = groups.get(main);
        String name = name(one);
        for (int i : whole) {
            if (i != main) {
                Link link = new Link(Math.min(i, main), Math.max(i, main));
                SpellingRule rule = Optional.ofNullable(links.get(link)).orElseThrow();
                for (Somebody member : groups.get(i).members()) {
                    ties.join(member.actor(), rule.reason() + ": " + name, rule.confidence());
                    one.entry().ifPresent(entry -> ties.know(member.actor(), entry));
                    one.add(member);
                }
            }
        }
        return one;
    }

    private static String name(Group group) {
        return group.entry()
                .map(entry -> entry.name())
                .orElseGet(() -> CastBuilder.name(group.actors()));
    }
}
