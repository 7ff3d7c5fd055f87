package org.hearsay.time;

/** The rules by which a time is read, each with how often it is right. */
enum Rule {
    EXPLICIT("explicit-date", 0.98),
    YEARLESS("yearless-date", 0.93),
    YEAR("year", 0.93),
    WEEKDAY("weekday", 0.95),
    DEICTIC("deictic", 0.95),
    OFFSET("offset", 0.93),
    ANAPHOR("anaphor", 0.75),
    DURATION("duration", 0.93),
    AGE("age", 0.95),
    COUNT("counted-day", 0.9),
    SET("set", 0.9),
    CLOCK("clock", 0.93),
    SEASON("season", 0.85),
    HOLIDAY("holiday", 0.85);

    private final String word;
    private final double confidence;

    Rule(String word, double confidence) {
        this.word = word;
        this.confidence = confidence;
    }

    String word() {
        return word;
    }

    double confidence() {
        return confidence;
    }
}
