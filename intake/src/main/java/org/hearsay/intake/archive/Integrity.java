package org.hearsay.intake.archive;

import java.util.Optional;
import org.hearsay.intake.archive.Digests.Verdict;

/**
 * Whether a record's block is what its header's digests say. The digest of the payload counts only
 * where the block has none; it is taken over the body as sent or free of chunks, for writers
 * differ.
 */
final class Integrity {

    private Integrity() {}

    static Verdict of(WarcHeader header, byte[] block) {
        Verdict verdict =
                Digests.compare(header.field("warc-block-digest"), block, 0, block.length);
        return verdict == Verdict.NONE && !header.type().equals("revisit")
                ? ofPayload(header.field("warc-payload-digest"), block)
                : verdict;
    }

    private static Verdict ofPayload(Optional<String> stated, byte[] block) {
        Optional<HttpMessage> message = stated.isEmpty() ? Optional.empty() : HttpMessage.of(block);
        int body = message.map(HttpMessage::body).orElse(0);
        Verdict verdict = Digests.compare(stated, block, body, block.length);
        if (verdict != Verdict.MISMATCH || message.isEmpty() || !message.get().isChunked()) {
            return verdict;
        }
        byte[] joined = HttpBody.of(message.get()).bytes();
        return Digests.compare(stated, joined, 0, joined.length);
    }
}
