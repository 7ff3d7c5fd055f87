/**
 * The ledger for language models' tools, by the Model Context Protocol; start at {@link
 * org.hearsay.server.mcp.LedgerTools}. Questions only: nothing here changes a ledger.
 *
 * <p>What an article says may have been written for a machine to obey. So every word that comes
 * from an article, its names and headlines too, stands in a row's field {@code untrusted} and
 * nowhere else; descriptions and field names are the program's own and never change.
 */
@NullMarked
package org.hearsay.server.mcp;

import org.jspecify.annotations.NullMarked;
