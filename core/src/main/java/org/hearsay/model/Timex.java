package org.hearsay.model;

/** The types of TimeML's TIMEX3. */
public enum Timex {
    DATE,
    TIME,
    DURATION,
    SET
}
