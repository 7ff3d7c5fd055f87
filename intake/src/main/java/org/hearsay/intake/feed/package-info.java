/** Feeds: the items of RSS, Atom and JSON Feed. */
@NullMarked
package org.hearsay.intake.feed;

import org.jspecify.annotations.NullMarked;
