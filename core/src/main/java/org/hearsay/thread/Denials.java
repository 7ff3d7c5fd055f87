package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.thread.item.Utterance;

/** Lays denials to the claims that they deny. */
final class Denials {

    private static final int CROWD = 250;

    private Denials() {}

    /**
     * The groups, each denial's joined to the one group of claims that all its members deny; where
     * several are, to the largest, then the first.
     */
    static List<List<Utterance>> joined(List<List<Utterance>> groups, SameUtterance relation) {
        Map<Long, List<Integer>> claims = claims(groups, relation);
        Map<Integer, List<Utterance>> joined = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            joined.put(i, new ArrayList<>(groups.get(i)));
        }
        for (int i = 0; i < groups.size(); i++) {
            List<Utterance> denial = groups.get(i);
            if (denial.get(0).isDenial()) {
                int at = i;
                near(denial, claims, relation).stream()
                        .filter(claim -> denyAll(denial, groups.get(claim), relation))
                        .max(
                                Comparator.<Integer>comparingInt(claim -> groups.get(claim).size())
                                        .thenComparing(Comparator.reverseOrder()))
                        .ifPresent(claim -> move(joined, at, claim));
            }
        }
        return joined.values().stream().map(Denials::ordered).toList();
    }

    private static void move(Map<Integer, List<Utterance>> groups, int from, int to) {
        List<Utterance> moved = groups.remove(from);
        if (moved != null) {
            groups.computeIfAbsent(to, key -> new ArrayList<>()).addAll(moved);
        }
    }

    private static List<Utterance> ordered(List<Utterance> group) {
        return group.stream().sorted(Comparator.comparing(member -> member.item().id())).toList();
    }

    /** The groups of claims by those keys that some denial has. */
    private static Map<Long, List<Integer>> claims(
            List<List<Utterance>> groups, SameUtterance relation) {
        Map<Long, List<Integer>> claims = new HashMap<>();
        for (List<Utterance> group : groups) {
            if (group.get(0).isDenial()) {
                for (long key : relation.keys(group.get(0))) {
                    claims.put(key, new ArrayList<>(1));
                }
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            if (!groups.get(i).get(0).isDenial()) {
                for (long key : relation.keys(groups.get(i).get(0))) {
                    List<Integer> block = claims.get(key);
                    if (block != null) {
                        block.add(i);
                    }
                }
            }
        }
        return claims;
    }

    private static Set<Integer> near(
            List<Utterance> denial, Map<Long, List<Integer>> claims, SameUtterance relation) {
        Set<Integer> near = new TreeSet<>();
        for (long key : relation.keys(denial.get(0))) {
            List<Integer> block = claims.getOrDefault(key, List.of());
            if (block.size() <= CROWD) {
                near.addAll(block);
            }
        }
        return near;
    }

    private static boolean denyAll(
            List<Utterance> denial, List<Utterance> claim, SameUtterance relation) {
        return denial.stream().allMatch(d -> claim.stream().allMatch(c -> relation.denies(d, c)));
    }
}
