/**
 * Opens documents of untrusted formats in processes that can be killed: {@link
 * org.hearsay.intake.child.Apart} on this side, {@link org.hearsay.intake.child.ChildMain} on the
 * other. What a child says is checked as if the document had written it.
 */
@NullMarked
package org.hearsay.intake.child;

import org.jspecify.annotations.NullMarked;
