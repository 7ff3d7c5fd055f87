package org.hearsay.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Anchor;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.ItemRuling;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Pointer;

/**
 * How far two people's decisions agree: what both decided of one place, laid side by side.
 *
 * <p>A unit is a place (words that overlap by half or more, or an article) and the question that
 * was decided there. Notes are no answer to a question and are left out.
 */
public final class Agreement {

    private final List<Row> rows;

    /** What was decided, and how often both did, alike, and only one of them. */
    public record Row(String kind, Nominal both, int onlyFirst, int onlySecond) {}

    /** A place of which both say something, and whether they say the same. */
    public record Pair(DecisionLine first, DecisionLine second, boolean alike) {}

    private final List<Pair> pairs = new ArrayList<>();

    private Agreement(DecisionFile first, DecisionFile second) {
        Map<String, List<DecisionLine>> one = byKind(first);
        Map<String, List<DecisionLine>> other = byKind(second);
        Set<String> kinds = new LinkedHashSet<>(one.keySet());
        kinds.addAll(other.keySet());
        this.rows =
                kinds.stream()
                        .sorted()
                        .map(
                                kind ->
                                        row(
                                                kind,
                                                one.getOrDefault(kind, List.of()),
                                                other.getOrDefault(kind, List.of())))
                        .toList();
    }

    public static Agreement of(DecisionFile first, DecisionFile second) {
        return new Agreement(first, second);
    }

    /** In alphabetical order of kind. */
    public List<Row> rows() {
        return rows;
    }

    /** By kind, then in the order of the first file. */
    public List<Pair> differences() {
        return pairs.stream().filter(pair -> !pair.alike()).toList();
    }

    /** The same of all places of which both say something. */
    public List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    private static Map<String, List<DecisionLine>> byKind(DecisionFile file) {
        Map<String, List<DecisionLine>> byKind = new TreeMap<>();
        for (DecisionLine line : file.lines()) {
            kind(line.decision())
                    .ifPresent(
                            kind -> byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(line));
        }
        return byKind;
    }

    /** The question that a decision answers. */
    private static Optional<String> kind(Decision decision) {
        if (decision instanceof Decision.OfItem of) {
            String kind = of.item().kind().word();
            boolean stands =
                    of.ruling() instanceof ItemRuling.Confirm
                            || of.ruling() instanceof ItemRuling.Reject;
            return Optional.of(stands ? kind + " stands" : kind + " " + verb(decision));
        } else if (decision instanceof Decision.Add add) {
            return Optional.of(add.addition().kind().word() + " added");
        } else if (decision instanceof Decision.OfThread of) {
            return Optional.of(of.one().kind().word() + " same");
        } else if (decision instanceof Decision.Mark mark) {
            return mark.ruling() instanceof MarkRuling.Note
                    ? Optional.empty()
                    : Optional.of(verb(mark));
        }
        String verb = verb(decision);
        return Optional.of(
                switch (verb) {
                    case "merge", "split" -> "actors same";
                    case "rename", "ban" -> "actor " + verb;
                    case "in-story", "out-of-story" -> "article in story";
                    default -> "article " + verb;
                });
    }

    private static String verb(Decision decision) {
        return Tokens.of(BlockWriter.head(decision)).get(0);
    }

    /** What is answered: the words of the file, with all that is not place or person. */
    private static String answer(Decision decision) {
        if (decision instanceof Decision.Add add) {
            return add.addition().toString();
        } else if (decision instanceof Decision.OfItem of
                && of.ruling() instanceof ItemRuling.SpanIs span) {
            return span.words().points().toString();
        } else if (decision instanceof Decision.Mark mark
                && mark.ruling() instanceof MarkRuling.Code code) {
            return code.text()
                    + code.agrees().map(agrees -> agrees ? ", agrees" : ", disagrees").orElse("");
        }
        return BlockWriter.head(decision);
    }

    private Row row(String kind, List<DecisionLine> first, List<DecisionLine> second) {
        Map<String, List<DecisionLine>> left = new HashMap<>();
        second.forEach(
                line -> left.computeIfAbsent(documents(line), d -> new ArrayList<>()).add(line));
        List<String> answers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        int onlyFirst = 0;
        for (DecisionLine line : first) {
            List<DecisionLine> there = left.getOrDefault(documents(line), List.of());
            Optional<DecisionLine> same = partner(line, there);
            if (same.isEmpty()) {
                onlyFirst++;
                continue;
            }
            there.remove(same.get());
            answers.add(answer(line.decision()));
            others.add(answer(same.get().decision()));
            boolean alike = answer(line.decision()).equals(answer(same.get().decision()));
            pairs.add(new Pair(line, same.get(), alike));
        }
        int onlySecond = left.values().stream().mapToInt(List::size).sum();
        return new Row(kind, new Nominal(answers, others), onlyFirst, onlySecond);
    }

    /** Decisions of one place are of the same documents. */
    private static String documents(DecisionLine line) {
        return places(line.decision()).stream()
                .map(place -> place instanceof Anchor a ? a.article() : (Pointer) place)
                .map(Pointer::document)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The other's decision of the place that is most the same, one with the same answer first. */
    private static Optional<DecisionLine> partner(DecisionLine line, List<DecisionLine> others) {
        String answer = answer(line.decision());
        return others.stream()
                .filter(other -> share(line.decision(), other.decision()) >= 0.5)
                .min(
                        Comparator.comparingDouble(
                                        (DecisionLine o) -> -share(line.decision(), o.decision()))
                                .thenComparing(o -> !answer(o.decision()).equals(answer))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static double share(Decision one, Decision other) {
        List<Object> a = places(one);
        List<Object> b = places(other);
        if (a.size() != b.size()) {
            return 0;
        }
        double straight = share(a, b, false);
        return a.size() == 2 ? Math.max(straight, share(a, b, true)) : straight;
    }

    private static double share(List<Object> a, List<Object> b, boolean crossed) {
        double share = 1;
        for (int i = 0; i < a.size(); i++) {
            share = Math.min(share, share(a.get(i), b.get(crossed ? b.size() - 1 - i : i)));
        }
        return share;
    }

    private static double share(Object one, Object other) {
        if (one instanceof Anchor a && other instanceof Anchor b) {
            return isSame(a.article(), b.article()) ? Finder.share(a.points(), b.points()) : 0;
        }
        return one instanceof Pointer a && other instanceof Pointer b && isSame(a, b) ? 1 : 0;
    }

    private static boolean isSame(Pointer one, Pointer other) {
        return one.document().equals(other.document()) && one.outlet().equals(other.outlet());
    }

    /** The anchors or articles that a decision is aimed at. */
    private static List<Object> places(Decision decision) {
        if (decision instanceof Decision.OfItem of) {
            return List.of(of.item().words());
        } else if (decision instanceof Decision.Add add) {
            return List.of(add.words());
        } else if (decision instanceof Decision.OfActor of) {
            if (of.ruling() instanceof ActorRuling.Merge merge) {
                return List.of(of.mention(), merge.with());
            } else if (of.ruling() instanceof ActorRuling.Split split) {
                return List.of(of.mention(), split.from());
            }
            return List.of(of.mention());
        } else if (decision instanceof Decision.OfThread of) {
            return List.of(of.one().words(), of.other().words());
        } else if (decision instanceof Decision.OfArticle of) {
            return List.of(of.article());
        }
        Decision.Mark mark = (Decision.Mark) decision;
        return List.of(mark.words().<Object>map(words -> words).orElse(mark.article()));
    }
}
