/**
 * Tables of articles: one a row, as CSV or JSON, with a mapping from columns to what is known of an
 * article.
 */
@NullMarked
package org.hearsay.intake.table;

import org.jspecify.annotations.NullMarked;
