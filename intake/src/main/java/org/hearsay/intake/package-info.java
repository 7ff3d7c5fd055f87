/**
 * Documents from folders and files, with what the user's manifest says of them; start at {@link
 * org.hearsay.intake.Intake}.
 */
@NullMarked
package org.hearsay.intake;

import org.jspecify.annotations.NullMarked;
