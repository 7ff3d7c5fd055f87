/**
 * Everything known of one story, from readings and what people decided; start at {@link
 * org.hearsay.dossier.Reconciler}.
 */
@NullMarked
package org.hearsay.dossier;

import org.jspecify.annotations.NullMarked;
