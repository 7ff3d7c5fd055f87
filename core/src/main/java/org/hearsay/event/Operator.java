package org.hearsay.event;

import java.util.EnumSet;
import java.util.Set;
import org.hearsay.model.EventType;

/**
 * What a word does to the event that stands below it: "lift" to sanctions, "refuse" to talks.
 *
 * <p>PLOVER's codebook counts what is only planned as a promise if it is friendly and as a threat
 * if it is forceful, and a call for force as a threat. An event's own type does not go so far: what
 * is planned is the deed, planned.
 */
enum Operator {
    STOP,
    WANT,
    PROPOSE,
    REFUSE,
    PROMISE,
    PLAN,
    THREATEN,
    ACCUSE,
    DENY,
    SAY,
    DO,
    UNDERGO,
    ALLOW,
    NOT;

    private static final Set<EventType> FRIENDLY =
            EnumSet.of(
                    EventType.AGREE,
                    EventType.CONSULT,
                    EventType.SUPPORT,
                    EventType.COOPERATE,
                    EventType.AID,
                    EventType.CONCEDE,
                    EventType.RETREAT);

    private static final Set<EventType> FORCEFUL =
            EnumSet.of(
                    EventType.SANCTION,
                    EventType.COERCE,
                    EventType.ASSAULT,
                    EventType.PROTEST,
                    EventType.MOBILIZE,
                    EventType.THREATEN);

    static boolean isFriendly(EventType type) {
        return FRIENDLY.contains(type);
    }

    /** Whether the type is of force or of pressure, and not of words. */
    static boolean isForceful(EventType type) {
        return FORCEFUL.contains(type);
    }

    /** The type of the deed where this word governs something of a type. */
    EventType deed(EventType type) {
        return switch (this) {
            case STOP -> stopped(type);
            case WANT -> EventType.REQUEST;
            case REFUSE -> EventType.REJECT;
            case PROMISE -> promised(type);
            case THREATEN -> EventType.THREATEN;
            case ACCUSE -> EventType.ACCUSE;
            case NOT -> isFriendly(type) ? EventType.REJECT : type;
            case ALLOW -> isForceful(type) ? type : EventType.RETREAT;
            case PLAN, PROPOSE, DENY, SAY, DO, UNDERGO -> type;
        };
    }

    /** The type of the whole as the codebook counts it. */
    EventType coded(EventType type) {
        return switch (this) {
            case PLAN -> promised(type);
            case WANT, PROPOSE -> isAgainst(type) ? EventType.THREATEN : EventType.REQUEST;
            case DENY -> EventType.REJECT;
            default -> deed(type);
        };
    }

    private static boolean isAgainst(EventType type) {
        return isForceful(type) && type != EventType.MOBILIZE && type != EventType.THREATEN;
    }

    private static EventType stopped(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, COOPERATE, AID -> EventType.SANCTION;
            case CONCEDE, RETREAT -> EventType.COERCE;
            case COERCE, SANCTION, ASSAULT, PROTEST, MOBILIZE -> EventType.RETREAT;
            case ACCUSE, REJECT, REQUEST, THREATEN -> EventType.CONCEDE;
        };
    }

    private static EventType promised(EventType type) {
        if (isFriendly(type)) {
            return EventType.AGREE;
        }
        return isForceful(type) ? EventType.THREATEN : type;
    }
}
