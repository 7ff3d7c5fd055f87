package org.hearsay.intake.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a URL from before.
 *
 * @param status of the answer
 * @param digest of the body as sent, with its algorithm
 * @param whole whether the body is
 * @param tag the answer's ETag, or that of a later answer with the same body
 * @param modified its Last-Modified
 * @param location where it sent the client, for a redirect
 * @param record the record's id
 * @param date when it was asked for
 * @param file where the record lies, unless that is still being written
 * @param position of the record in the file, in bytes
 */
record Past(
        int status,
        String digest,
        boolean whole,
        Optional<String> tag,
        Optional<String> modified,
        Optional<String> location,
        URI record,
        Instant date,
        Optional<Path> file,
        long position) {

    private static final int LONGEST_VALIDATOR = 500;

    /** Whether a server can be asked for it on condition that it has changed. */
    boolean hasCondition() {
        return status == 200 && whole && (isSendable(tag) || isSendable(modified));
    }

    private static boolean isSendable(Optional<String> validator) {
        return validator
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_VALIDATOR)
                .filter(text -> text.chars().allMatch(sign -> sign >= ' ' && sign < 0x7F))
                .isPresent();
    }

    /** The ETag, if it can be sent back. */
    Optional<String> sendableTag() {
        return tag.filter(text -> isSendable(tag));
    }

    /** The Last-Modified, if it can be sent back. */
    Optional<String> sendableModified() {
        return modified.filter(text -> isSendable(modified));
    }

    /** Whether another answer, of which this is told, says the same. */
    boolean isSame(Answer answer, String otherDigest) {
        return whole
                && answer.cut().isEmpty()
                && answer.status() == status
                && otherDigest.equals(digest)
                && answer.header("Location").equals(location);
    }

    /** The same, after an answer that had the same body. */
    Past confirmedBy(Optional<String> newTag, Optional<String> newModified) {
        return new Past(
                status,
                digest,
                whole,
                newTag.or(() -> tag),
                newModified.or(() -> modified),
                location,
                record,
                date,
                file,
                position);
    }
}
