package org.hearsay.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.decision.Agreement;
import org.hearsay.decision.DecisionFile;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.MarkRuling;

/**
 * How far the people who gave codes agree, two by two.
 *
 * <p>A place is words that both coded, overlapping by half or more, or an article; they agree on it
 * where they gave it the same code, with the same side if it has sides. Immutable.
 */
public final class Coders {

    /** People who are compared, those with most codes first: pairs grow with their square. */
    private static final int MOST = 12;

    /**
     * Two people, of whom {@code places} were coded by both and {@code alike} of these in the same
     * way, with Cohen's kappa and Krippendorff's alpha where they are defined.
     */
    public record Two(
            String first,
            String second,
            int places,
            int alike,
            Optional<Double> kappa,
            Optional<Double> alpha) {}

    /** Of {@code places} that two people coded, one of them with this code, so many in one way. */
    public record OfCode(int places, int alike) {}

    private record Coder(String name, List<DecisionLine> lines) {

        DecisionFile file() {
            return new DecisionFile(Map.of(), lines);
        }
    }

    private final List<Two> pairs = new ArrayList<>();
    private final Map<String, OfCode> codes = new TreeMap<>();

    private Coders(Map<String, List<DecisionLine>> byCoder) {
        List<Coder> coders =
                byCoder.entrySet().stream()
                        .map(entry -> new Coder(entry.getKey(), entry.getValue()))
                        .sorted(
                                Comparator.<Coder>comparingInt(coder -> -coder.lines().size())
                                        .thenComparing(Coder::name))
                        .limit(MOST)
                        .sorted(Comparator.comparing(Coder::name))
                        .toList();
        for (int i = 0; i < coders.size(); i++) {
            for (Coder other : coders.subList(i + 1, coders.size())) {
                compare(coders.get(i), other);
            }
        }
    }

    /** Of all that was decided, by whoever signed it; what is no code is left out. */
    public static Coders of(List<DecisionLine> lines) {
        Map<String, List<DecisionLine>> byCoder = new TreeMap<>();
        lines.stream()
                .filter(line -> code(line).isPresent())
                .forEach(
                        line ->
                                byCoder.computeIfAbsent(name(line), n -> new ArrayList<>())
                                        .add(line));
        return new Coders(byCoder);
    }

    /** Who decided it: as it is signed, else whoever it was who wrote the file. */
    public static String name(DecisionLine line) {
        return line.decision().signature().by().orElse("not signed, " + line.file());
    }

    /** The code that was given, if one was. */
    public static Optional<MarkRuling.Code> code(DecisionLine line) {
        return line.decision() instanceof Decision.Mark mark
                        && mark.ruling() instanceof MarkRuling.Code code
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Everybody with everybody, by name; only those who coded a place in common. */
    public List<Two> pairs() {
        return List.copyOf(pairs);
    }

    /** How far any two agree about one code; no places where nobody can disagree. */
    public OfCode of(String code) {
        return codes.getOrDefault(code, new OfCode(0, 0));
    }

    private void compare(Coder one, Coder other) {
        Agreement agreement = Agreement.of(one.file(), other.file());
        agreement.rows().stream()
                .filter(row -> row.both().units() > 0)
                .forEach(row -> pairs.add(two(one.name(), other.name(), row)));
        agreement.pairs().forEach(this::count);
    }

    private static Two two(String one, String other, Agreement.Row row) {
        var both = row.both();
        return new Two(one, other, both.units(), both.alike(), both.kappa(), both.alpha());
    }

    private void count(Agreement.Pair pair) {
        TreeSet<String> given = new TreeSet<>();
        code(pair.first()).ifPresent(code -> given.add(code.text()));
        code(pair.second()).ifPresent(code -> given.add(code.text()));
        for (String code : given) {
            OfCode before = of(code);
            int alike = before.alike() + (pair.alike() ? 1 : 0);
            codes.put(code, new OfCode(before.places() + 1, alike));
        }
    }
}
