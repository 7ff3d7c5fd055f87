package org.hearsay.statement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.hearsay.annotation.Token;
import org.hearsay.model.Act;

/**
 * Tells cues of what somebody would, could or may say, think or agree to, or is likely to, from
 * what was said, thought or agreed: "the shipyard could promise", "the two towns may agree to", "is
 * unlikely to accept".
 *
 * <p>Who says that he would or could accept a sum takes that stand by saying so; who may accept it
 * has not.
 */
final class Possible {

    private static final Set<String> MODALS =
            Set.of("would", "could", "might", "may", "can", "should", "must", "'d", "\u2019d");

    /** With these it is open whether anything is, was or will be held. */
    private static final Set<String> OPEN = Set.of("might", "may");

    private static final Set<String> ABLE = Set.of("could");
    private static final Set<String> NOT = Set.of("not", "n't", "n\u2019t", "never");
    private static final Set<String> LIKELY = Set.of("likely", "unlikely");

    /** What is no more than said; a stand ("would accept") is taken by saying that one would. */
    private static final Set<Act> SAYINGS =
            EnumSet.of(
                    Act.ASSERT,
                    Act.ASK,
                    Act.DEMAND,
                    Act.PROMISE,
                    Act.PROPOSE,
                    Act.ACCUSE,
                    Act.WARN,
                    Act.CONFIRM,
                    Act.THREATEN,
                    Act.PRAISE);

    /** What is done by agreeing or refusing. */
    private static final Set<Act> ANSWERS = EnumSet.of(Act.ACCEPT, Act.REJECT, Act.DENY);

    /** "The paper can reveal": it does so. */
    private static final Set<String> DONE_BY_SAYING =
            Set.of("reveal", "confirm", "disclose", "announce");

    /** Verbs of a wish, though they are no stands. */
    private static final Set<String> WISHES = Set.of("like", "love", "prefer", "wish", "rather");

    private static final Set<String> PERSONS = Set.of("i", "we", "he", "she", "they", "it");
    private static final Set<String> OWN = Set.of("i", "we");

    /** So far before a cue "likely" may stand. */
    private static final int NEAR = 3;

    private Possible() {}

    /**
     * @param known whether the lists of words that attribute have one of the cue's
     */
    static boolean isTold(Draft draft, CueSentence around, String source, boolean known) {
        String who = source.toLowerCase(Locale.ROOT);
        return isLikely(around)
                || known && isOpen(draft, around, who)
                || known && isOnlySupposed(draft, around, who);
    }

    /** "Is likely to reaffirm", "will likely reject"; not "thinks it likely that". */
    private static boolean isLikely(CueSentence around) {
        for (int i = around.last(); i >= Math.max(0, around.first() - NEAR); i--) {
            if (i < around.first() && (around.isTaken(i) || !leads(around, i))) {
                return false;
            }
            if (around.is(i, LIKELY) && i + 1 < around.size() && isVerbal(around, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(CueSentence around, int i) {
        String tag = around.token(i).tag();
        return around.is(i, LIKELY) || tag.equals("TO") || tag.startsWith("RB");
    }

    /** A verb, or what leads to one: "to", "not", an adverb, a closing mark. */
    private static boolean isVerbal(CueSentence around, int i) {
        Token token = around.token(i);
        return token.isVerb()
                || Set.of("TO", "RB", "''").contains(token.tag())
                || around.is(i, NOT);
    }

    /** "May agree", "might hope", "could reject", but not "she could accept", "I might ask". */
    private static boolean isOpen(Draft draft, CueSentence around, String who) {
        Act act = draft.manner().act();
        boolean answer = ANSWERS.contains(act);
        boolean says = SAYINGS.contains(act);
        boolean may = hasModal(around, OPEN) && !(OWN.contains(who) && (says || answer));
        boolean could =
                hasModal(around, ABLE)
                        && answer
                        && !has(around, NOT)
                        && !(act == Act.ACCEPT && PERSONS.contains(who));
        return may || could;
    }

    /** "could promise nothing": with a helping verb, not negated, and no stand or wish. */
    private static boolean isOnlySupposed(Draft draft, CueSentence around, String who) {
        boolean says = SAYINGS.contains(draft.manner().act()) && !draft.manner().negative();
        return says
                && !OWN.contains(who)
                && !has(around, NOT)
                && !has(around, WISHES)
                && !has(around, DONE_BY_SAYING)
                && hasModal(around, MODALS);
    }

    private static boolean has(CueSentence around, Set<String> lemmas) {
        for (int i = around.first(); i <= around.last(); i++) {
            if (around.is(i, lemmas)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a helping verb stands in the cue or right before it. */
    private static boolean hasModal(CueSentence around, Set<String> modals) {
        for (int i = Math.max(0, around.first() - 1); i <= around.last(); i++) {
            Token token = around.token(i);
            String form = token.text().toLowerCase(Locale.ROOT);
            if (token.tag().equals("MD") && modals.contains(form)) {
                return true;
            }
        }
        return false;
    }
}
