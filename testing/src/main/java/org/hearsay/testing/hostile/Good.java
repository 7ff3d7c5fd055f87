package org.hearsay.testing.hostile;

/** The good that lies next to the damage: an article about invented people. */
public final class Good {

    /** Words of the article that a reading of it must hold. */
    public static final String WORDS =
            "the lamp at Skarnholm will stay lit until the pilots return";

    static final String HEADLINE = "Pilots of Skarnholm stay ashore";

    private static final String FIRST =
            "SKARNHOLM, 3 March 2025 - The pilots of Skarnholm stayed ashore on Monday for the"
                    + " third day, and eleven ships waited outside the sound.";

    private static final String SECOND =
            "“I have promised the town that " + WORDS + ",” said harbour master Ilse Brandt.";

    private static final String THIRD =
            "A spokesman for the pilots said that they would not go back to their boats before the"
                    + " council had met again on Thursday.";

    private Good() {}

    static String text() {
        return String.join("\n\n", HEADLINE, FIRST, SECOND, THIRD) + "\n";
    }

    /** The same in characters of ASCII alone. */
    static String ascii() {
        return text().replace('“', '"').replace('”', '"');
    }

    static String paragraphs() {
        return "<p>" + String.join("</p>\n<p>", FIRST, SECOND, THIRD) + "</p>\n";
    }

    /** A page whose body is left open for what follows the article. */
    static String page() {
        return head("<meta charset=\"utf-8\">") + article();
    }

    /** The beginning of a page up to the article. */
    static String head(String meta) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head>"
                + meta
                + "<title>"
                + HEADLINE
                + "</title></head>\n<body>\n";
    }

    static String article() {
        return "<article><h1>" + HEADLINE + "</h1>\n" + paragraphs() + "</article>\n";
    }
}
