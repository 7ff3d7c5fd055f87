package org.hearsay.intake.web;

import java.util.Optional;

/**
 * How it went with one URL.
 *
 * @param detail why, or what else is to be said; may be empty
 * @param last the last answer, with its body
 */
record Visit(Outcome outcome, String detail, Optional<Hop> last) {

    static Visit refused(String why) {
        return new Visit(Outcome.REFUSED, why, Optional.empty());
    }

    static Visit failed(String why) {
        return new Visit(Outcome.FAILED, why, Optional.empty());
    }

    static Visit notTried() {
        return new Visit(Outcome.NOT_TRIED, "the run was stopped", Optional.empty());
    }

    FetchRow row(String asked) {
        return new FetchRow(
                asked,
                outcome,
                detail,
                last.map(hop -> hop.answer().status()).orElse(0),
                last.map(hop -> (long) hop.answer().body().length).orElse(0L));
    }
}
