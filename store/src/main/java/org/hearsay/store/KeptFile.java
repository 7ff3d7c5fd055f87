package org.hearsay.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A file with a copy of what can be made again, under a key: read only where it is whole and its
 * key is the one asked for, and replaced in one step. Of several keys only the last is kept.
 */
final class KeptFile {

    /** Bytes at the end of the file, behind what was written. */
    static final int CHECKSUM = Long.BYTES;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final byte[] magic;

    /** How what is kept is written. */
    interface Writing {

        void to(OutputStream out) throws IOException;
    }

    /** How it is read again; an {@link IllegalArgumentException} is as good as not there. */
    interface Reading<T> {

        T from(InputStream in) throws IOException;
    }

    /** The first line says what the file is. */
    KeptFile(Path file, String first) {
        this.file = file;
        this.magic = (first + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Whoever reads what is kept finds the old or the new, never a part. */
    void write(byte[] key, Writing writing) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Path next = Files.createTempFile(folder, file.getFileName() + ".", ".new");
        try {
            CRC32 sum = new CRC32();
            try (OutputStream raw = Files.newOutputStream(next);
                    OutputStream out =
                            new BufferedOutputStream(new CheckedOutputStream(raw, sum), BUFFER)) {
                out.write(magic);
                out.write(key);
                writing.to(out);
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
    <T> Optional<T> read(byte[] key, Reading<T> reading) {
        try {
            if (!Files.isRegularFile(file) || !isSound(key)) {
                return Optional.empty();
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
                in.skipNBytes(magic.length + key.length);
                return Optional.of(reading.from(in));
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isSound(byte[] key) throws IOException {
        long left = Files.size(file) - magic.length - key.length - CHECKSUM;
        CRC32 sum = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(magic.length + key.length);
            sum.update(head);
            boolean ours =
                    left >= 0
                            && head.length == magic.length + key.length
                            && Arrays.equals(magic, Arrays.copyOf(head, magic.length))
                            && Arrays.equals(
                                    key, Arrays.copyOfRange(head, magic.length, head.length));
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
}
