package org.hearsay.intake.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Extraction;

/** Hands on what a container holds, up to the limits. For one thread. */
final class Collector implements Parts {

    /** How many losses are told one by one. */
    static final int MOST_LOSSES = 1_000;

    private final Limits limits;
    private final Outbox outbox;
    private int documents;
    private long bytes;
    private final List<Message.Lost> losses = new ArrayList<>();
    private long untold;
    private Optional<String> limit = Optional.empty();

    Collector(Limits limits, Outbox outbox) {
        this.limits = limits;
        this.outbox = outbox;
    }

    @Override
    public void add(Part part) {
        if (limit.isPresent()) {
            throw new EnoughException(limit.get());
        } else if (documents == limits.documents()) {
            throw enough("holds more than " + documents + " documents; the rest is left out");
        }
        Optional<byte[]> content = content(part);
        if (content.isPresent()) {
            hand(part, content.get());
        }
    }

    @Override
    public void lost(Optional<ByteRange> range, String reason) {
        if (losses.size() < MOST_LOSSES) {
            losses.add(new Message.Lost(new Loss(range, Clean.line(reason, MessageCodec.REASON))));
        } else {
            untold++;
        }
    }

    /** To be called once, when the container came to an end, or to grief. */
    void tellLosses() {
        if (untold > 0) {
            String more = untold + " more stretches gave no document";
            losses.add(new Message.Lost(new Loss(Optional.empty(), more)));
        }
        outbox.put(losses);
    }

    /** What is to be said last, once the container came to its end. */
    Message.Done done() {
        Optional<String> reason = limit.or(this::loss);
        return new Message.Done(
                reason.isPresent() ? Extraction.PARTIAL : Extraction.OK, reason, true, false);
    }

    /** The container met a limit, of the collector's or of its own. */
    void enough(EnoughException told) {
        String message = Optional.ofNullable(told.getMessage()).orElse("holds too much");
        limit = limit.or(() -> Optional.of(Clean.line(message, MessageCodec.REASON)));
    }

    private Optional<String> loss() {
        if (losses.isEmpty()) {
            return Optional.empty();
        }
        String first = losses.get(0).loss().reason();
        long others = losses.size() - 1 + Math.max(0, untold - 1);
        String reason = "holds something that gave no document: " + first;
        return Optional.of(
                Clean.line(
                        others == 0 ? reason : reason + " (and " + others + " more)",
                        MessageCodec.REASON));
    }

    private void hand(Part part, byte[] content) {
        if (content.length > limits.output() - bytes) {
            throw enough("holds more than " + size(limits.output()) + "; the rest is left out");
        }
        String name = Clean.line(part.content().name(), MessageCodec.NAME);
        outbox.put(
                new Message.Held(
                        new Part(
                                part.label(),
                                part.range(),
                                Clean.line(part.mediaType(), MessageCodec.NAME),
                                Source.of(name, content),
                                Clean.envelope(part.envelope()))));
        documents++;
        bytes += content.length;
    }

    private Optional<byte[]> content(Part part) {
        try (InputStream in = part.content().open()) {
            byte[] content = in.readNBytes(Frames.MOST_CONTENT + 1);
            if (content.length <= Frames.MOST_CONTENT) {
                return Optional.of(content);
            }
            lost(part.range(), "is larger than " + size(Frames.MOST_CONTENT));
        } catch (IOException e) {
            lost(part.range(), "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private EnoughException enough(String message) {
        limit = Optional.of(message);
        return new EnoughException(message);
    }

    static String size(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
