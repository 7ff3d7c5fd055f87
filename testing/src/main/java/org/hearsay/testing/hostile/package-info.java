/**
 * A corpus of files that were made to do harm: {@link org.hearsay.testing.hostile.HostileCorpus}
 * writes them, one small method a file, and says of each what must become of it.
 */
@NullMarked
package org.hearsay.testing.hostile;

import org.jspecify.annotations.NullMarked;
