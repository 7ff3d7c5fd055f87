package org.hearsay.server.route;

import java.util.Locale;

/** What a query may say, with the JSON type of its value. */
public enum Param {
    SPEAKER("Only of speakers in whose names or own words all these words occur."),
    OUTLET("Only from outlets in whose names all these words occur."),
    WORDS("Only with all these words, in any order and case."),
    ACT("Only statements that do this, such as deny."),
    KIND("Only statements that are direct, indirect or mixed."),
    CHANNEL("Only statements made in or on what these words name."),
    FROM("Only of this day or later, as 2025-03-01."),
    TO("Only of this day or earlier, as 2025-03-07."),
    Q(
            "Words, \"phrases\", speaker:, outlet:, act:, kind:, channel:, from: and to:; all must"
                    + " hold."),
    TEXT_FREE("true to leave the articles' text out and cut quotations to 15 words."),
    LIMIT("At most so many items, from 1 to 1000; 100 where it is not given."),
    CURSOR("The next of an earlier answer; the dossier must not have changed since."),
    AT("Spans of the text to mark, as 120-130, a blank between them."),
    PAGE("Which part of the answer, from 1.");

    private final String meaning;

    Param(String meaning) {
        this.meaning = meaning;
    }

    /** As it stands in a query. */
    public String word() {
        return this == TEXT_FREE ? "textFree" : name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    public String type() {
        return switch (this) {
            case LIMIT, PAGE -> "integer";
            case TEXT_FREE -> "boolean";
            default -> "string";
        };
    }
}
