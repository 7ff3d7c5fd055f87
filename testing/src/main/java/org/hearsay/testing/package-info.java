/**
 * Seeded generators, the sample's gold, and the contracts that every implementation inherits, such
 * as {@link org.hearsay.testing.LedgerContract}; for tests only.
 */
@NullMarked
package org.hearsay.testing;

import org.jspecify.annotations.NullMarked;
