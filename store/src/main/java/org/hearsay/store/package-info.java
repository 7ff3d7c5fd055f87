/** The ledger in an embedded database. */
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
