package org.hearsay.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hearsay.store.RecordCodec;

/** Records of one type as bytes, packed, behind the shape of the type. For one thread. */
final class Packed<T extends Record> {

    private final RecordCodec<T> codec;
    private final byte[] shape;

    Packed(Class<T> type) {
        this.codec = new RecordCodec<>(type);
        this.shape = codec.shape().hex().getBytes(StandardCharsets.US_ASCII);
    }

    byte[] write(T value) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(shape);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out =
                new BufferedOutputStream(new DeflaterOutputStream(all, deflater))) {
            codec.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        } finally {
            deflater.end();
        }
        return all.toByteArray();
    }

    /**
     * What was written.
     *
     * @throws IllegalArgumentException if it was not, or by another version
     */
    T read(byte[] packed) {
        int head = shape.length;
        if (packed.length < head || !Arrays.equals(packed, 0, head, shape, 0, head)) {
            throw new IllegalArgumentException("This was packed by another version of Hearsay");
        }
        InputStream all = new ByteArrayInputStream(packed, head, packed.length - head);
        try (InputStream in = new BufferedInputStream(new InflaterInputStream(all))) {
            return codec.read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("What was packed is damaged: " + e.getMessage(), e);
        }
    }
}
