package org.hearsay.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.store.RecordCodec;

/**
 * A document and a record about it as bytes, packed: in front the shape of the record, so that what
 * another version of the program wrote is known as such. For one thread.
 *
 * <p>The bytes of a document that nobody keeps do not travel.
 */
final class Wrapping<T extends Record> {

    private final RecordCodec<T> codec;
    private final byte[] shape;

    /** A document with what belongs to it. */
    record Wrapped<T>(Document document, T about) {}

    Wrapping(Class<T> type) {
        this.codec = new RecordCodec<>(type);
        this.shape = codec.shape().hex().getBytes(StandardCharsets.US_ASCII);
    }

    byte[] write(Document document, boolean bytes, T about) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(shape);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(new DeflaterOutputStream(all, deflater)))) {
            string(document.root(), out);
            string(document.path(), out);
            string(document.sha256().hex(), out);
            byte[] own = bytes && document.hasBytes() ? document.bytes() : new byte[0];
            out.writeInt(bytes && document.hasBytes() ? own.length : -1);
            out.write(own);
            codec.write(about, out);
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
    Wrapped<T> read(byte[] wrapped) {
        int head = shape.length;
        if (wrapped.length < head || !Arrays.equals(wrapped, 0, head, shape, 0, head)) {
            throw new IllegalArgumentException(
                    "This was packed by another version of Hearsay; pack the documents again");
        }
        InputStream all = new ByteArrayInputStream(wrapped, head, wrapped.length - head);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new InflaterInputStream(all)))) {
            String root = string(in);
            String path = string(in);
            Digest sha256 = new Digest(string(in));
            int length = in.readInt();
            Document document =
                    length < 0
                            ? Document.withoutBytes(path, sha256)
                            : checked(Document.of(path, exactly(length, in)), sha256);
            return new Wrapped<>(document.below(root), codec.read(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("A parcel is damaged: " + e.getMessage(), e);
        }
    }

    private static Document checked(Document document, Digest sha256) {
        if (!document.sha256().equals(sha256)) {
            throw new IllegalArgumentException(
                    "The parcel of " + document.path() + " holds other bytes than it says");
        }
        return document;
    }

    private static void string(String string, DataOutputStream out) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(exactly(in.readInt(), in), StandardCharsets.UTF_8);
    }

    private static byte[] exactly(int length, DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Math.max(0, length));
        if (bytes.length != length) {
            throw new IOException("it ends too early");
        }
        return bytes;
    }
}
