package org.hearsay.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Reconciler;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;

/**
 * The dossier of a ledger, kept in {@code LEDGER.dossier} so that not every question has the whole
 * ledger reconciled.
 *
 * <p>The file is a copy and never the truth. It holds the dossier whole ({@link RecordCodec}),
 * under a digest of all that a dossier depends on: the ledger's state, what people say of it, the
 * program itself ({@link Program}), and the shape of what is written. Where the digest is another
 * one, or the file is missing or damaged, the dossier is made anew, and the file replaced in one
 * step; where it cannot be written that is no failure. It may be deleted at any time. Of several
 * guidances only the last is kept.
 */
public final class KeptDossier {

    private static final byte[] MAGIC = "hearsay dossier\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = Long.BYTES;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final RecordCodec<Dossier> codec = new RecordCodec<>(Dossier.class);
    private final RecordCodec<Guidance> guidances = new RecordCodec<>(Guidance.class);
    private final Optional<Digest> build;

    /** Of the ledger in this file. */
    public KeptDossier(Path ledger) {
        this(ledger, Program.build());
    }

    KeptDossier(Path ledger, Optional<Digest> build) {
        this.file = ledger.resolveSibling(ledger.getFileName() + ".dossier");
        this.build = build;
    }

    /** What all that this ledger holds now says together: kept, or made now and kept. */
    public Dossier of(Ledger ledger, Guidance guidance) {
        try (Snapshot snapshot = ledger.snapshot()) {
            if (build.isEmpty()) {
                return made(snapshot, guidance);
            }
            byte[] key = key(build.get(), snapshot.state(), guidance);
            return kept(key).orElseGet(() -> made(snapshot, guidance, key));
        }
    }

    private byte[] key(Digest program, Digest state, Guidance guidance) {
        MessageDigest told = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), told)) {
            guidances.write(guidance, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written here", e);
        }
        Digest key =
                Digest.of(
                        "dossier",
                        program.hex(),
                        codec.shape().hex(),
                        state.hex(),
                        HexFormat.of().formatHex(told.digest()));
        return HexFormat.of().parseHex(key.hex());
    }

    private Dossier made(Snapshot snapshot, Guidance guidance, byte[] key) {
        Dossier dossier = made(snapshot, guidance);
        try {
            replace(dossier, key);
        } catch (IOException e) {
            // Whoever may only read the folder still gets the dossier, each time anew.
            return dossier;
        }
        return dossier;
    }

    private static Dossier made(Snapshot snapshot, Guidance guidance) {
        try (var readings = snapshot.readings()) {
            return new Reconciler().reconcile(snapshot.inputs(), readings.toList(), guidance);
        }
    }

    private void replace(Dossier dossier, byte[] key) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Path next = Files.createTempFile(folder, file.getFileName() + ".", ".new");
        try {
            CRC32 sum = new CRC32();
            try (OutputStream raw = Files.newOutputStream(next);
                    OutputStream out =
                            new BufferedOutputStream(new CheckedOutputStream(raw, sum), BUFFER)) {
                out.write(MAGIC);
                out.write(key);
                codec.write(dossier, out);
                out.flush();
                raw.write(bytes(sum));
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /**
     * Checked whole before any of it is read; what fails in any way is as good as not there. The
     * checksum is against damage, not against forgers, who could write any digest as well; it is
     * done in a tenth of a digest's time, which is part of every start.
     */
    private Optional<Dossier> kept(byte[] key) {
        try {
            if (!Files.isRegularFile(file) || !isSound(key)) {
                return Optional.empty();
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
                in.skipNBytes(MAGIC.length + key.length);
                return Optional.of(codec.read(in));
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isSound(byte[] key) throws IOException {
        long left = Files.size(file) - MAGIC.length - key.length - CHECKSUM;
        CRC32 sum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(MAGIC.length + key.length);
            sum.update(head);
            boolean ours =
                    left >= 0
                            && head.length == MAGIC.length + key.length
                            && Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))
                            && Arrays.equals(
                                    key, Arrays.copyOfRange(head, MAGIC.length, head.length));
            byte[] buffer = new byte[BUFFER];
            while (ours && left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                sum.update(buffer, 0, Math.max(0, read));
                left = read < 0 ? 0 : left - read;
            }
            return ours && Arrays.equals(bytes(sum), in.readNBytes(CHECKSUM + 1));
        }
    }

    private static byte[] bytes(CRC32 sum) {
        return ByteBuffer.allocate(CHECKSUM).putLong(sum.getValue()).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
