/**
 * The words of the ledger as data: documents, articles, evidence, items, threads. Records, enums
 * and sealed interfaces only; start at {@link org.hearsay.model.Evidence}.
 */
@NullMarked
package org.hearsay.model;

import org.jspecify.annotations.NullMarked;
