package org.hearsay.model;

/** What a segment of an article's text is for. */
public enum Role {
    HEADLINE("headline", true),
    STANDFIRST("standfirst", true),
    BYLINE("byline", false),
    DATELINE("dateline", false),
    BODY("body", true),
    CAPTION("caption", true),
    QUOTE("quote", true),
    RELATED("related", false),
    COMMENT("comment", false),
    ADVERTISEMENT("advertisement", false),
    NAVIGATION("navigation", false);

    private final String word;
    private final boolean reported;

    Role(String word, boolean reported) {
        this.word = word;
        this.reported = reported;
    }

    public String word() {
        return word;
    }

    /** Whether the outlet reports here: only such segments are read for items. */
    public boolean isReported() {
        return reported;
    }
}
