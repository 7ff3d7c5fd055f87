/**
 * Archives of the web and of files: each hands out the documents it holds and goes on behind what
 * is damaged. {@link org.hearsay.intake.archive.WarcContainer} reads web archives record by record,
 * in constant memory.
 */
@NullMarked
package org.hearsay.intake.archive;

import org.jspecify.annotations.NullMarked;
