/**
 * Zip archives that may be hostile: {@link org.hearsay.intake.zip.BoundedZip} is the one place that
 * opens them.
 */
@NullMarked
package org.hearsay.intake.zip;

import org.jspecify.annotations.NullMarked;
