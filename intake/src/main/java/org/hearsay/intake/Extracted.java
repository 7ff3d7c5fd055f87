package org.hearsay.intake;

import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Part;
import org.hearsay.model.Extraction;

/**
 * What came out of a document that was opened: a text, or the documents it holds; {@code reason} is
 * there unless all of it came out.
 */
record Extracted(
        Extraction extraction, Optional<String> reason, Optional<Laid> laid, List<Part> parts) {}
