/** Seeded generators and the contracts that every implementation inherits; for tests only. */
@NullMarked
package org.hearsay.testing;

import org.jspecify.annotations.NullMarked;
