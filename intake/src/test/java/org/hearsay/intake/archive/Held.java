package org.hearsay.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;

/** What a container handed out, lost and noted. */
public final class Held implements Parts {

    /** A stretch and what is said of it. */
    public record Said(Optional<ByteRange> range, String words) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<Said> losses = new ArrayList<>();
    private final List<Said> notes = new ArrayList<>();

    /** Opens bytes with a container. */
    public static Held by(Container container, byte[] bytes) throws IOException {
        Held held = new Held();
        container.open(Source.of("test", bytes), held);
        return held;
    }

    @Override
    public void add(Part part) {
        parts.add(part);
    }

    @Override
    public void lost(Optional<ByteRange> range, String reason) {
        losses.add(new Said(range, reason));
    }

    @Override
    public void note(Optional<ByteRange> range, String what) {
        notes.add(new Said(range, what));
    }

    public List<Part> parts() {
        return parts;
    }

    public List<String> labels() {
        return parts.stream().map(Part::label).toList();
    }

    public List<String> names() {
        return parts.stream().map(part -> part.content().name()).toList();
    }

    public List<Said> losses() {
        return losses;
    }

    public List<String> lost() {
        return losses.stream().map(Said::words).toList();
    }

    public List<String> noted() {
        return notes.stream().map(Said::words).toList();
    }

    /** The parts' content, by UTF-8. */
    public List<String> texts() {
        return parts.stream().map(Held::text).toList();
    }

    public static String text(Part part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(Part part) {
        try (InputStream in = part.content().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
