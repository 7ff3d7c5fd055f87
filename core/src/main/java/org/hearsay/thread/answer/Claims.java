package org.hearsay.thread.answer;

import java.util.List;
import java.util.Set;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Wants;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.Terms;

/**
 * What can be denied: that something is so. Who wants, asks or plans something claims nothing, who
 * tells of a denial is its messenger, and two who both deny are of one mind.
 */
public final class Claims {

    private static final Set<String> DENIED = Terms.of("deny denial").stems();
    private static final Set<String> OPEN = Set.of("if", "whether");
    private static final Set<String> SELF = Set.of("he", "she", "they", "we", "i");
    private static final Set<String> AHEAD = Set.of("will", "would", "shall", "plans", "planned");

    /** So soon it says what it tells of. */
    private static final int SOON = 5;

    private Claims() {}

    /** Whether somebody says there that something is so. */
    public static boolean isOne(Utterance utterance) {
        return !Wants.isHope(utterance.statement().act())
                && !utterance.isDenial()
                && !isOfDenial(utterance)
                && !isOpen(utterance.terms().forms())
                && !isQuestion(utterance.terms().forms())
                && !isOwnPlan(utterance.terms().forms())
                && !Pointing.isWish(utterance.terms().forms());
    }

    /** Whether it tells of a denial: "the mayor, who has denied it". */
    static boolean isOfDenial(Utterance utterance) {
        return DENIED.stream().anyMatch(utterance.terms().stems()::contains);
    }

    /** "To see if the gate is open", "whether it is". */
    private static boolean isOpen(List<String> forms) {
        return forms.stream().limit(3).anyMatch(OPEN::contains);
    }

    /** "That he has asked the mayor about it". */
    private static boolean isQuestion(List<String> forms) {
        return forms.stream().limit(SOON).anyMatch("asked"::equals);
    }

    /** "That she would raise the matter": what a speaker will do is no claim of another's. */
    private static boolean isOwnPlan(List<String> forms) {
        int at = !forms.isEmpty() && forms.get(0).equals("that") ? 1 : 0;
        return forms.size() > at + 1
                && SELF.contains(forms.get(at))
                && AHEAD.contains(forms.get(at + 1));
    }

    /**
     * Whether a clause of the earlier says what is not so in the later: all that the later says
     * stands there, and only one of them has a "not", which goes with a word that both have; or the
     * later denies it.
     */
    static boolean areContrary(Utterance earlier, Utterance later) {
        Terms said = later.terms();
        boolean not = said.negated() != later.isDenial();
        return earlier.clauses().stream()
                .filter(one -> one.negated() != not)
                .filter(one -> one.solid(said) > 0 && one.stems().containsAll(said.stems()))
                .anyMatch(
                        one -> later.isDenial() || isNot(one.negated() ? one : said, said.stems()));
    }

    /** Whether the first word of meaning behind a "not" is one of these. */
    private static boolean isNot(Terms negated, Set<String> stems) {
        boolean not = false;
        for (String form : negated.forms()) {
            if (not && Terms.isContent(form)) {
                return stems.contains(Terms.meaning(form));
            }
            not |= Terms.isNegation(form);
        }
        return false;
    }

    /** Whether somebody says there what the other denies: not that it is not so. */
    public static boolean isDenied(Utterance claim, Utterance denial) {
        return !isOfDenial(claim)
                && claim.terms().negated() == denial.terms().negated()
                && (denial.terms().negated()
                        || claim.clauses().stream()
                                .noneMatch(c -> c.negated() && c.solid(denial.terms()) > 0));
    }
}
