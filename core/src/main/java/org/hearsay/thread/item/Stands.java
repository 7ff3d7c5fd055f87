package org.hearsay.thread.item;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.Terms;

/**
 * When few words show that two statements of one speaker are one: what he demands, denies, promises
 * and the like he does seldom, and short words said in the same way of about the same day are one.
 */
public final class Stands {

    /** Reports of so few days are of one time. */
    public static final int SOON = 3;

    /** So few words are ruled out at once. */
    private static final int FEW = 4;

    public static final int FORTNIGHT = 14;

    /** A content of fewer letters ("yes") says too little. */
    private static final int SHORTEST = 5;

    /** A stand of fewer letters is too vague. */
    private static final int SHORTEST_STAND = 4;

    /** Stems of what people deny or reject anew on every occasion. */
    private static final Set<String> OF_WORDS =
            Terms.of(
                            "report claim allegation charge accusation suggestion demand proposal"
                                    + " plan offer request call comment statement decision idea"
                                    + " criticism rumour question answer")
                    .stems();

    /** What nobody else does of the same. */
    private static final Set<Act> OWN = EnumSet.of(Act.DENY, Act.PROMISE, Act.REJECT);

    private static final Set<Act> FOR =
            EnumSet.of(Act.ACCEPT, Act.CONFIRM, Act.DEMAND, Act.INTEND, Act.PROMISE, Act.PROPOSE);

    private static final Set<Act> MARKED =
            EnumSet.of(
                    Act.DENY,
                    Act.REJECT,
                    Act.DEMAND,
                    Act.INTEND,
                    Act.PROMISE,
                    Act.PROPOSE,
                    Act.THREATEN,
                    Act.WARN,
                    Act.ACCUSE);

    /** What tells that something is so, and neither mentions nor blames it. */
    private static final Set<String> SAYING =
            Count.stems(
                    "say says said tell tells told claim insist repeat add write wrote state"
                            + " announce declare explain argue swear swore put according call"
                            + " speak spoke find found");

    private static final Set<String> GIVING =
            Terms.of(
                            "give giving hand handing transfer cede surrender sell selling"
                                    + " sale let letting")
                    .stems();
    private static final String RESIGN = Terms.meaning("resign");

    private Stands() {}

    /**
     * Whether both tell of one demand, denial or the like: people do that seldom, so that fewer
     * words need to agree than in what they only say, and fewest where an article says that it
     * tells of it again.
     */
    public static boolean isOneAct(Utterance a, Utterance b) {
        Act act = a.statement().act();
        Act other = b.statement().act();
        boolean one = Wants.areOne(act, other);
        double share = a.isRecap() || b.isRecap() ? 0.5 : 0.75;
        double smaller = Math.max(1, Math.min(a.terms().stems().size(), b.terms().stems().size()));
        int common = a.terms().common(b.terms());
        int solid = a.terms().solid(b.terms());
        if (!MARKED.contains(act) && (a.isRecap() || b.isRecap())) {
            return act == other
                    && solid >= 2
                    && common >= smaller
                    && !a.terms().isRoundAlone(b.terms());
        }
        return one
                && MARKED.contains(act)
                && common >= 2
                && (solid >= 2 && common >= share * smaller || solid == 1 && common >= smaller);
    }

    /**
     * Whether, of one speaker, one rejects or denies what the other says is not so, in few other
     * words: "ruled out any subsidy", "there would be no subsidy for the line".
     */
    public static boolean isOneRefusal(Utterance a, Utterance b) {
        Utterance refusal = isAgainst(a) ? a : b;
        Utterance other = isAgainst(a) ? b : a;
        if (isAgainst(a) == isAgainst(b)
                || refusal.terms().negated()
                || !other.terms().negated()
                || a.terms().solid(b.terms()) < (isOfSame(a, b) ? 1 : 2)) {
            return false;
        }
        int common = a.terms().common(b.terms());
        int one = a.terms().stems().size();
        int another = b.terms().stems().size();
        return common >= 2
                && common >= Math.min(one, another)
                && 2 * common >= Math.max(one, another);
    }

    /**
     * Whether both say within days that somebody rules something out, in few words of which the one
     * has all of the other's, or both of giving up what one of them calls "them".
     */
    public static boolean isOneRulingOut(Utterance a, Utterance b) {
        Set<String> one = a.terms().stems();
        Set<String> other = b.terms().stems();
        int common = a.terms().common(b.terms());
        boolean half =
                a.terms().solid(b.terms()) > 0
                        && common == Math.min(one.size(), other.size())
                        && 2 * common >= Math.max(one.size(), other.size());
        return isRuledOut(a)
                && isRuledOut(b)
                && !Days.isApart(a.day(), b.day(), SOON)
                && Math.max(one.size(), other.size()) <= FEW
                && a.terms().negated() == b.terms().negated()
                && (half || areGivingUp(a, b));
    }

    /** "Not one crown", "I will not pay a single crown for it". */
    public static boolean isNotOne(Utterance a, Utterance b) {
        boolean first = a.terms().stems().size() <= b.terms().stems().size();
        Terms few = first ? a.terms() : b.terms();
        Terms more = first ? b.terms() : a.terms();
        return few.stems().size() == 1
                && few.forms().size() <= FEW
                && Terms.isNegation(few.forms().get(0))
                && isOfOne(few.forms())
                && isOfOne(more.forms())
                && more.negated()
                && !more.isLimited()
                && more.stems().size() <= FEW + 1
                && more.stems().containsAll(few.stems())
                && !OF_WORDS.containsAll(few.stems())
                && few.stems().iterator().next().length() >= SHORTEST_STAND
                && !Days.isApart(a.day(), b.day(), FORTNIGHT);
    }

    /** "Ruled out a transfer of the boats", "ruled out giving them up". */
    private static boolean areGivingUp(Utterance a, Utterance b) {
        return (isOfThem(a) || isOfThem(b))
                && a.terms().stems().stream().anyMatch(GIVING::contains)
                && b.terms().stems().stream().anyMatch(GIVING::contains);
    }

    private static boolean isOfThem(Utterance utterance) {
        List<String> forms = utterance.terms().forms();
        return forms.contains("them") || forms.contains("it");
    }

    private static boolean isOfOne(List<String> forms) {
        return forms.contains("one") || forms.contains("single");
    }

    public static boolean isRuledOut(Utterance utterance) {
        List<String> cue = Printed.cueStems(utterance);
        return utterance.statement().act() == Act.REJECT
                && cue.contains("rul")
                && cue.contains("out");
    }

    /** The same words, of which one paper may print one with a capital. */
    private static boolean isOfSame(Utterance a, Utterance b) {
        return a.terms().stems().equals(b.terms().stems());
    }

    /** Whether one wants, accepts or confirms what the other rejects or denies. */
    public static boolean areOpposed(Utterance a, Utterance b) {
        boolean against =
                isAgainst(a) && FOR.contains(b.statement().act())
                        || isAgainst(b) && FOR.contains(a.statement().act());
        return against && a.terms().negated() == b.terms().negated();
    }

    /** Whether it rejects or denies. */
    public static boolean isAgainst(Utterance utterance) {
        Act act = utterance.statement().act();
        return act == Act.DENY || act == Act.REJECT;
    }

    /** Little is said in other words, of somebody or something that both name. */
    public static boolean isReworded(Terms first, Terms second) {
        int common = first.common(second);
        int solid = first.solid(second);
        double smaller = Math.max(1, Math.min(first.stems().size(), second.stems().size()));
        double union = first.stems().size() + second.stems().size() - common;
        boolean named = common > solid;
        boolean resigns = first.stems().contains(RESIGN) && second.stems().contains(RESIGN);
        return named && resigns && common >= 2 && common >= 0.6 * union
                || named
                        && solid >= 2
                        && common >= 3
                        && common >= 0.75 * smaller
                        && common >= 0.4 * union
                || named
                        && solid >= 2
                        && common >= 4
                        && common >= 0.8 * smaller
                        && common >= 0.28 * union;
    }

    /**
     * Little is said, and all of it the same; where both say that something is not so, the most.
     */
    public static boolean isInFewWords(Terms first, Terms second) {
        int common = first.common(second);
        int fewer = Math.min(first.stems().size(), second.stems().size());
        int more = Math.max(first.stems().size(), second.stems().size());
        boolean all =
                common == more || first.negated() && second.negated() && 3 * common >= 2 * more;
        return first.solid(second) >= 2 && common >= fewer && all;
    }

    /**
     * Short contents, in which there is little to compare: the same words, said in the same way.
     */
    public static boolean isWordForWord(Utterance a, Utterance b) {
        return a.terms().forms().equals(b.terms().forms())
                && String.join("", a.terms().stems()).length() >= SHORTEST
                && a.statement().act() == b.statement().act()
                && !Days.isApart(a.day(), b.day(), SOON);
    }

    /**
     * Whether both tell of one denial, demand or the like of a few words: "denies that it was
     * warned", "had denied that it had been warned"; or, of about the same day, that something is
     * not so: "not a cent".
     */
    public static boolean isOneStand(Utterance a, Utterance b) {
        Set<String> stems = a.terms().stems();
        boolean one = a.statement().act() == b.statement().act();
        boolean marked = isMarked(a) || isMarked(b);
        boolean not = a.terms().negated() && b.terms().negated();
        boolean told =
                one && isMarked(a)
                        || one && not && !Days.isApart(a.day(), b.day(), SOON)
                        || marked && not && !Days.isApart(a.day(), b.day(), FORTNIGHT);
        return told
                && stems.equals(b.terms().stems())
                && !OF_WORDS.containsAll(stems)
                && String.join("", stems).length() >= SHORTEST_STAND;
    }

    /**
     * Whether the same words deny, reject or promise it though one article leaves open who speaks:
     * "when you denied that the sluice was painted"; or one tells of it as said before. What one
     * demands, many may.
     */
    public static boolean isOneWhoever(Utterance a, Utterance b) {
        Act act = a.statement().act();
        return (a.isOpen() || b.isOpen())
                && act == b.statement().act()
                && (OWN.contains(act) || !Wants.isDemand(act) && (a.isRecap() || b.isRecap()))
                && a.terms().solid(b.terms()) >= 2
                && (a.terms().stems().equals(b.terms().stems())
                        || a.isRecap() && b.terms().stems().containsAll(a.terms().stems())
                        || b.isRecap() && a.terms().stems().containsAll(b.terms().stems()));
    }

    /** All that one says is in the other, and the other says little more. */
    public static boolean isHeldIn(Utterance a, Utterance b) {
        List<String> cue = Printed.cueStems(a);
        List<String> other = Printed.cueStems(b);
        boolean alike =
                cue.equals(other)
                        || cue.stream().anyMatch(SAYING::contains)
                                && other.stream().anyMatch(SAYING::contains);
        return alike
                && (a.statement().act() == b.statement().act() || !isMarked(a) && !isMarked(b))
                && isHeldIn(a.terms(), b.terms());
    }

    private static boolean isHeldIn(Terms first, Terms second) {
        int common = first.common(second);
        int solid = first.solid(second);
        int fewest = Math.min(first.stems().size(), second.stems().size());
        int most = Math.max(first.stems().size(), second.stems().size());
        return solid >= 2 && common >= fewest && 2 * common >= most;
    }

    /** Whether both want that somebody gives up an office, and name nobody else. */
    public static boolean isOneResignation(Utterance a, Utterance b) {
        return isWanted(a)
                && isWanted(b)
                && a.terms().stems().contains(RESIGN)
                && b.terms().stems().contains(RESIGN)
                && a.terms().common(b.terms()) >= 2
                && !Days.isApart(a.day(), b.day(), FORTNIGHT);
    }

    /** "Demanded that", "repeated his call for". */
    private static boolean isWanted(Utterance utterance) {
        return Wants.isDemand(utterance.statement().act())
                || !isAgainst(utterance)
                        && (Printed.cueStems(utterance).contains("call")
                                || Pointing.isWish(utterance.terms().forms()));
    }

    /** Whether it is one of the acts that one does seldom. */
    public static boolean isMarked(Utterance utterance) {
        return MARKED.contains(utterance.statement().act());
    }
}
