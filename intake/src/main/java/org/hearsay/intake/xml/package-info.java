/**
 * XML from strangers; {@link org.hearsay.intake.xml.SafeXml} is the only class of the program that
 * makes XML parsers.
 */
@NullMarked
package org.hearsay.intake.xml;

import org.jspecify.annotations.NullMarked;
