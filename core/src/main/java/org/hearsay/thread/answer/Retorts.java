package org.hearsay.thread.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.NumberWords;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.Terms;

/**
 * Short answers of another to the statement just before, which name little of what they answer: "it
 * was not", "fewer than 60", "called it an invention".
 */
final class Retorts {

    private static final int SHORT = 8;

    /** What stands about a number that is set against another. */
    private static final Set<String> ABOUT =
            Set.of(
                    "at", "about", "around", "almost", "nearly", "closer", "more", "fewer", "less",
                    "over", "under", "than", "least", "most", "only", "barely", "hardly", "some",
                    "half", "up", "near", "nearer", "like", "perhaps", "maybe", "not", "just");

    private Retorts() {}

    /** How the later one answers the earlier, the one before it in their article. */
    static Optional<Link> between(Utterance earlier, Utterance later) {
        int gap = Printed.first(later).start() - Printed.last(earlier).end();
        int size = later.terms().forms().size();
        if (gap < 0
                || gap > References.REACH
                || size > SHORT + 3
                || earlier.speaker().isEmpty()
                || later.speaker().isEmpty()
                || References.isOneVoice(earlier, later)) {
            return Optional.empty();
        }
        return denial(earlier, later)
                .or(() -> atOnce(earlier, later, gap))
                .or(
                        () ->
                                References.isWitness(earlier)
                                                && References.isWitness(later)
                                                && areParallel(earlier, later)
                                        ? beside(earlier, later, "another account of it")
                                        : Optional.empty());
    }

    private static Optional<Link> denial(Utterance earlier, Utterance later) {
        if (!Claims.isOne(earlier)) {
            return Optional.empty();
        }
        if (Pointing.isOnlyNot(later.terms())
                || Pointing.isCalledFalse(later.terms())
                || Pointing.isCalledOff(later.terms())) {
            return Optional.of(new Link(earlier, later, Link.Kind.DENIES, "it says it is not so"));
        }
        boolean contrary =
                later.terms().forms().size() <= SHORT && Claims.areContrary(earlier, later);
        return contrary
                ? Optional.of(new Link(earlier, later, Link.Kind.DENIES, "it says the contrary"))
                : Optional.empty();
    }

    /** What follows at once in the same paragraph may say even less of what it answers. */
    private static Optional<Link> atOnce(Utterance earlier, Utterance later, int gap) {
        if (gap > References.NEXT || !Printed.paragraph(earlier).equals(Printed.paragraph(later))) {
            return Optional.empty();
        }
        List<String> forms = later.terms().forms();
        if (References.isCalling(later)
                && !Printed.isBeside(later)
                && Printed.isNextSentence(earlier, later)
                && !forms.isEmpty()
                && forms.get(0).equals("it")) {
            return Optional.of(References.judged(earlier, later));
        }
        return isOnlyNumber(later) && isCounted(earlier)
                ? beside(earlier, later, "another number of it")
                : Optional.empty();
    }

    private static boolean isCounted(Utterance earlier) {
        return earlier.terms().forms().stream().anyMatch(Retorts::isNumber);
    }

    /** "Fewer than 60", "that it was closer to 600", "seven at the most". */
    private static boolean isOnlyNumber(Utterance later) {
        List<String> forms = later.terms().forms();
        return forms.size() <= SHORT
                && forms.stream().filter(Retorts::isNumber).count() == 1
                && forms.stream().anyMatch(ABOUT::contains)
                && forms.stream()
                        .allMatch(
                                form ->
                                        isNumber(form)
                                                || ABOUT.contains(form)
                                                || !Terms.isContent(form));
    }

    private static boolean isNumber(String form) {
        return Character.isDigit(form.charAt(0)) || NumberWords.cardinal(form).isPresent();
    }

    private static Optional<Link> beside(Utterance earlier, Utterance later, String rule) {
        return Optional.of(new Link(earlier, later, Link.Kind.BESIDE, rule));
    }

    /** "That he had jumped", "that he had been pushed". */
    private static boolean areParallel(Utterance a, Utterance b) {
        List<String> one = clause(a);
        List<String> other = clause(b);
        return one.size() > 2
                && other.size() > 2
                && Pointing.isPerson(one.get(0))
                && one.subList(0, 2).equals(other.subList(0, 2))
                && Math.max(one.size(), other.size()) <= SHORT + 3;
    }

    private static List<String> clause(Utterance utterance) {
        List<String> forms = utterance.terms().forms();
        return !forms.isEmpty() && forms.get(0).equals("that")
                ? forms.subList(1, forms.size())
                : forms;
    }
}
