package org.hearsay.model;

/** How an expression narrows or blurs its value: TIMEX3's attribute mod. */
public enum Mod {
    /** "Before", "more than two years ago". */
    BEFORE,
    AFTER,
    LESS_THAN,
    MORE_THAN,
    /** "No more than", "at most". */
    EQUAL_OR_LESS,
    /** "At least". */
    EQUAL_OR_MORE,
    /** "Early", "the beginning of". */
    START,
    MID,
    /** "Late", "the end of". */
    END,
    /** "About". */
    APPROX
}
