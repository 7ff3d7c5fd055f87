/**
 * The words of the ledger as data: documents, articles, evidence, items, threads. Records, enums,
 * sealed interfaces and final values only; start at {@link org.hearsay.model.Evidence}.
 */
@NullMarked
package org.hearsay.model;

import org.jspecify.annotations.NullMarked;
