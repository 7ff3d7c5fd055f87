package org.hearsay.position;

import java.util.Set;

/** Spells the word for doing what a verb says: "cut" is "cutting", "die" is "dying". */
final class Gerunds {

    /** Verbs of several syllables that are stressed on the last one, or doubled by custom. */
    private static final Set<String> DOUBLED =
            Set.of(
                    "abet",
                    "abhor",
                    "acquit",
                    "admit",
                    "allot",
                    "begin",
                    "cancel",
                    "channel",
                    "commit",
                    "compel",
                    "concur",
                    "confer",
                    "control",
                    "defer",
                    "deter",
                    "dispel",
                    "embed",
                    "emit",
                    "enrol",
                    "equip",
                    "excel",
                    "expel",
                    "forbid",
                    "forget",
                    "fulfil",
                    "handicap",
                    "incur",
                    "infer",
                    "instil",
                    "kidnap",
                    "label",
                    "level",
                    "model",
                    "occur",
                    "offset",
                    "omit",
                    "outbid",
                    "outrun",
                    "overrun",
                    "patrol",
                    "permit",
                    "prefer",
                    "propel",
                    "quarrel",
                    "rebel",
                    "rebut",
                    "recur",
                    "refer",
                    "regret",
                    "remit",
                    "repel",
                    "rerun",
                    "reset",
                    "shovel",
                    "signal",
                    "submit",
                    "transfer",
                    "transmit",
                    "travel",
                    "uncap",
                    "unplug",
                    "unzip",
                    "upset");

    /** They would be other verbs without their "e": singeing is no singing. */
    private static final Set<String> KEPT = Set.of("singe", "swinge", "tinge", "binge");

    private Gerunds() {}

    static String of(String verb) {
        int last = verb.length() - 1;
        if (last < 2) {
            return verb + "ing";
        }
        if (verb.endsWith("ie")) {
            return verb.substring(0, last - 1) + "ying";
        }
        if (verb.endsWith("e") && !keepsE(verb)) {
            return verb.substring(0, last) + "ing";
        }
        if (verb.endsWith("ic")) {
            return verb + "king";
        }
        return (isDoubled(verb) ? verb + verb.charAt(last) : verb) + "ing";
    }

    private static boolean keepsE(String verb) {
        char before = verb.charAt(verb.length() - 2);
        return "eoy".indexOf(before) >= 0 || KEPT.contains(verb);
    }

    /** One vowel in all, and one consonant behind it: "stop", "quit", not "wait" or "end". */
    private static boolean isDoubled(String verb) {
        int last = verb.length() - 1;
        if (DOUBLED.contains(verb)) {
            return isConsonant(verb.charAt(last));
        }
        int from = verb.startsWith("qu") ? 2 : verb.startsWith("squ") ? 3 : 0;
        int vowels = 0;
        for (int i = from; i < last; i++) {
            vowels += isConsonant(verb.charAt(i)) ? 0 : 1;
        }
        boolean closed = isConsonant(verb.charAt(last)) && !isConsonant(verb.charAt(last - 1));
        return vowels == 1 && closed && "wxy".indexOf(verb.charAt(last)) < 0;
    }

    private static boolean isConsonant(char c) {
        return "aeiou".indexOf(c) < 0;
    }
}
