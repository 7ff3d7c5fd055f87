package org.hearsay.intake.web;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hearsay.intake.web.Answer.Cut;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * A WARC file that is being written: version 1.1, each record packed by itself.
 *
 * <p>It grows under a name that ends in {@value #PART} and gets its own name when it is whole and
 * on disk; a run that is killed leaves a file that is good up to its last whole record. No file is
 * ever written over. Not for several threads.
 */
final class WarcFile implements Closeable {

    static final String ENDING = ".warc.gz";
    static final String PART = ".part";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path file;
    private final Path part;
    private final FileOutputStream out;
    private final WarcWriter writer;
    private final URI info;
    private int records;

    private WarcFile(Path file, Path part) throws IOException {
        this.file = file;
        this.part = part;
        this.out = new FileOutputStream(part.toFile());
        this.writer = new WarcWriter(new Uninterrupted(out), WarcCompression.GZIP);
        this.info = id();
    }

    /** Begins a file in the folder, named by what it is for and by the time. */
    static WarcFile create(Path folder, String purpose, Instant now, String userAgent)
            throws IOException {
        String name = purpose + "-" + STAMP.format(now);
        for (int i = 1; ; i++) {
            Path file = folder.resolve(i == 1 ? name + ENDING : name + "-" + i + ENDING);
            Path part = file.resolveSibling(file.getFileName() + PART);
            if (!Files.exists(file) && taken(part)) {
                WarcFile begun = new WarcFile(file, part);
                begun.writeInfo(now, userAgent);
                return begun;
            }
        }
    }

    /** False if another run has just taken this name, or left it behind when it was killed. */
    private static boolean taken(Path part) throws IOException {
        try {
            Files.createFile(part);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private void writeInfo(Instant now, String userAgent) throws IOException {
        Map<String, List<String>> fields = new TreeMap<>();
        fields.put("software", List.of(FetchSettings.PROGRAM));
        fields.put("format", List.of("WARC File Format 1.1"));
        fields.put("robots", List.of("obey"));
        fields.put("http-header-user-agent", List.of(userAgent));
        writer.write(
                new Warcinfo.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .date(now)
                        .recordId(info)
                        .filename(file.getFileName().toString())
                        .fields(fields)
                        .build());
    }

    /** Writes an answer with its body, and the request; the id of the answer's record. */
    URI response(Hop hop, WarcDigest payload) throws IOException {
        byte[] head = hop.answer().headOfKept();
        byte[] body = hop.answer().body();
        byte[] block = new byte[head.length + body.length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(body, 0, block, head.length, body.length);
        URI id = id();
        WarcResponse.Builder response =
                new WarcResponse.Builder(hop.url().text())
                        .truncated(reason(hop.answer().cut()))
                        .payloadDigest(payload)
                        .blockDigest(Digests.sha256(block))
                        .body(MediaType.HTTP_RESPONSE, block);
        writer.write(common(response, hop, id).build());
        request(hop, id);
        return id;
    }

    /** Writes that an answer was the same as one of before, and the request. */
    URI revisit(Hop hop, Past past, WarcDigest payload) throws IOException {
        byte[] block = hop.answer().head();
        URI id = id();
        URI profile =
                hop.answer().isNotModified()
                        ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
                        : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
        WarcRevisit.Builder revisit =
                new WarcRevisit.Builder(hop.url().text(), profile)
                        .refersTo(past.record(), hop.url().text(), past.date())
                        .payloadDigest(payload)
                        .blockDigest(Digests.sha256(block))
                        .body(MediaType.HTTP_RESPONSE, block);
        writer.write(common(revisit, hop, id).build());
        request(hop, id);
        return id;
    }

    private void request(Hop hop, URI response) throws IOException {
        WarcRequest.Builder request =
                new WarcRequest.Builder(hop.url().text())
                        .concurrentTo(response)
                        .blockDigest(Digests.sha256(hop.request()))
                        .body(MediaType.HTTP_REQUEST, hop.request());
        writer.write(common(request, hop, id()).build());
    }

    private <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>>
            B common(B record, Hop hop, URI id) {
        return record.version(MessageVersion.WARC_1_1)
                .date(hop.date())
                .recordId(id)
                .warcinfoId(info)
                .ipAddress(hop.address());
    }

    private static WarcTruncationReason reason(Optional<Cut> cut) {
        return cut.map(
                        each ->
                                switch (each) {
                                    case LENGTH -> WarcTruncationReason.LENGTH;
                                    case TIME -> WarcTruncationReason.TIME;
                                    case DISCONNECT -> WarcTruncationReason.DISCONNECT;
                                })
                .orElse(WarcTruncationReason.NOT_TRUNCATED);
    }

    /** From the file's name and the record's place in it, neither of which comes twice. */
    private URI id() {
        String name = file.getFileName() + "#" + records++;
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return URI.create("urn:uuid:" + id);
    }

    /**
     * Gives the file its own name, once all of it is on disk; takes it away if it is to be empty.
     */
    Optional<Path> finish(boolean keep) throws IOException {
        out.getFD().sync();
        close();
        if (!keep) {
            Files.delete(part);
            return Optional.empty();
        }
        publish();
        syncFolder();
        return Optional.of(file);
    }

    private void publish() throws IOException {
        try {
            // Unlike a move, a link never takes another file's place.
            Files.createLink(file, part);
            Files.delete(part);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void syncFolder() {
        try (FileChannel folder =
                FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Some systems open no folders; their moves are on disk as soon as they are done.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        out.close();
    }

    /** A channel that an interrupted thread does not close, as those of the platform are. */
    private record Uninterrupted(FileOutputStream out) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer from) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            out.write(bytes);
            return bytes.length;
        }

        @Override
        public boolean isOpen() {
            return out.getChannel().isOpen();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
