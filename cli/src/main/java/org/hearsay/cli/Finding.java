package org.hearsay.cli;

import java.util.Optional;

/**
 * One thing that {@code hearsay doctor} looked at: what was found, whether that will do, and what
 * to do if not.
 */
record Finding(Verdict verdict, String what, String found, Optional<String> advice) {

    /** How it stands. */
    enum Verdict {
        /** As it should be. */
        GOOD("ok  "),
        /** It works, but not as well as it could. */
        NOTE("note"),
        /** Something will not work. */
        BAD("BAD ");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    static Finding good(String what, String found) {
        return new Finding(Verdict.GOOD, what, found, Optional.empty());
    }

    static Finding note(String what, String found, String advice) {
        return new Finding(Verdict.NOTE, what, found, Optional.of(advice));
    }

    static Finding bad(String what, String found, String advice) {
        return new Finding(Verdict.BAD, what, found, Optional.of(advice));
    }

    boolean isBad() {
        return verdict == Verdict.BAD;
    }

    /** One line, and one more with the advice. */
    String lines() {
        String line = verdict.word + "  " + what + ": " + found;
        return advice.map(text -> line + "\n        " + text).orElse(line);
    }
}
