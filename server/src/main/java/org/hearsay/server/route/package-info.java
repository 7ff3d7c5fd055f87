/**
 * Everything that can be asked of the server, as one closed table: {@link
 * org.hearsay.server.route.Endpoint}.
 */
@NullMarked
package org.hearsay.server.route;

import org.jspecify.annotations.NullMarked;
