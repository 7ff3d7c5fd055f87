package org.hearsay.ledger;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Input;
import org.hearsay.model.Input.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Derives what a ledger tells of its inputs from what was appended, whatever the order.
 *
 * <p>Both follow from the set of inputs alone, so no ledger stores them: which of several inputs is
 * the one read and which are its duplicates, and the names that tell documents apart. {@link
 * Snapshot} states the rules. Paths are compared by UTF-16 unit.
 */
public final class Accounting {

    /** Digits of the digest that a name shows where nothing else tells documents apart. */
    private static final int DIGITS = 8;

    private static final Comparator<Appended> BY_PATH =
            Comparator.<Appended, String>comparing(one -> one.input().document())
                    .thenComparing(Appended::folder)
                    .thenComparing(Appended::root)
                    .thenComparing(one -> one.input().sha256());

    /** An input as it was appended: {@code document} is the path below the root. */
    public record Appended(String root, Input input) {

        /** The input of an entry, as far as the entry alone can tell. */
        public static Appended of(Entry entry) {
            return new Appended(
                    entry.document().root(),
                    new Input(
                            entry.document().path(),
                            entry.document().sha256(),
                            entry.outcome(),
                            entry.reason(),
                            entry.charset(),
                            entry.article(),
                            entry.opening()));
        }

        /** The name of the root's folder; empty if it has none. */
        private String folder() {
            return root.substring(root.lastIndexOf('/') + 1);
        }

        private String prefixed() {
            return folder().isEmpty() ? input.document() : folder() + "/" + input.document();
        }
    }

    /** An input as the ledger tells it, its document under its name, and as it was appended. */
    public record Accounted(Appended appended, Input input) {}

    private final Map<Appended, String> names;
    private final Map<ArticleId, Appended> firsts = new LinkedHashMap<>();

    private Accounting(List<Appended> byPath) {
        this.names = names(byPath);
        for (Appended one : byPath) {
            one.input().article().ifPresent(article -> firsts.putIfAbsent(article, one));
        }
    }

    /**
     * Accounts for inputs as they were appended, each of them read, skipped or failed. No two have
     * root, path and digest in common. The result is in order of document name.
     */
    public static List<Accounted> of(List<Appended> appended) {
        List<Appended> byPath = appended.stream().sorted(BY_PATH).toList();
        Accounting accounting = new Accounting(byPath);
        return byPath.stream()
                .map(accounting::account)
                .sorted(Comparator.comparing(accounted -> accounted.input().document()))
                .toList();
    }

    private Accounted account(Appended one) {
        Input input = one.input();
        Optional<Appended> other =
                input.article().map(this::first).filter(first -> !first.equals(one));
        return new Accounted(
                one,
                new Input(
                        name(one),
                        input.sha256(),
                        other.isPresent() ? Outcome.DUPLICATE : input.outcome(),
                        other.map(this::sameAs).or(input::reason),
                        input.charset(),
                        input.article(),
                        input.opening()));
    }

    private Appended first(ArticleId article) {
        return found(firsts.get(article));
    }

    private String name(Appended one) {
        return found(names.get(one));
    }

    private String sameAs(Appended other) {
        return "same bytes, outlet and URL as " + name(other);
    }

    private static <T> T found(@Nullable T value) {
        return Objects.requireNonNull(value, "an input that was not accounted for");
    }

    private static Map<Appended, String> names(List<Appended> byPath) {
        Map<Appended, String> stems = stems(byPath);
        Map<String, Long> uses =
                stems.values().stream()
                        .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
        Map<Appended, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Appended one : byPath) {
            String stem = found(stems.get(one));
            if (found(uses.get(stem)) == 1) {
                names.put(one, stem);
                taken.add(stem);
            }
        }
        for (Appended one : byPath) {
            names.computeIfAbsent(one, rival -> free(rival, found(stems.get(rival)), taken));
        }
        return names;
    }

    /** Paths, with the folder of the root in front where a path was found below several roots. */
    private static Map<Appended, String> stems(List<Appended> byPath) {
        Map<String, Set<String>> roots = new HashMap<>();
        for (Appended one : byPath) {
            roots.computeIfAbsent(one.input().document(), path -> new HashSet<>()).add(one.root());
        }
        Map<Appended, String> stems = new LinkedHashMap<>();
        for (Appended one : byPath) {
            String path = one.input().document();
            stems.put(one, found(roots.get(path)).size() > 1 ? one.prefixed() : path);
        }
        return stems;
    }

    /**
     * The stem with as many digits as it takes: a file may itself be called {@code a.txt@1f0c…}.
     */
    private static String free(Appended one, String start, Set<String> taken) {
        String hex = one.input().sha256().hex();
        String stem = start + "@";
        int digits = DIGITS;
        while (!taken.add(stem + hex.substring(0, digits))) {
            if (digits == hex.length()) {
                stem += hex + "@";
                digits = 0;
            }
            digits += DIGITS;
        }
        return stem + hex.substring(0, digits);
    }
}
