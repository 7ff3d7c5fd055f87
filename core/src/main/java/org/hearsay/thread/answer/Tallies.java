package org.hearsay.thread.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.model.Act;
import org.hearsay.model.Statement;
import org.hearsay.text.NumberWords;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.Terms;

/**
 * A number that another source gives right after the first, and nothing else: "there were 300",
 * "about 30 dead", "that 30,000 had come", "put the number of arrests at 31".
 */
final class Tallies {

    private static final int SHORT = 11;

    /** Two counts of one thing are seldom further apart. */
    private static final double FACTOR = 10;

    /** What is said of a number beside what is counted. */
    private static final Set<String> LIGHT =
            Set.of(
                    "about",
                    "around",
                    "almost",
                    "nearly",
                    "closer",
                    "more",
                    "fewer",
                    "less",
                    "over",
                    "under",
                    "than",
                    "least",
                    "most",
                    "only",
                    "barely",
                    "hardly",
                    "some",
                    "half",
                    "near",
                    "nearer",
                    "like",
                    "perhaps",
                    "maybe",
                    "just",
                    "there",
                    "came",
                    "come",
                    "present",
                    "number",
                    "figure",
                    "total",
                    "toll",
                    "count",
                    "turned",
                    "up",
                    "roughly",
                    "exactly",
                    "many",
                    "few",
                    "distance",
                    "depth",
                    "height",
                    "length",
                    "speed");

    private static final Set<String> OWNING = Set.of("has", "have", "had", "with");

    /** What somebody tells and does not want, offer or promise. */
    private static final Set<Act> TELLING = EnumSet.of(Act.ASSERT, Act.BELIEVE, Act.CONFIRM);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private Tallies() {}

    /** Whether the later one gives another number of what the earlier one counts. */
    static boolean areRivals(Utterance earlier, Utterance later) {
        Optional<Double> number = onlyNumber(earlier, later);
        return number.isPresent()
                && TELLING.contains(earlier.statement().act())
                && TELLING.contains(later.statement().act())
                && !earlier.terms().negated()
                && !earlier.terms().forms().isEmpty()
                && !earlier.isRecap()
                && (!later.isRecap() || isPutAt(later))
                && !Printed.cueStems(later).isEmpty()
                && earlier.terms().forms().stream()
                        .flatMap(form -> value(form).stream())
                        .anyMatch(other -> isRival(number.get(), other));
    }

    /** "Had put it at 31": the number is set against the one before it. */
    private static boolean isPutAt(Utterance later) {
        List<String> forms = later.terms().forms();
        return Printed.cueStems(later).contains("put")
                && forms.size() > 2
                && forms.subList(0, 2).equals(List.of("it", "at"));
    }

    private static boolean isRival(double number, double other) {
        return number != other
                && number > 0
                && other > 0
                && Math.max(number, other) <= FACTOR * Math.min(number, other);
    }

    /** The one number of a content that names nothing that the earlier one does not. */
    private static Optional<Double> onlyNumber(Utterance earlier, Utterance later) {
        Terms terms =
                later.statement().kind() == Statement.Kind.DIRECT && !later.clauses().isEmpty()
                        ? later.clauses().get(0)
                        : later.terms();
        List<String> forms = terms.forms();
        List<Double> numbers = forms.stream().flatMap(form -> value(form).stream()).toList();
        boolean only =
                forms.size() <= SHORT
                        && numbers.size() == 1
                        && !terms.negated()
                        && !isOwned(forms)
                        && forms.stream().allMatch(form -> isOfTally(form, earlier));
        return only ? Optional.of(numbers.get(0)) : Optional.empty();
    }

    /** "It had 12" is of something that only it has. */
    private static boolean isOwned(List<String> forms) {
        for (int i = 1; i < forms.size(); i++) {
            if (value(forms.get(i)).isPresent() && OWNING.contains(forms.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTally(String form, Utterance earlier) {
        return value(form).isPresent()
                || LIGHT.contains(form)
                || !Terms.isContent(form)
                || earlier.terms().stems().contains(Terms.meaning(form));
    }

    private static Optional<Double> value(String form) {
        if (form.equals("hundred") || form.equals("thousand")) {
            return Optional.of(form.equals("hundred") ? 100d : 1000d);
        }
        if (DIGITS.matcher(form).matches()) {
            return Optional.of(Double.valueOf(form));
        }
        return NumberWords.cardinal(form).stream().boxed().map(Integer::doubleValue).findFirst();
    }
}
