package org.hearsay.intake;

import java.util.Locale;

/** What a document is read as. */
enum Kind {
    TEXT("text"),
    HTML("HTML"),
    PDF("PDF"),
    DOCX("Word (.docx)"),
    ODT("OpenDocument text (.odt)"),
    RTF("RTF"),
    MAIL("mail (.eml)"),
    MHTML("saved page (.mhtml)"),
    MBOX("mailbox (.mbox)"),
    WARC("web archive (WARC)"),
    WACZ("web archive (WACZ)"),
    ZIP("zip archive"),
    FEED("feed (RSS, Atom)"),
    JSON_FEED("JSON Feed"),
    NITF("NITF"),
    NEWSML("NewsML-G2"),
    NINJS("ninjs"),
    TABLE("table (.csv)"),
    JSON_LINES("rows of JSON"),
    PRESS_HTML("database export (HTML)");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** For a person. */
    String words() {
        return words;
    }

    /** By which the process that opens documents apart knows it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
