package org.hearsay.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.Timex;

/** Words for the present, past and future at large: "now", "recently", "in the future". */
final class References implements TimeRule {

    private static final Map<String, String> ADVERBS =
            Map.of(
                    "now", "PRESENT_REF",
                    "currently", "PRESENT_REF",
                    "nowadays", "PRESENT_REF",
                    "presently", "PRESENT_REF",
                    "recently", "PAST_REF",
                    "lately", "PAST_REF",
                    "soon", "FUTURE_REF");

    private static final Set<String> HEADS = Set.of("right", "just", "these", "the");

    @Override
    public Optional<Draft> at(Words words, int i) {
        String reference = ADVERBS.get(words.at(i));
        if (reference != null && words.tag(i).startsWith("RB")) {
            boolean conjunction = words.is(i - 1, "as") && words.is(i + 1, "as");
            boolean compound = words.isDash(i + 1) && words.glued(i + 1);
            if (words.is(i, "soon") && !isAhead(words, i)) {
                return Optional.empty();
            }
            return conjunction || compound ? Optional.empty() : found(i, i, reference);
        }
        return phrase(words, i);
    }

    /** "Soon" in a story of the past is after something, not after publication. */
    private static boolean isAhead(Words words, int i) {
        boolean after = words.is(i + 1, "after") || words.is(i + 1, "afterward");
        return !after && Tense.around(words, i, i) != TimeForm.Direction.BEFORE;
    }

    private static Optional<Draft> phrase(Words words, int i) {
        String word = words.at(i);
        if (!HEADS.contains(word)) {
            return date(words, i);
        }
        String next = words.at(i + 1);
        String before = words.at(i - 1);
        return switch (word + " " + next) {
            case "right now", "just now" -> found(i, i + 1, "PRESENT_REF");
            case "these days" -> found(i, i + 1, "PRESENT_REF");
            case "the present" ->
                    before.equals("at")
                            ? found(i, words.is(i + 2, "time") ? i + 2 : i + 1, "PRESENT_REF")
                            : Optional.empty();
            case "the moment" ->
                    before.equals("at") && !words.isCommon(i + 2)
                            ? found(i, i + 1, "PRESENT_REF")
                            : Optional.empty();
            case "the past", "the future" -> nounAlone(words, i);
            case "the near", "the foreseeable", "the immediate", "the recent", "the distant" ->
                    Set.of("future", "past").contains(words.at(i + 2))
                            ? found(i, i + 2, words.is(i + 2, "past") ? "PAST_REF" : "FUTURE_REF")
                            : Optional.empty();
            default -> date(words, i);
        };
    }

    private static Optional<Draft> nounAlone(Words words, int i) {
        boolean led = Set.of("in", "for", "of", "from").contains(words.at(i - 1));
        boolean alone = !words.isNoun(i + 2) && !words.is(i + 2, "of");
        String value = words.is(i + 1, "past") ? "PAST_REF" : "FUTURE_REF";
        boolean count = Counts.count(words, i + 2).isPresent();
        return led && alone && !count ? found(i, i + 1, value) : Optional.empty();
    }

    /** "To date", "at present". */
    private static Optional<Draft> date(Words words, int i) {
        boolean date = words.is(i, "date") && Set.of("to", "till").contains(words.at(i - 1));
        boolean present = words.is(i, "present") && words.is(i - 1, "at");
        return (date || present) && !words.isNoun(i + 1) && words.digits(i + 1).isEmpty()
                ? found(i, i, "PRESENT_REF")
                : Optional.empty();
    }

    private static Optional<Draft> found(int first, int last, String value) {
        return Optional.of(Draft.value(first, last, Timex.DATE, value, Rule.DEICTIC));
    }
}
