/**
 * Where readings are kept: append, read, verify. The interface is {@link
 * org.hearsay.ledger.Ledger}; databases implement it in the module {@code store}.
 */
@NullMarked
package org.hearsay.ledger;

import org.jspecify.annotations.NullMarked;
