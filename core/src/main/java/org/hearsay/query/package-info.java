/**
 * What the command line, the pages and the network all ask of a dossier; start at {@link
 * org.hearsay.query.Query}.
 */
@NullMarked
package org.hearsay.query;

import org.jspecify.annotations.NullMarked;
