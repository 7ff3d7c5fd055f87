package org.hearsay.statement;

import java.util.Set;
import org.hearsay.annotation.Token;

/**
 * Tells cues of what nobody says, thinks or wants: a view that the text gives to nobody ("is
 * expected to", "is widely seen as", "fears that") and one that a deed calls forth ("has raised
 * fears", "fuelling speculation").
 */
final class Nobodys {

    private static final Set<String> VIEWS =
            Set.of("expect", "regard", "see", "view", "consider", "know", "perceive", "think");
    private static final Set<String> FEELINGS =
            Set.of(
                    "fear",
                    "hope",
                    "worry",
                    "concern",
                    "expectation",
                    "speculation",
                    "doubt",
                    "anxiety",
                    "alarm");
    private static final Set<String> CALLING_FORTH =
            Set.of(
                    "spark",
                    "fuel",
                    "stoke",
                    "prompt",
                    "amplify",
                    "intensify",
                    "heighten",
                    "feed",
                    "fan",
                    "trigger");
    private static final Set<String> RAISED = Set.of("fear", "hope", "expectation", "speculation");
    private static final Set<String> DECISIONS = Set.of("decision");
    private static final Set<String> THINKING =
            Set.of("believe", "think", "suspect", "doubt", "imagine", "expect", "assume", "say");
    private static final Set<String> BE = Set.of("be", "get");

    private Nobodys() {}

    static boolean isTold(CueSentence around, boolean sourced) {
        return isCalledForth(around)
                || isDecision(around)
                || !sourced
                        && (isPassiveView(around)
                                || isQuestioned(around)
                                || isFeeling(around)
                                || isAnybodys(around));
    }

    /** "reason TO BELIEVE", "is hard TO IMAGINE": whoever does. */
    private static boolean isAnybodys(CueSentence around) {
        int first = around.first();
        return around.token(first).tag().equals("TO")
                && first < around.last()
                && around.is(first + 1, THINKING)
                && first > 0
                && (around.token(first - 1).isNoun()
                        || around.token(first - 1).tag().startsWith("JJ"));
    }

    /** "the decision to go": a deed, whoever took it. */
    private static boolean isDecision(CueSentence around) {
        return around.is(around.last(), DECISIONS) && around.token(around.last()).isNoun();
    }

    /** "is expected", with no "by" that would say by whom. */
    private static boolean isPassiveView(CueSentence around) {
        boolean helped = false;
        for (int i = around.first(); i <= around.last(); i++) {
            boolean view = around.is(i, VIEWS) && around.token(i).tag().equals("VBN");
            boolean known = i == around.first() && isBehind(around, i);
            if (view && (helped || known)) {
                return true;
            }
            helped |= around.is(i, BE);
        }
        return false;
    }

    /** "A clerk KNOWN TO have met her", without "is". */
    private static boolean isBehind(CueSentence around, int view) {
        int next = view + 1;
        return next < around.size() && around.token(next).tag().equals("TO");
    }

    /** "Karr was QUESTIONED for six hours": what he was asked is not told. */
    private static boolean isQuestioned(CueSentence around) {
        int last = around.last();
        boolean passive = around.token(last).tag().equals("VBN") && around.first() < last;
        return passive && around.token(last).lemma().equals("question");
    }

    /** "fears that the dam will break" of which nobody is said to have them. */
    private static boolean isFeeling(CueSentence around) {
        boolean feeling = false;
        for (int i = around.first(); i <= around.last(); i++) {
            Token token = around.token(i);
            boolean felt = around.is(i, FEELINGS) && (token.isNoun() || isJoined(around, i));
            feeling |= felt;
            if (token.isVerb() && !felt || token.tag().startsWith("PRP")) {
                return false;
            }
        }
        return feeling;
    }

    /** "the inquiry and FEARS that", which a tagger takes for a verb. */
    private static boolean isJoined(CueSentence around, int i) {
        return around.token(i).tag().equals("VBZ")
                && i > 0
                && Set.of("CC", "IN", ",").contains(around.token(i - 1).tag());
    }

    /** "has raised fears", "prompting questions" */
    private static boolean isCalledForth(CueSentence around) {
        boolean forth = false;
        boolean raises = false;
        for (int i = around.first(); i <= around.last(); i++) {
            Token token = around.token(i);
            boolean felt = around.is(i, FEELINGS) || token.lemma().equals("question");
            if (felt && forth || raises && around.is(i, RAISED)) {
                return true;
            }
            forth |= token.isVerb() && around.is(i, CALLING_FORTH);
            raises |= token.isVerb() && token.lemma().equals("raise");
        }
        return false;
    }
}
