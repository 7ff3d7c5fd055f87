package org.hearsay.intake.web;

import java.util.List;
import java.util.Optional;

/**
 * The links that a feed, a site map or a list of such holds; all else in it is left unread.
 *
 * @param kind what the links lead to
 * @param links as they are written, in their order, none twice
 * @param found how many there are, of which the first are kept
 * @param fault what is wrong with the rest, if that could not be read
 */
record LinkList(Kind kind, List<String> links, int found, Optional<String> fault) {

    /** What a list is a list of. */
    enum Kind {
        /** Pages: a feed or a site map. */
        PAGES,
        /** Feeds or site maps: an OPML file or an index of site maps. */
        LISTS
    }
}
