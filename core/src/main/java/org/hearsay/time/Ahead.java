package org.hearsay.time;

import java.util.Set;

/** What points to a day to come, though its verb is past: "moved to Friday", "is booked until". */
final class Ahead {

    /** How many words before the time the verb may stand. */
    private static final int REACH = 6;

    /** How many words before the time what it belongs to may begin. */
    private static final int FAR = 12;

    /** How many words behind a day the noun may stand to which it belongs. */
    private static final int FIXED_REACH = 6;

    private static final Set<String> LASTING = Set.of("until", "till");

    /** What is fixed for a day beforehand. */
    private static final Set<String> FIXED =
            Set.of(
                    "summit",
                    "meeting",
                    "meetings",
                    "talks",
                    "talk",
                    "session",
                    "conference",
                    "hearing",
                    "trial",
                    "vote",
                    "ballot",
                    "election",
                    "elections",
                    "referendum",
                    "debate",
                    "speech",
                    "address",
                    "visit",
                    "ceremony",
                    "deadline",
                    "launch",
                    "match",
                    "game",
                    "final",
                    "march",
                    "rally",
                    "concert",
                    "negotiations",
                    "congress",
                    "inauguration",
                    "funeral",
                    "interview",
                    "test",
                    "race");

    private static final Set<String> MOVED =
            Set.of(
                    "moved",
                    "postponed",
                    "delayed",
                    "adjourned",
                    "rescheduled",
                    "deferred",
                    "extended",
                    "prolonged",
                    "suspended",
                    "shifted");

    /** Verbs that move a day with one of the particles: "put off", "brought forward". */
    private static final Set<String> SET = Set.of("put", "pushed", "brought", "moved", "called");

    private static final Set<String> PARTICLES = Set.of("off", "back", "forward");

    private static final Set<String> UP_TO = Set.of("to", "until", "till", "through");

    private static final Set<String> CANCELLED =
            Set.of("cancelled", "canceled", "postponed", "scrapped");

    private static final Set<String> PRESENT = Set.of("is", "are", "has", "have", "been");

    private Ahead() {}

    static boolean isAhead(Words words, int first, int last) {
        return isMovedTo(words, first) || isCancelled(words, first, last);
    }

    /**
     * Whether the verb before may tell of another day than this: "Monday's summit", "until Monday",
     * "he had low hopes for his meeting on Monday". A fire is not fixed beforehand.
     */
    static boolean isOpen(Words words, int first, int last) {
        return LASTING.contains(words.at(first - 1))
                || isOwned(words, last) && isFixed(words, last + 2, last + FIXED_REACH)
                || isLedTo(words, first);
    }

    private static boolean isFixed(Words words, int from, int to) {
        for (int i = from; i < to && i < words.size() && !isVerb(words, i); i++) {
            if (FIXED.contains(words.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLedTo(Words words, int first) {
        for (int i = first - 1; i >= 0 && i > first - FAR && !isVerb(words, i); i--) {
            if (words.is(i, "for") || words.is(i, "into")) {
                return isFixed(words, i, first);
            }
        }
        return false;
    }

    private static boolean isVerb(Words words, int i) {
        return words.tag(i).equals("VBD")
                || words.tag(i).equals("VBZ")
                || words.tag(i).equals("MD");
    }

    /** Whether something belongs to the day: "Monday's". */
    static boolean isOwned(Words words, int last) {
        return words.is(last + 1, "'s") || words.is(last + 1, "\u2019s");
    }

    /** "The match was moved to Friday", "put off until July 8", "is booked in until Friday". */
    private static boolean isMovedTo(Words words, int first) {
        if (!UP_TO.contains(words.at(first - 1))) {
            return false;
        }
        for (int i = first - 2; i >= 0 && i > first - REACH; i--) {
            if (words.tag(i).startsWith("VB")) {
                boolean kept =
                        !words.is(first - 1, "to")
                                && words.tag(i).equals("VBN")
                                && PRESENT.contains(words.at(i - 1));
                return MOVED.contains(words.at(i)) || isSet(words, i) || kept;
            }
        }
        return false;
    }

    private static boolean isSet(Words words, int verb) {
        boolean next = PARTICLES.contains(words.at(verb + 1));
        return SET.contains(words.at(verb)) && (next || PARTICLES.contains(words.at(verb + 2)));
    }

    /** "They have called off Friday's lecture". */
    private static boolean isCancelled(Words words, int first, int last) {
        int at = words.tag(first - 1).equals("DT") ? first - 2 : first - 1;
        boolean off = words.is(at, "off") && SET.contains(words.at(at - 1));
        return isOwned(words, last) && (off || CANCELLED.contains(words.at(at)));
    }
}
