package org.hearsay.intake.child;

import java.util.Optional;
import org.hearsay.model.ByteRange;

/** A stretch of a container that gave no document and should have, if it is known, and why. */
public record Loss(Optional<ByteRange> range, String reason) {}
