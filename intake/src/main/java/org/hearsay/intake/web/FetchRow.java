package org.hearsay.intake.web;

/**
 * How it ended with one URL, or with one file that lists some.
 *
 * @param asked as the user, or the list that named it, wrote it; anything may stand in it
 * @param outcome how it ended
 * @param detail why, or what else is to be said; may be empty
 * @param status the last answer's, 0 if there was none
 * @param bytes of the last answer's body, as sent
 */
public record FetchRow(String asked, Outcome outcome, String detail, int status, long bytes) {

    static FetchRow of(String asked, Outcome outcome, String detail) {
        return new FetchRow(asked, outcome, detail, 0, 0);
    }

    /** The same with more to say. */
    FetchRow with(String more) {
        String all = detail.isEmpty() ? more : detail + "; " + more;
        return new FetchRow(asked, outcome, all, status, bytes);
    }
}
