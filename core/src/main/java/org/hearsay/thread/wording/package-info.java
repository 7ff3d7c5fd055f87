/**
 * The wording of passages as comparisons see it: stems, numbers, names and negations, what points
 * back at something said, and how alike two quotations are. It knows text and nothing of the
 * ledger. Start at {@link org.hearsay.thread.wording.Terms}.
 */
@NullMarked
package org.hearsay.thread.wording;

import org.jspecify.annotations.NullMarked;
