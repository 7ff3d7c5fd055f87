/**
 * What feeds, tables and databases' exports have in common: an article that another document holds,
 * with the times, names and languages as such documents write them.
 */
@NullMarked
package org.hearsay.intake.item;

import org.jspecify.annotations.NullMarked;
