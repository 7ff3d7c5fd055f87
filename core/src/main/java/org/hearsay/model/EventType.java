package org.hearsay.model;

/**
 * What kind of thing was done, by PLOVER's root types in the revision of 2021 (Open Event Data
 * Alliance; Halterman et al. 2023).
 */
public enum EventType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT;

    /** PLOVER's own word, in capitals as it writes it. */
    public String word() {
        return name();
    }
}
