/** The ledger over HTTP, on this machine: pages and REST. Knows dossiers, and no database. */
@NullMarked
package org.hearsay.server;

import org.jspecify.annotations.NullMarked;
