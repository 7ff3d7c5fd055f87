package org.hearsay.intake.format;

import java.util.Optional;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;

/**
 * A document that a container holds: its bytes, free of the container's own encoding.
 *
 * <p>{@code label} tells it apart within its container ("3") and is the same at every reading; it
 * is made of digits and dots. {@code range} is where it lies in the container's bytes as the source
 * gives them, if that is one stretch. The content's name is what the container calls it, or one
 * that says its kind ("body.html"); it proves nothing and becomes no file's. {@code mediaType} is
 * as the container states it, with its charset if there is one, or empty.
 */
public record Part(
        String label,
        Optional<ByteRange> range,
        String mediaType,
        Source content,
        Envelope envelope) {}
