package org.hearsay.testing.hostile;

/** What a hostile file passes itself off as. */
public enum Kind {
    /** Plain text. */
    TEXT,
    /** HTML. */
    PAGE,
    /** Text or HTML whose bytes lie about their encoding. */
    ENCODING,
    /** Text or HTML that is packed with gzip. */
    GZIP,
    /** Ordinary text under a name that is not. */
    NAME,
    PDF,
    MAIL,
    /** A zip archive that is no office document. */
    ARCHIVE,
    /** Word, Excel or OpenDocument. */
    OFFICE,
    /** RSS, Atom and XML of any kind. */
    FEED,
    WARC,
    RTF,
    /** CSV, JSON and lines of JSON. */
    TABLE
}
