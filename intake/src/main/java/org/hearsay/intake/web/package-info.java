/**
 * Pages, feeds and site maps from the web, fetched only when the user asks and kept as WARC; start
 * at {@link org.hearsay.intake.web.Web}.
 *
 * <p>{@link org.hearsay.intake.web.Dialler} is the only class of the program that looks up a host
 * or opens a connection.
 */
@NullMarked
package org.hearsay.intake.web;

import org.jspecify.annotations.NullMarked;
