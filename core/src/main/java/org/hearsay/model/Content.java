package org.hearsay.model;

/**
 * One document's characters, decoded or laid out by its format's reader, with what the user states
 * and what came along: the input of {@code Reader}.
 *
 * <p>{@code document} is the path relative to what was read; {@code sha256} is of the bytes as
 * received, so that the article's id rests on them and not on how they were decoded.
 */
public record Content(
        String document,
        Digest sha256,
        Format format,
        String characters,
        Stated stated,
        Envelope envelope) {

    /** How the characters are to be read. */
    public enum Format {
        TEXT,
        HTML
    }
}
