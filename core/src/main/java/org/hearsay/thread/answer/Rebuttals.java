package org.hearsay.thread.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.Terms;

/**
 * Answers of another to a statement soon before in the article which say by their verb or by a noun
 * what they answer: "contradicted her", "calls the story a lie", "the figure is nonsense", and
 * another number of the same.
 */
final class Rebuttals {

    private static final Set<String> CONTRADICTING = Set.of("contradict", "rebut", "refut");
    private static final Set<String> WHOM = Set.of("him", "her", "them", "it", "this", "that");
    private static final Set<String> BEING = Set.of("is", "was", "are", "were");
    private static final Set<String> RELATIVES = Set.of("who", "which");

    /** So many statements back another number is looked for. */
    private static final int FAR = 5;

    /** What is called false is named within so many words. */
    private static final int NAMED = 5;

    private Rebuttals() {}

    /** How the statement at {@code i} answers one before it; they stand in order. */
    static Optional<Link> of(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        if (later.speaker().isEmpty()) {
            return Optional.empty();
        }
        Utterance last = ordered.get(i - 1);
        if (isContradiction(last)
                && isOnlyWhom(last)
                && References.isOneVoice(last, later)
                && gap(last, later) <= References.NEXT) {
            return Optional.of(new Link(last, later, Link.Kind.CONTINUES, "it goes on"));
        }
        if (isContradiction(later) && !later.terms().forms().contains("what")) {
            return claim(ordered, i, References.NEXT)
                    .map(claim -> contradicted(claim, later, ordered, i));
        }
        if (isNamedFalse(later)) {
            return claim(ordered, i, References.NEXT)
                    .map(claim -> new Link(claim, later, Link.Kind.DENIES, "it calls it false"));
        }
        return counted(ordered, i);
    }

    private static boolean isContradiction(Utterance utterance) {
        return !utterance.isRecap()
                && utterance.isSaid()
                && Printed.cueStems(utterance).stream().anyMatch(CONTRADICTING::contains)
                && Printed.cueStems(utterance).stream().noneMatch(Terms::isNegation);
    }

    /** "Contradicted him", where what he says follows. */
    private static boolean isOnlyWhom(Utterance utterance) {
        return WHOM.containsAll(utterance.terms().forms());
    }

    /** Two numbers differ, and neither denies the other. */
    private static Link contradicted(
            Utterance claim, Utterance later, List<Utterance> ordered, int i) {
        boolean goesOn = isOnlyWhom(later) && i + 1 < ordered.size();
        Utterance said = goesOn ? ordered.get(i + 1) : later;
        boolean counted = !claim.terms().numbers().isEmpty() && !said.terms().numbers().isEmpty();
        return counted
                ? new Link(claim, later, Link.Kind.BESIDE, "it contradicts it")
                : new Link(claim, later, Link.Kind.DENIES, "it contradicts it");
    }

    /** "That the figure is nonsense", "the story a lie". */
    private static boolean isNamedFalse(Utterance later) {
        List<String> forms = later.terms().forms();
        List<String> named =
                !forms.isEmpty() && forms.get(0).equals("that")
                        ? forms.subList(1, forms.size())
                        : forms;
        return !later.isRecap()
                && !later.isDenial()
                && later.isSaid()
                && !later.terms().negated()
                && Pointing.isReported(named)
                && (References.isCalling(later) || named.stream().anyMatch(BEING::contains))
                && Pointing.isUntrue(named.stream().skip(1).limit(NAMED).toList());
    }

    /** The nearest statement of another that is no aside: "the group, which called the march". */
    private static Optional<Utterance> claim(List<Utterance> ordered, int i, int reach) {
        Utterance later = ordered.get(i);
        for (int j = i - 1; j >= Math.max(0, i - References.BACK); j--) {
            Utterance earlier = ordered.get(j);
            int gap = gap(earlier, later);
            if (gap < 0 || isAside(earlier)) {
                continue;
            }
            boolean other =
                    earlier.speaker().isPresent()
                            && !isOne(earlier, later)
                            && !References.isWish(earlier);
            return gap <= reach && other && Claims.isOne(earlier)
                    ? Optional.of(earlier)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Another number, after whatever its source says before it. */
    private static Optional<Link> counted(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        for (int j = i - 1; j >= Math.max(0, i - FAR); j--) {
            Utterance earlier = ordered.get(j);
            int gap = gap(earlier, later);
            if (gap < 0 || isAside(earlier) || isOne(earlier, later)) {
                continue;
            }
            boolean named = later.terms().solid(earlier.terms()) > 0;
            if (!earlier.terms().numbers().isEmpty()) {
                boolean rival =
                        earlier.speaker().isPresent()
                                && gap <= (named ? References.REACH : References.NEXT)
                                && Tallies.areRivals(earlier, later);
                return rival
                        ? Optional.of(
                                new Link(earlier, later, Link.Kind.BESIDE, "another number of it"))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOne(Utterance earlier, Utterance later) {
        return References.isOneVoice(earlier, later);
    }

    private static boolean isAside(Utterance utterance) {
        List<String> source = Printed.sourceForms(utterance);
        return utterance.isRecap() || source.size() == 1 && RELATIVES.contains(source.get(0));
    }

    private static int gap(Utterance earlier, Utterance later) {
        return Printed.first(later).start() - Printed.last(earlier).end();
    }
}
