/** Documents from folders, compressed files and manifests, every one of them accounted for. */
@NullMarked
package org.hearsay.intake;

import org.jspecify.annotations.NullMarked;
