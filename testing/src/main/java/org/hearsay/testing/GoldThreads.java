package org.hearsay.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Joins;
import org.hearsay.testing.BCubed.Pair;
import org.hearsay.testing.GoldTable.Row;

/**
 * Scores threads against gold's, among the items that were found.
 *
 * <p>Gold lists the threads worth a reader's time and not all. A pair is therefore judged if gold
 * puts at least one of its items into a thread and knows the other one; two items that gold lists
 * in no thread at all may be joined or not. Gold also lets an item be in two threads ("the toll"
 * and "the toll of one day"), ours never: two items of two gold threads that overlap may be joined
 * or not.
 */
public final class GoldThreads {

    /** A gold thread and a thread of ours are one if they share half of the members of both. */
    private static final double ENOUGH = .5;

    private static final int WORDS = 90;

    private final Map<ItemId, String> ids;
    private final Map<String, ItemThread> threadOf = new TreeMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Set<String>> gold = new LinkedHashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<Pair> wanted;
    private final Set<Pair> joined;
    private final List<String> misses = new ArrayList<>();

    /** Scores the threads of one kind of item: "statement", "figure" or "event". */
    public GoldThreads(String story, GoldScore score, List<ItemThread> threads, String kind) {
        this.ids = score.identified();
        score.words().forEach((item, text) -> words.put(ids.getOrDefault(item, ""), text));
        for (Row row : GoldTable.of(story, "threads").where("of", kind)) {
            Set<String> members = new TreeSet<>(List.of(row.cell("members").split(" ", -1)));
            members.retainAll(ids.values());
            rows.put(row.cell("id"), row);
            if (members.size() > 1) {
                gold.put(row.cell("id"), members);
            }
        }
        for (ItemThread thread :
                threads.stream().filter(t -> t.of().word().equals(kind)).toList()) {
            for (ItemId member : thread.members()) {
                Optional.ofNullable(ids.get(member)).ifPresent(id -> threadOf.put(id, thread));
            }
        }
        this.wanted = new LinkedHashSet<>();
        gold.values().forEach(members -> pairs(members, wanted));
        this.joined = joined();
    }

    /** Pairs of found items: in one gold thread, joined by us, and both. */
    public Tally pairs() {
        Set<Pair> right = new HashSet<>(joined);
        right.retainAll(wanted);
        gold.forEach(this::reportApart);
        joined.stream()
                .filter(pair -> !wanted.contains(pair))
                .forEach(pair -> misses.add("wrongly joined " + shown(pair.a()) + shown(pair.b())));
        return new Tally(wanted.size(), joined.size(), right.size());
    }

    /** Whether gold has both in one thread; false where it does not know one of them. */
    public boolean areOne(Joins.Pair items) {
        String a = ids.getOrDefault(items.one(), "");
        String b = ids.getOrDefault(items.other(), "");
        return gold.values().stream().anyMatch(m -> m.contains(a) && m.contains(b));
    }

    /** The pairs as they would be if a person had joined the threads of these items too. */
    public Tally pairsWith(Collection<Joins.Pair> more) {
        Map<String, Set<String>> groups = new TreeMap<>();
        ids.values().forEach(id -> groups.put(id, new TreeSet<>(Set.of(id))));
        threadOf.values().stream()
                .distinct()
                .map(this::identified)
                .forEach(own -> own.forEach(id -> merge(groups, own.iterator().next(), id)));
        for (Joins.Pair pair : more) {
            String one = ids.get(pair.one());
            String other = ids.get(pair.other());
            if (one != null && other != null) {
                merge(groups, one, other);
            }
        }
        Set<Pair> pairs = joined(new LinkedHashSet<>(groups.values()));
        Set<Pair> right = new HashSet<>(pairs);
        right.retainAll(wanted);
        return new Tally(wanted.size(), pairs.size(), right.size());
    }

    private static void merge(Map<String, Set<String>> groups, String one, String other) {
        Set<String> all = new TreeSet<>(groups.getOrDefault(one, Set.of()));
        all.addAll(groups.getOrDefault(other, Set.of()));
        all.forEach(id -> groups.put(id, all));
    }

    /** The same grouping item by item, over the found items that gold puts beside another. */
    public BCubed items() {
        Set<String> items = new TreeSet<>();
        gold.values().forEach(items::addAll);
        return BCubed.of(items, wanted, joined);
    }

    /** Gold threads of two found members or more, and those of which one of ours is the match. */
    public Tally threads() {
        int matched = (int) gold.keySet().stream().filter(id -> match(id).isPresent()).count();
        return new Tally(gold.size(), matched, matched);
    }

    /** Of the threads matched: those with gold's verdict. */
    public Tally verdicts() {
        return compared("verdict", thread -> thread.verdict().word());
    }

    /** Of the threads matched: those with gold's number of origins. */
    public Tally origins() {
        return compared("origins", thread -> Integer.toString(thread.origins()));
    }

    /** What was missed, wrong or too much in the tallies taken so far, a line each. */
    public List<String> misses() {
        return List.copyOf(misses);
    }

    private Tally compared(String column, Function<ItemThread, String> value) {
        int matched = 0;
        int right = 0;
        for (String id : gold.keySet()) {
            Optional<ItemThread> thread = match(id);
            if (thread.isPresent()) {
                String found = value.apply(thread.get());
                String expected = cell(id, column);
                matched++;
                right += found.equals(expected) ? 1 : 0;
                if (!found.equals(expected)) {
                    misses.add(
                            String.join(
                                    " ",
                                    "wrong",
                                    column,
                                    id,
                                    found + ", gold:",
                                    expected + ";",
                                    thread.get().because()));
                }
            }
        }
        return new Tally(gold.size(), matched, right);
    }

    private String cell(String id, String column) {
        return Optional.ofNullable(rows.get(id)).map(row -> row.cell(column)).orElse("");
    }

    /** The thread of ours that shares most with a gold thread, if it shares enough. */
    Optional<ItemThread> match(String id) {
        Set<String> members = gold.getOrDefault(id, Set.of());
        Optional<ItemThread> best = Optional.empty();
        double most = 0;
        for (String member : members) {
            ItemThread thread = threadOf.get(member);
            if (thread != null) {
                Set<String> own = identified(thread);
                Set<String> both = new TreeSet<>(own);
                both.retainAll(members);
                double overlap = (double) both.size() / (own.size() + members.size() - both.size());
                if (both.size() > 1 && overlap >= ENOUGH && overlap > most) {
                    most = overlap;
                    best = Optional.of(thread);
                }
            }
        }
        return best;
    }

    private Set<String> identified(ItemThread thread) {
        Set<String> own = new TreeSet<>();
        threadOf.forEach(
                (id, other) -> {
                    if (other.equals(thread)) {
                        own.add(id);
                    }
                });
        return own;
    }

    /** Whether gold has two of its rows in one thread; empty where it leaves that open. */
    Optional<Boolean> areTogether(String one, String other) {
        Pair pair = one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        return wanted.contains(pair) || isJudged(pair)
                ? Optional.of(wanted.contains(pair))
                : Optional.empty();
    }

    private boolean isJudged(Pair pair) {
        return gold.values().stream()
                        .anyMatch(
                                members -> members.contains(pair.a()) || members.contains(pair.b()))
                && !isLeftOpen(pair);
    }

    private Set<Pair> joined() {
        Map<ItemThread, Set<String>> groups = new LinkedHashMap<>();
        threadOf.forEach((id, t) -> groups.computeIfAbsent(t, k -> new TreeSet<>()).add(id));
        return joined(groups.values());
    }

    private Set<Pair> joined(Collection<Set<String>> groups) {
        Set<Pair> pairs = new LinkedHashSet<>();
        groups.forEach(members -> pairs(members, pairs));
        pairs.removeIf(pair -> !isJudged(pair));
        return pairs;
    }

    /** Whether the two are of two gold threads that overlap, and of none together. */
    private boolean isLeftOpen(Pair pair) {
        return !wanted.contains(pair)
                && gold.values().stream()
                        .filter(members -> members.contains(pair.a()))
                        .anyMatch(
                                members ->
                                        gold.values().stream()
                                                .filter(other -> other.contains(pair.b()))
                                                .anyMatch(other -> overlap(members, other)));
    }

    private static boolean overlap(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** One line for each part into which a gold thread fell, its first member standing for it. */
    private void reportApart(String id, Set<String> members) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String member : members) {
            ItemThread thread = threadOf.get(member);
            parts.computeIfAbsent(
                            thread == null ? member : thread.id().value(), k -> new ArrayList<>())
                    .add(member);
        }
        if (parts.size() > 1) {
            misses.add(
                    "apart "
                            + id
                            + " ("
                            + cell(id, "note")
                            + "), "
                            + parts.size()
                            + " parts:"
                            + parts.values().stream()
                                    .map(part -> shown(part.get(0)) + " x" + part.size())
                                    .reduce("", String::concat));
        }
    }

    private String shown(String id) {
        String text = String.join(" ", words.getOrDefault(id, "").strip().split("\\s+", -1));
        return String.format(
                Locale.ROOT,
                "%n    %s \"%s\"",
                id,
                text.length() > WORDS ? text.substring(0, WORDS) : text);
    }

    private static void pairs(Collection<String> members, Set<Pair> into) {
        List<String> ordered = members.stream().sorted().toList();
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size(); j++) {
                into.add(new Pair(ordered.get(i), ordered.get(j)));
            }
        }
    }
}
