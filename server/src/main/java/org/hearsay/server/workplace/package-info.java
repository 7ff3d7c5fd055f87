/**
 * What a server needs of the world around it; start at {@link
 * org.hearsay.server.workplace.Workplace}.
 */
@NullMarked
package org.hearsay.server.workplace;

import org.jspecify.annotations.NullMarked;
