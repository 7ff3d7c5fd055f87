/**
 * The commands: the only place that assembles everything, owns the console and ends the program.
 */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
