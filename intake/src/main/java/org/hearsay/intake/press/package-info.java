/**
 * Articles as agencies and databases of the press hand them on: NITF, NewsML-G2, ninjs, and the
 * exports of LexisNexis and Factiva.
 */
@NullMarked
package org.hearsay.intake.press;

import org.jspecify.annotations.NullMarked;
