/**
 * The commands: the only place that assembles everything, owns the console and ends the program;
 * start at {@link org.hearsay.cli.Main}.
 */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
