/** The ledger for language models' tools, by the Model Context Protocol: questions only. */
@NullMarked
package org.hearsay.server.mcp;

import org.jspecify.annotations.NullMarked;
