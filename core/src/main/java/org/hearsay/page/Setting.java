package org.hearsay.page;

/** How a page reaches its reader: some things make sense only where a server answers. */
enum Setting {
    /** A file that is opened from disk; it carries its own content security policy. */
    FILE,
    /** An answer of a server, which sends the policy itself and can be asked questions. */
    SERVED
}
