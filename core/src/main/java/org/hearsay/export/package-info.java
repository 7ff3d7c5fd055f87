/** A dossier as files for other programs; start at {@link org.hearsay.export.JsonlWriter}. */
@NullMarked
package org.hearsay.export;

import org.jspecify.annotations.NullMarked;
