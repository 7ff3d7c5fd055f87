package org.hearsay.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final long SIZE = 1_000;
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), 1 << 20, 3, 500, 5_000);

    @Test
    void everyMessageComesOutAsItWentIn() throws IOException {
        for (Message message : messages()) {
            byte[] frame = Frames.encode(message);
            Message read = Frames.read(new ByteArrayInputStream(frame));
            assertThat(Frames.encode(read)).isEqualTo(frame);
            if (!(message instanceof Message.Held)) {
                assertThat(read).isEqualTo(message);
            }
        }
    }

    @Test
    void aDocumentComesOutWithItsBytesAndAllThatIsSaidOfIt() throws IOException {
        Part part = part("1.2", "Wörter \uD83D\uDE00", new byte[] {0, -1, 10});
        byte[] frame = Frames.encode(new Message.Held(part));
        Part read = ((Message.Held) Frames.read(new ByteArrayInputStream(frame))).part();
        assertThat(read.envelope()).isEqualTo(part.envelope());
        assertThat(read.range()).isEqualTo(part.range());
        assertThat(read.label()).isEqualTo("1.2");
        assertThat(read.mediaType()).isEqualTo(part.mediaType());
        assertThat(read.content().name()).isEqualTo("Wörter \uD83D\uDE00");
        try (InputStream in = read.content().open()) {
            assertThat(in.readAllBytes()).containsExactly(0, -1, 10);
        }
    }

    @Test
    void aLengthIsNotBelievedBeforeTheBytesAreThere() {
        byte[] lying = frame(Frames.MOST_BYTES, 1, 4);
        long before = allocated();
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> read(lying)).isInstanceOf(EOFException.class);
        }
        assertThat(allocated() - before).isLessThan(64L << 20);
    }

    @Test
    void whatIsNotAFrameIsRefusedWithAReason() {
        refused(frame(Frames.MOST_BYTES + 1, 1, 4), "67108865 bytes");
        refused(frame(-1, 1, 4), "-1 bytes");
        refused(frame(1, 1, 4), "1 bytes");
        refused(frame(2, 9, 3), "version 9");
        refused(frame(2, 1, 99), "kind 99");
        refused(frame(3, 1, 3, 7), "1 bytes too long");
        refused(frame(2, 1, 7), "8 bytes wanted, 0 left");
        refused(frame(11, 1, 7, 0, 0, 0, 0, 0, 0, 0, 1, 'X'), "An outcome is none");
        refused(frame(10, 1, 7, 0, 0, 0, 0, 0, 1, 0, 0), "65536, not between 0 and 3000");
        refused(frame(11, 1, 6, 2, 0, 0, 0, 0, 0, 0, 0, 0), "flag is 2");
        refused(frame(12, 1, 6, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xFF), "not UTF-8");
        refused(frame(12, 1, 6, 0, 0, 0, 0, 0, 0, 0, 0, 1, 7), "control characters");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        FieldWriter fields = new FieldWriter().string("Text").optional(Optional.empty());
        fields.string("the mock").flag(false).flag(false).flag(false);
        fields.optional(Optional.of("2024-02-31")).flag(false).flag(false).flag(false).flag(false);
        fields.strings(List.of());
        refused(framed(4, fields.done()), "time of an envelope");
    }

    @Test
    void labelsAreDigitsAndDots() {
        refused(Frames.encode(new Message.Held(part("", "a", new byte[0]))), "label");
        refused(Frames.encode(new Message.Held(part("../1", "a", new byte[0]))), "label");
        refused(Frames.encode(new Message.Held(part("1a", "a", new byte[0]))), "label");
        refused(Frames.encode(new Message.Held(part("٣", "a", new byte[0]))), "label");
    }

    @Test
    void whatNoHonestChildSaysIsRefused() {
        Message begun = new Message.Begun();
        Message text = new Message.Text(Laid.whole("Text", Envelope.empty()));
        Message held = new Message.Held(part("1", "a", new byte[10]));
        refused("out of turn", text);
        refused("out of turn", begun, begun);
        refused("must not say", begun, new Message.Hello(List.of()));
        refused("more than one text", begun, text, text);
        refused("both a text and documents", begun, text, held);
        refused("two documents of one label", begun, held, held);
        refused("too many documents", begun, held, held("2", 1), held("3", 1), held("4", 1));
        refused("too many bytes", begun, held("1", 5_001));
        refused("too many characters", begun, text("x".repeat(501)));
        refused("outside", begun, lost(0, SIZE + 1));
        refused("success with a reason", begun, done(Extraction.OK, Optional.of("x")));
        refused("success with a reason", begun, done(Extraction.CORRUPT, Optional.empty()));
        refused("took too long", begun, done(Extraction.TIMEOUT, Optional.of("x")));
    }

    /** Mutated streams give a result, or a reason; never another exception, never much memory. */
    @Test
    void twentyThousandDamagedStreamsGiveAResultOrAReason() throws IOException {
        Random random = new Random(20240301);
        int results = 0;
        int refused = 0;
        long before = allocated();
        for (int i = 0; i < 20_000; i++) {
            byte[] stream = mutated(stream(random), random);
            try {
                results += receipt(stream).isPresent() ? 1 : 0;
            } catch (ChildException | EOFException e) {
                assertThat(e.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(results + refused).isEqualTo(20_000);
        assertThat(results).isGreaterThan(500);
        assertThat(refused).isGreaterThan(5_000);
        assertThat((allocated() - before) / 20_000).isLessThan(200_000);
    }

    private static Optional<Extracted> receipt(byte[] stream) throws IOException {
        InputStream in = new ByteArrayInputStream(stream);
        Receipt receipt = new Receipt(SIZE, LIMITS);
        while (true) {
            Optional<Extracted> extracted = receipt.take(Frames.read(in));
            if (extracted.isPresent()) {
                return extracted;
            }
        }
    }

    private static byte[] stream(Random random) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(Frames.encode(new Message.Begun()));
        if (random.nextBoolean()) {
            stream.writeBytes(Frames.encode(text("Some text.\n\nMore.")));
        } else {
            for (int i = 0; i < random.nextInt(4); i++) {
                stream.writeBytes(Frames.encode(held(Integer.toString(i), random.nextInt(40))));
            }
            stream.writeBytes(Frames.encode(lost(3, 40)));
        }
        stream.writeBytes(
                Frames.encode(
                        random.nextBoolean()
                                ? done(Extraction.OK, Optional.empty())
                                : done(Extraction.PARTIAL, Optional.of("lacks something"))));
        return stream.toByteArray();
    }

    private static byte[] mutated(byte[] stream, Random random) {
        byte[] mutated = stream.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(5)) {
                case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutated[at] = (byte) random.nextInt(256);
                case 2 -> mutated = java.util.Arrays.copyOf(mutated, Math.max(1, at));
                case 3 ->
                        System.arraycopy(mutated, 0, mutated, at, Math.min(9, mutated.length - at));
                default -> {
                    if (at + 4 < mutated.length) {
                        ByteBuffer.wrap(mutated).putInt(at, random.nextInt());
                    }
                }
            }
        }
        return mutated;
    }

    private static List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        messages.add(new Message.Hello(List.of("mail", "pdf")));
        messages.add(new Message.Request("pdf", "a.pdf", 12, LIMITS));
        messages.add(new Message.Begun());
        messages.add(text("Zeile\n\n\uD83D\uDE00 ende"));
        messages.add(new Message.Text(new Laid("", envelope(), Optional.of("lacks a page"))));
        messages.add(held("1.2.3", 100));
        messages.add(lost(1, 2));
        messages.add(new Message.Lost(new Loss(Optional.empty(), "damaged")));
        for (Extraction outcome : Extraction.values()) {
            messages.add(done(outcome, Optional.of("is so")));
        }
        return messages;
    }

    private static Message held(String label, int size) {
        return new Message.Held(part(label, "body.txt", new byte[size]));
    }

    private static Part part(String label, String name, byte[] content) {
        return new Part(
                label,
                Optional.of(new ByteRange(1, 20)),
                "text/plain; charset=utf-8",
                Source.of(name, content),
                envelope());
    }

    private static Message text(String characters) {
        return new Message.Text(Laid.whole(characters, envelope()));
    }

    private static Message lost(long start, long end) {
        return new Message.Lost(new Loss(Optional.of(new ByteRange(start, end)), "damaged"));
    }

    private static Message done(Extraction outcome, Optional<String> reason) {
        return new Message.Done(outcome, reason, true, false);
    }

    private static Envelope envelope() {
        return Envelope.builder("the mail's header")
                .outlet("The Orrin Courier")
                .url("https://courier.example/1")
                .headline("Bridge closed")
                .published("2024-03-01T10:00:00+01:00")
                .language("en")
                .authors(List.of("Ada Quill", "Bo Ferrant"))
                .build();
    }

    private static void refused(byte[] frame, String why) {
        assertThatThrownBy(() -> read(frame))
                .isInstanceOf(ChildException.class)
                .hasMessageContaining(why);
    }

    private static void refused(String why, Message... messages) {
        Receipt receipt = new Receipt(SIZE, LIMITS);
        assertThatThrownBy(
                        () -> {
                            for (Message message : messages) {
                                receipt.take(message);
                            }
                        })
                .isInstanceOf(ChildException.class)
                .hasMessageContaining(why);
    }

    private static Message read(byte[] frame) throws IOException {
        return Frames.read(new ByteArrayInputStream(frame));
    }

    private static byte[] framed(int kind, byte[] payload) {
        return ByteBuffer.allocate(6 + payload.length)
                .putInt(payload.length + 2)
                .put((byte) 1)
                .put((byte) kind)
                .put(payload)
                .array();
    }

    private static byte[] frame(int length, int... bytes) {
        ByteBuffer frame = ByteBuffer.allocate(4 + bytes.length).putInt(length);
        for (int value : bytes) {
            frame.put((byte) value);
        }
        return frame.array();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean)
                        java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
