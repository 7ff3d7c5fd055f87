package org.hearsay.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
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

    /** Digits of the digest that a name shows where different bytes came by one path. */
    private static final int DIGITS = 8;

    private static final Comparator<Input> BY_PATH =
            Comparator.comparing(Input::document).thenComparing(Input::sha256);

    /** An input as the ledger tells it, its document under its name, and the path it came by. */
    public record Accounted(String path, Input input) {}

    private final Map<Input, String> names;
    private final Map<ArticleId, Input> firsts = new LinkedHashMap<>();

    private Accounting(List<Input> byPath) {
        this.names = names(byPath);
        for (Input input : byPath) {
            input.article().ifPresent(article -> firsts.putIfAbsent(article, input));
        }
    }

    /**
     * Accounts for inputs as they were appended: {@code document} is the path that each came by,
     * and each was read, skipped or failed. No two have both path and digest in common. The result
     * is in order of document name.
     */
    public static List<Accounted> of(List<Input> appended) {
        List<Input> byPath = appended.stream().sorted(BY_PATH).toList();
        Accounting accounting = new Accounting(byPath);
        return byPath.stream()
                .map(accounting::account)
                .sorted(Comparator.comparing(accounted -> accounted.input().document()))
                .toList();
    }

    private Accounted account(Input input) {
        Optional<Input> other =
                input.article().map(this::first).filter(first -> !first.equals(input));
        return new Accounted(
                input.document(),
                new Input(
                        name(input),
                        input.sha256(),
                        other.isPresent() ? Outcome.DUPLICATE : input.outcome(),
                        other.map(this::sameAs).or(input::reason),
                        input.charset(),
                        input.article()));
    }

    private Input first(ArticleId article) {
        return found(firsts.get(article));
    }

    private String name(Input input) {
        return found(names.get(input));
    }

    private String sameAs(Input other) {
        return "same bytes, outlet and URL as " + name(other);
    }

    private static <T> T found(@Nullable T value) {
        return Objects.requireNonNull(value, "an input that was not accounted for");
    }

    private static Map<Input, String> names(List<Input> byPath) {
        Map<String, Set<Digest>> versions = new TreeMap<>();
        for (Input input : byPath) {
            versions.computeIfAbsent(input.document(), path -> new TreeSet<>()).add(input.sha256());
        }
        Map<Input, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        List<Input> rivals = new ArrayList<>();
        for (Input input : byPath) {
            if (found(versions.get(input.document())).size() > 1) {
                rivals.add(input);
            } else {
                names.put(input, input.document());
                taken.add(input.document());
            }
        }
        rivals.forEach(input -> names.put(input, free(input, taken)));
        return names;
    }

    /**
     * The path with as many digits as it takes: a file may itself be called {@code a.txt@1f0c…}.
     */
    private static String free(Input input, Set<String> taken) {
        String hex = input.sha256().hex();
        String stem = input.document() + "@";
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
