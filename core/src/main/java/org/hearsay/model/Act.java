package org.hearsay.model;

/** What a speaker does by a statement. */
public enum Act {
    ASSERT("assert"),
    DENY("deny"),
    CONFIRM("confirm"),
    DEMAND("demand"),
    REJECT("reject"),
    ACCEPT("accept"),
    PROMISE("promise"),
    THREATEN("threaten"),
    WARN("warn"),
    PROPOSE("propose"),
    ASK("ask"),
    ACCUSE("accuse"),
    PRAISE("praise"),
    BELIEVE("believe"),
    EXPECT("expect"),
    INTEND("intend"),
    HOPE("hope");

    private final String word;

    Act(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
