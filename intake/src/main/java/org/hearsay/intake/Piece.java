package org.hearsay.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Document;
import org.hearsay.model.Envelope;
import org.hearsay.model.Opening;
import org.hearsay.model.Stated;

/**
 * A document on its way in: its bytes, unpacked, what is known of it from outside, and how many
 * containers it lies in.
 */
record Piece(
        Document document,
        Source content,
        String mediaType,
        Envelope envelope,
        Stated stated,
        Optional<ByteRange> range,
        int depth) {

    Opening opening() {
        return Opening.whole().at(range);
    }

    /** A document that this one holds, under a path of its own. */
    Piece child(Document held, Part part, Source bytes) {
        Envelope inherited =
                envelope.captured()
                        .map(time -> Envelope.builder(envelope.from()).captured(time).build())
                        .orElseGet(Envelope::empty);
        return new Piece(
                held,
                bytes,
                part.mediaType(),
                part.envelope().or(inherited),
                shared(stated),
                part.range(),
                depth + 1);
    }

    /** The same, with what its own format says of it, which goes first. */
    Piece enveloped(Envelope own) {
        return new Piece(document, content, mediaType, own.or(envelope), stated, range, depth);
    }

    /** The same, unpacked. */
    Piece holding(Source unpacked) {
        return new Piece(document, unpacked, mediaType, envelope, stated, range, depth);
    }

    /** The part that stands for all of this: it keeps what the user stated, and the range. */
    Piece standIn(Document held, Part part, Source bytes) {
        return new Piece(
                held, bytes, part.mediaType(), part.envelope().or(envelope), stated, range, depth);
    }

    /** How many bytes of memory it holds, with what decoding it will need. */
    long weight() {
        return document.size() + 3 * content.size();
    }

    String name() {
        return content.name().toLowerCase(Locale.ROOT);
    }

    /** Of what the user states of a container, only this can hold of each thing in it. */
    private static Stated shared(Stated stated) {
        return new Stated(
                stated.outlet(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                stated.language(),
                List.of());
    }

    /** All that becomes of it depends on, but for its bytes. */
    String basis(String kind) {
        return String.join("\u001f", kind, mediaType, stated.toString(), envelope.toString());
    }
}
