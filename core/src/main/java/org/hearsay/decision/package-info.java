/**
 * What people decided: their file, found again in the texts of today and applied to readings; start
 * at {@link org.hearsay.decision.Decisions}.
 */
@NullMarked
package org.hearsay.decision;

import org.jspecify.annotations.NullMarked;
