package org.hearsay.intake.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;

/** The fields of each kind of message, and what each may hold at most. */
final class MessageCodec {

    /** Characters of a name, a media type, a reason, a label. */
    static final int NAME = 1_000;

    static final int REASON = 1_000;
    static final int LABEL = 100;

    /** Characters of one thing that an envelope says, and how many authors it names. */
    static final int SAID = 10_000;

    static final int AUTHORS = 50;

    private static final int READERS = 1_000;
    private static final byte HELLO = 1;
    private static final byte REQUEST = 2;
    private static final byte BEGUN = 3;
    private static final byte TEXT = 4;
    private static final byte HELD = 5;
    private static final byte LOST = 6;
    private static final byte DONE = 7;

    private MessageCodec() {}

    /** Writes the fields and tells the kind. */
    static byte write(Message message, FieldWriter to) {
        if (message instanceof Message.Hello hello) {
            to.strings(hello.readers());
            return HELLO;
        } else if (message instanceof Message.Request request) {
            to.string(request.reader()).string(request.name()).number(request.size());
            write(request.limits(), to);
            return REQUEST;
        } else if (message instanceof Message.Begun) {
            return BEGUN;
        } else if (message instanceof Message.Text text) {
            to.string(text.laid().characters()).optional(text.laid().missing());
            write(text.laid().envelope(), to);
            return TEXT;
        } else if (message instanceof Message.Held held) {
            write(held.part(), to);
            return HELD;
        } else if (message instanceof Message.Lost lost) {
            write(lost.loss().range(), to);
            to.string(lost.loss().reason());
            return LOST;
        }
        Message.Done done = (Message.Done) message;
        to.string(done.outcome().name()).optional(done.reason());
        to.flag(done.kept()).flag(done.spent());
        return DONE;
    }

    static Message read(byte kind, FieldReader from) throws ChildException {
        return switch (kind) {
            case HELLO -> new Message.Hello(from.lines(READERS, NAME));
            case REQUEST ->
                    new Message.Request(
                            from.line(NAME),
                            from.line(NAME),
                            from.count(Integer.MAX_VALUE),
                            limits(from));
            case BEGUN -> new Message.Begun();
            case TEXT -> new Message.Text(laid(from));
            case HELD -> new Message.Held(part(from));
            case LOST -> new Message.Lost(new Loss(range(from), from.line(REASON)));
            case DONE ->
                    new Message.Done(
                            outcome(from.line(NAME)),
                            from.optionalLine(REASON),
                            from.flag(),
                            from.flag());
            default -> throw new ChildException("A frame is of kind " + kind);
        };
    }

    private static Extraction outcome(String name) throws ChildException {
        return Stream.of(Extraction.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ChildException("An outcome is none"));
    }

    private static void write(Limits limits, FieldWriter to) {
        to.number(limits.cpu().toMillis()).number(limits.wall().toMillis());
        to.number(limits.input()).number(limits.documents());
        to.number(limits.characters()).number(limits.output());
    }

    private static Limits limits(FieldReader from) throws ChildException {
        return new Limits(
                Duration.ofMillis(from.number(1, Long.MAX_VALUE)),
                Duration.ofMillis(from.number(1, Long.MAX_VALUE)),
                from.count(Integer.MAX_VALUE),
                from.count(Integer.MAX_VALUE),
                from.count(Frames.MOST_CHARACTERS),
                from.number(0, Long.MAX_VALUE));
    }

    private static Laid laid(FieldReader from) throws ChildException {
        String characters = from.string(Frames.MOST_CHARACTERS);
        if (characters.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new ChildException("A text holds control characters");
        }
        Optional<String> missing = from.optionalLine(REASON);
        return new Laid(characters, envelope(from), missing);
    }

    private static void write(Part part, FieldWriter to) {
        to.string(part.label()).string(part.mediaType()).string(part.content().name());
        write(part.range(), to);
        write(part.envelope(), to);
        try (InputStream content = part.content().open()) {
            to.bytes(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot be read", e);
        }
    }

    private static Part part(FieldReader from) throws ChildException {
        String label = from.line(LABEL);
        if (label.isEmpty() || !label.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            throw new ChildException("A label is not made of digits and dots");
        }
        String mediaType = from.line(NAME);
        String name = from.line(NAME);
        Optional<ByteRange> range = range(from);
        Envelope envelope = envelope(from);
        return new Part(
                label,
                range,
                mediaType,
                Source.of(name, from.bytes(Frames.MOST_CONTENT)),
                envelope);
    }

    private static void write(Optional<ByteRange> range, FieldWriter to) {
        to.flag(range.isPresent());
        range.ifPresent(at -> to.number(at.start()).number(at.end()));
    }

    private static Optional<ByteRange> range(FieldReader from) throws ChildException {
        if (!from.flag()) {
            return Optional.empty();
        }
        long start = from.number(0, Long.MAX_VALUE);
        return Optional.of(new ByteRange(start, from.number(start, Long.MAX_VALUE)));
    }

    private static void write(Envelope envelope, FieldWriter to) {
        to.string(envelope.from())
                .optional(envelope.outlet())
                .optional(envelope.url())
                .optional(envelope.headline())
                .optional(envelope.published())
                .optional(envelope.updated())
                .optional(envelope.captured())
                .optional(envelope.language())
                .optional(envelope.section())
                .strings(envelope.authors());
    }

    private static Envelope envelope(FieldReader from) throws ChildException {
        try {
            return new Envelope(
                    from.line(SAID),
                    from.optionalLine(SAID),
                    from.optionalLine(SAID),
                    from.optionalLine(SAID),
                    from.optionalLine(SAID),
                    from.optionalLine(SAID),
                    from.optionalLine(SAID),
                    from.optionalLine(SAID),
                    from.optionalLine(SAID),
                    from.lines(AUTHORS, SAID));
        } catch (DateTimeParseException e) {
            throw new ChildException("A time of an envelope is none", e);
        }
    }
}
