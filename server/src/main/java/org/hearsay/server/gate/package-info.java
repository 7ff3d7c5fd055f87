/**
 * The one filter that every request passes before anything looks at it: {@link
 * org.hearsay.server.gate.Gate}.
 */
@NullMarked
package org.hearsay.server.gate;

import org.jspecify.annotations.NullMarked;
