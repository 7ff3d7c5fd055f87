package org.hearsay.intake.item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;

/** All that a container handed out and lost, and how it ended, for tests to look at. */
public final class Collected implements Parts {

    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private final List<Optional<ByteRange>> lostRanges = new ArrayList<>();
    private Optional<FormatException> end = Optional.empty();

    private Collected(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Collected from(Container container, String name, String characters) {
        return from(container, name, characters, StandardCharsets.UTF_8);
    }

    public static Collected from(
            Container container, String name, String characters, Charset charset) {
        return from(container, name, characters.getBytes(charset));
    }

    public static Collected from(Container container, String name, byte[] bytes) {
        Collected collected = new Collected(bytes);
        try {
            container.open(Source.of(name, bytes), collected);
        } catch (FormatException e) {
            collected.end = Optional.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collected;
    }

    @Override
    public void add(Part part) {
        parts.add(part);
    }

    @Override
    public void lost(Optional<ByteRange> range, String reason) {
        losses.add(reason);
        lostRanges.add(range);
    }

    public List<Part> parts() {
        return parts;
    }

    public List<String> labels() {
        return parts.stream().map(Part::label).toList();
    }

    public List<String> contents() {
        return parts.stream().map(Collected::content).toList();
    }

    public Envelope envelope(int i) {
        return parts.get(i).envelope();
    }

    public List<String> losses() {
        return losses;
    }

    /** The container's bytes that were lost, decoded as UTF-8. */
    public String lostBytes(int i) {
        return slice(lostRanges.get(i));
    }

    /** The container's bytes that a part says it was made of, decoded as UTF-8. */
    public String bytesOf(int i) {
        return slice(parts.get(i).range());
    }

    private String slice(Optional<ByteRange> range) {
        ByteRange at = range.orElseThrow();
        return new String(
                Arrays.copyOfRange(bytes, (int) at.start(), (int) at.end()),
                StandardCharsets.UTF_8);
    }

    public Optional<FormatException> end() {
        return end;
    }

    public String reason() {
        return end.map(Exception::getMessage).orElse("");
    }

    public static String content(Part part) {
        try (var in = part.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
