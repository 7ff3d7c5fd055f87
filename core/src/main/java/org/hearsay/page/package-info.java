/**
 * The static dossier: pages for reporters that open from disk without a network. Start at {@link
 * org.hearsay.page.DossierPages}.
 *
 * <p>All text of a source passes through one writer, {@code Html}, which escapes by construction;
 * {@code Catalog} knows where each item has its place, so that every link leads somewhere.
 */
@NullMarked
package org.hearsay.page;

import org.jspecify.annotations.NullMarked;
