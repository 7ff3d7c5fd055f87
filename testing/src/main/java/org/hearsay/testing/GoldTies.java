package org.hearsay.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;

/**
 * Which of the ties that hold threads together are right by gold, counted for each rule that a
 * thread's explanation names. Ties on which gold is silent are left out, as {@link GoldThreads}
 * says; so are those beyond the first few of a large thread, which its explanation leaves out.
 */
public final class GoldTies {

    /** What stands between two members as shown and the rule that tied them. */
    private static final String END = "): ";

    /** What differs from tie to tie by one rule: the words that two have in common, a share. */
    private static final Pattern WORDS = Pattern.compile(" of the meaning [^;]*");

    private static final Pattern SHARE = Pattern.compile("\\d+%");

    /** How many ties of a rule join what gold joins, and how many do not. */
    public record Count(int right, int wrong) {

        /** Both together. */
        public Count plus(Count other) {
            return new Count(right + other.right, wrong + other.wrong);
        }
    }

    private final GoldThreads gold;
    private final Map<ItemId, String> ids;
    private final Map<ItemId, String> words;
    private final Map<String, Count> byRule = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Counts the ties of one kind of item, whose threads {@code gold} judges. */
    public GoldTies(GoldScore score, List<ItemThread> threads, String kind, GoldThreads gold) {
        this.gold = gold;
        this.ids = new HashMap<>(score.identified());
        this.words = new HashMap<>(score.words());
        threads.stream()
                .filter(thread -> thread.of().word().equals(kind))
                .forEach(thread -> count(thread.explanation()));
    }

    /** The ties of each rule, in the order of the alphabet. */
    public Map<String, Count> byRule() {
        return new LinkedHashMap<>(byRule);
    }

    /** The ties that gold does not have, a line each: the rule, and the words of both. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** The rule that such a sentence names, without what differs from tie to tie. */
    static Optional<String> rule(String says) {
        int end = says.lastIndexOf(END);
        return end < 0
                ? Optional.empty()
                : Optional.of(says.substring(end + END.length()))
                        .map(rule -> WORDS.matcher(rule).replaceAll(""))
                        .map(rule -> SHARE.matcher(rule).replaceAll("N%"));
    }

    private void count(Explanation explanation) {
        if (explanation.items().size() == 2) {
            rule(explanation.says())
                    .ifPresent(
                            rule ->
                                    count(
                                            rule,
                                            explanation.items().get(0),
                                            explanation.items().get(1)));
        }
        explanation.because().forEach(this::count);
    }

    private void count(String rule, ItemId one, ItemId other) {
        String a = ids.get(one);
        String b = ids.get(other);
        Optional<Boolean> right =
                a == null || b == null ? Optional.empty() : gold.areTogether(a, b);
        if (right.isPresent()) {
            boolean good = right.get();
            byRule.merge(rule, new Count(good ? 1 : 0, good ? 0 : 1), Count::plus);
            if (!good) {
                wrong.add(rule + ": \"" + words.get(one) + "\" and \"" + words.get(other) + "\"");
            }
        }
    }
}
