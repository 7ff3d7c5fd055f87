package org.hearsay.intake.archive;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.intake.archive.Digests.Verdict;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;

/** Decides what becomes of each record: a document, a loss, or one of those that hold none. */
final class Takings {

    /** Records that hold no document and should not. */
    private enum Passed {
        DESCRIPTION("of requests and descriptions"),
        MEDIA("of pictures, sound, fonts, styles and scripts"),
        ANSWER("of answers other than success"),
        EMPTY("of answers without a body"),
        NAME("of names and certificates looked up"),
        REVISIT("of pages found again as they are in this file"),
        ELSEWHERE("of pages found again that this file does not hold");

        private final String words;

        Passed(String words) {
            this.words = words;
        }
    }

    private static final int TOLD_AT_MOST = 1_000;

    private static final int SEEN_AT_MOST = 100_000;

    private final Parts parts;
    private final Map<Passed, Integer> passed = new EnumMap<>(Passed.class);
    private final Set<String> seen = new HashSet<>();
    private int handedOut;
    private int losses;
    private int notes;
    private boolean any;

    Takings(Parts parts) {
        this.parts = parts;
    }

    /** Whether there was any record. */
    boolean any() {
        return any;
    }

    void lost(ByteRange range, String reason) {
        lost(Optional.of(range), reason);
    }

    /** A file made of nothing but damage must not fill the memory with what is told of it. */
    private void lost(Optional<ByteRange> range, String reason) {
        losses++;
        if (losses <= TOLD_AT_MOST) {
            parts.lost(range, reason);
        }
    }

    private void note(Optional<ByteRange> range, String what) {
        notes++;
        if (notes <= TOLD_AT_MOST) {
            parts.note(range, what);
        }
    }

    void take(Cut cut, String label, Optional<ByteRange> range) {
        Place place = new Place(label, range);
        if (cut instanceof Cut.Broken broken) {
            place.lost(broken.reason());
            return;
        }
        any = true;
        if (cut instanceof Cut.TooLarge large) {
            tooLarge(large, place);
        } else if (cut instanceof Cut.Whole whole) {
            mark(whole, place);
            whole(whole, place);
        }
    }

    /** Says how many records hold no document. */
    void close() {
        if (losses > TOLD_AT_MOST) {
            parts.lost(Optional.empty(), "and " + (losses - TOLD_AT_MOST) + " stretches more");
        }
        if (notes > TOLD_AT_MOST) {
            parts.note(Optional.empty(), "and " + (notes - TOLD_AT_MOST) + " notes more");
        }
        if (!passed.isEmpty()) {
            String counts =
                    passed.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey().words)
                            .collect(Collectors.joining(", "));
            parts.note(
                    Optional.empty(),
                    handedOut + " records hold a document; others hold none: " + counts);
        }
    }

    private void mark(Cut.Whole record, Place place) {
        if (record.verdict() == Verdict.MISMATCH) {
            place.note("it does not match the digest it states");
        } else if (record.verdict() == Verdict.UNKNOWN) {
            place.note("it states a digest that cannot be computed");
        }
        if (!record.doubt().isEmpty()) {
            place.note("it " + record.doubt());
        }
        if (record.header().damaged()) {
            place.note("its header is damaged");
        }
        record.header()
                .field("warc-truncated")
                .ifPresent(why -> place.note("it was cut off when it was taken (" + why + ")"));
    }

    private void whole(Cut.Whole record, Place place) {
        WarcHeader header = record.header();
        switch (header.type()) {
            case "response", "resource", "conversion" -> {
                if (header.field("warc-segment-number").isPresent()) {
                    place.lost("it is the first part of a record that was cut into segments");
                } else if (header.type().equals("response") && isHttp(header)) {
                    answer(record, place);
                } else {
                    plain(record, place);
                }
            }
            case "continuation" -> place.lost("it is a segment of a record, which is not joined");
            case "revisit" -> revisit(header);
            case "warcinfo", "request", "metadata" -> count(Passed.DESCRIPTION);
            case "" -> place.lost("it does not say of what type it is");
            default -> place.lost("it is of a type that is not known: " + header.type());
        }
    }

    private void tooLarge(Cut.TooLarge record, Place place) {
        Optional<HttpMessage> message = HttpMessage.of(record.beginning());
        String type =
                message.map(HttpMessage::mediaType)
                        .orElse(record.header().field("content-type").orElse(""));
        boolean answer = record.header().type().equals("response");
        boolean kept = answer || Set.of("resource", "conversion").contains(record.header().type());
        if (!kept) {
            count(Passed.DESCRIPTION);
        } else if (Medium.isNoText(type)) {
            count(Passed.MEDIA);
        } else if (message.isPresent() && !isSuccess(message.get())) {
            count(Passed.ANSWER);
        } else {
            place.lost("it states more than " + (RecordCutter.LIMIT >> 20) + " MB");
        }
    }

    private static boolean isHttp(WarcHeader header) {
        String target = target(header).toLowerCase(Locale.ROOT);
        String type = header.field("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/http") || target.startsWith("http");
    }

    private static boolean isSuccess(HttpMessage message) {
        return message.status() >= 200 && message.status() < 300;
    }

    private void revisit(WarcHeader header) {
        boolean here = header.field("warc-payload-digest").map(seen::contains).orElse(false);
        count(here ? Passed.REVISIT : Passed.ELSEWHERE);
    }

    private void answer(Cut.Whole record, Place place) {
        Optional<HttpMessage> message = HttpMessage.of(record.block());
        if (message.isEmpty()) {
            place.lost("it does not begin like a server's answer");
        } else if (!isSuccess(message.get())) {
            count(Passed.ANSWER);
        } else if (Medium.isNoText(message.get().mediaType())) {
            count(Passed.MEDIA);
        } else if (message.get().body() == record.block().length) {
            count(Passed.EMPTY);
        } else if (message.get().status() == 206) {
            place.lost("it holds only a stretch of what the server has");
        } else {
            body(record.header(), message.get(), place);
        }
    }

    private void body(WarcHeader header, HttpMessage message, Place place) {
        try {
            HttpBody body = HttpBody.of(message, RecordCutter.LIMIT);
            if (!body.broken().isEmpty()) {
                place.note(body.broken());
            }
            if (body.bytes().length == 0) {
                count(Passed.EMPTY);
            } else {
                add(header, message.mediaType(), body.bytes(), place);
            }
        } catch (FormatException e) {
            place.lost("it " + e.getMessage());
        }
    }

    private void plain(Cut.Whole record, Place place) {
        String type = record.header().field("content-type").orElse("");
        if (target(record.header()).startsWith("dns:") || Medium.isLookup(type)) {
            count(Passed.NAME);
        } else if (Medium.isNoText(type)) {
            count(Passed.MEDIA);
        } else if (record.block().length == 0) {
            count(Passed.EMPTY);
        } else {
            add(record.header(), type, record.block(), place);
        }
    }

    private void add(WarcHeader header, String mediaType, byte[] bytes, Place place) {
        Envelope.Builder envelope = Envelope.builder("the web archive");
        envelope.url(target(header));
        Captured.of(header.field("warc-date").orElse("")).ifPresent(envelope::captured);
        if (seen.size() < SEEN_AT_MOST) {
            header.field("warc-payload-digest").ifPresent(seen::add);
        }
        handedOut++;
        String type = Medium.plain(mediaType);
        parts.add(
                new Part(
                        place.label,
                        place.range,
                        type,
                        Source.of(Medium.name(target(header), type), bytes),
                        envelope.build()));
    }

    /** Some old writers put the address in angle brackets. */
    private static String target(WarcHeader header) {
        String stated = header.field("warc-target-uri").orElse("");
        return stated.startsWith("<") && stated.endsWith(">")
                ? stated.substring(1, stated.length() - 1)
                : stated;
    }

    private void count(Passed kind) {
        passed.merge(kind, 1, Integer::sum);
    }

    /** Where a record lies, for what is told of it. */
    private final class Place {

        private final String label;
        private final Optional<ByteRange> range;

        Place(String label, Optional<ByteRange> range) {
            this.label = label;
            this.range = range;
        }

        void lost(String reason) {
            Takings.this.lost(range, "record " + label + ": " + reason);
        }

        void note(String what) {
            Takings.this.note(range, "record " + label + ": " + what);
        }
    }
}
