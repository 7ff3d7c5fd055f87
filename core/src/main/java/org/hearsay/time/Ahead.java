package org.hearsay.time;

import java.util.Set;

/** What points to a day to come, though its verb is past: "moved to Friday", "is booked until". */
final class Ahead {

    /** How many words before the time the verb may stand. */
    private static final int REACH = 6;

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
        boolean owned = words.is(last + 1, "'s") || words.is(last + 1, "\u2019s");
        int at = words.tag(first - 1).equals("DT") ? first - 2 : first - 1;
        boolean off = words.is(at, "off") && SET.contains(words.at(at - 1));
        return owned && (off || CANCELLED.contains(words.at(at)));
    }
}
