/**
 * What every reader of a file format keeps to, whichever package it lies in: a {@link
 * org.hearsay.intake.format.Layout} makes text of one document, a {@link
 * org.hearsay.intake.format.Container} hands out the documents it holds.
 */
@NullMarked
package org.hearsay.intake.format;

import org.jspecify.annotations.NullMarked;
