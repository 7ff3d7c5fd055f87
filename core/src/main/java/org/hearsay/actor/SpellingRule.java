package org.hearsay.actor;

/** By which rule two spellings are one name, the surest first. */
enum SpellingRule {
    LETTERS("letters with marks are written without them or as passports have them", 0.95),
    CYRILLIC("one Cyrillic name in two transliterations", 0.9),
    ARABIC("one Arabic name in two transliterations", 0.85),
    ORDER("the family name stands first at home", 0.85);

    private final String reason;
    private final double confidence;

    SpellingRule(String reason, double confidence) {
        this.reason = reason;
        this.confidence = confidence;
    }

    String reason() {
        return reason;
    }

    double confidence() {
        return confidence;
    }
}
