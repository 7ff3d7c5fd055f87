package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.thread.item.Bundle;
import org.hearsay.thread.item.Tie;
import org.hearsay.thread.item.Utterance;

/** Lays denials to the claims that they deny. */
final class Denials {

    private static final int CROWD = 250;

    private Denials() {}

    /**
     * The groups, each denial's joined to the one group of claims that all its members deny; where
     * several are, to the largest, then the first.
     */
    static List<Bundle<Utterance>> joined(List<Bundle<Utterance>> bundles, SameUtterance relation) {
        List<List<Utterance>> groups = bundles.stream().map(Bundle::members).toList();
        Map<Long, List<Integer>> claims = claims(groups, relation);
        Map<Integer, Bundle<Utterance>> joined = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            joined.put(i, bundles.get(i));
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
                        .ifPresent(claim -> move(joined, at, claim, relation));
            }
        }
        return List.copyOf(joined.values());
    }

    private static void move(
            Map<Integer, Bundle<Utterance>> groups, int from, int to, SameUtterance relation) {
        Bundle<Utterance> denial = groups.get(from);
        Bundle<Utterance> claim = groups.get(to);
        if (denial != null && claim != null) {
            Utterance denied = claim.members().get(0);
            Utterance denying = denial.members().get(0);
            String rule = "the one denies the other; " + relation.why(denied, denying);
            groups.put(to, claim.with(denial, Tie.by(rule, denied, denying)));
            groups.remove(from);
        }
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
