/**
 * PDF and office files, each laid out as the text of one article: {@link
 * org.hearsay.intake.office.PdfLayout}, {@link org.hearsay.intake.office.DocxLayout}, {@link
 * org.hearsay.intake.office.OdtLayout}, {@link org.hearsay.intake.office.RtfLayout}.
 */
@NullMarked
package org.hearsay.intake.office;

import org.jspecify.annotations.NullMarked;
