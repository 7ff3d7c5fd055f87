/** Fixtures, seeded generators and contracts that other modules' tests share. */
@NullMarked
package org.hearsay.testing;

import org.jspecify.annotations.NullMarked;
