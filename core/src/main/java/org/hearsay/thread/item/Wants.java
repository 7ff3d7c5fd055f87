package org.hearsay.thread.item;

import java.util.EnumSet;
import java.util.Set;
import org.hearsay.model.Act;

/**
 * The acts by which one wants something and does not say that it is so. How many of them count
 * depends on what is asked: each set below holds all of the one before it.
 */
public final class Wants {

    /** What one paper prints as a demand is another's intent. */
    private static final Set<Act> DEMANDS = EnumSet.of(Act.DEMAND, Act.INTEND);

    private static final Set<Act> REQUESTS = with(DEMANDS, Act.ASK);

    private static final Set<Act> OFFERS = with(REQUESTS, Act.PROPOSE);

    private static final Set<Act> HOPES = with(OFFERS, Act.HOPE);

    private Wants() {}

    /** Whether one demands something or means to do it. */
    public static boolean isDemand(Act act) {
        return DEMANDS.contains(act);
    }

    /** Whether one demands something, or asks another for it. */
    public static boolean isRequest(Act act) {
        return REQUESTS.contains(act);
    }

    /** Whether one demands, asks for or offers something: what can be withdrawn. */
    public static boolean isRequestOrOffer(Act act) {
        return OFFERS.contains(act);
    }

    /** Whether one wants something in any way, hope included: nobody can deny it as a claim. */
    public static boolean isHope(Act act) {
        return HOPES.contains(act);
    }

    /** Whether two acts are the same, or both demands. */
    public static boolean areOne(Act act, Act other) {
        return act == other || isDemand(act) && isDemand(other);
    }

    private static Set<Act> with(Set<Act> acts, Act more) {
        Set<Act> all = EnumSet.copyOf(acts);
        all.add(more);
        return all;
    }
}
