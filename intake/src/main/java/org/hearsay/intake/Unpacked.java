package org.hearsay.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/** What a gzip file holds, unpacked anew whenever it is opened, up to a limit. */
record Unpacked(String name, Source packed, long size, long limit) implements Source {

    /** Counts what there is, up to the limit. */
    static Unpacked of(String name, Source packed, long limit) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(packed.open(), 1 << 16)) {
            int read;
            while (size <= limit && (read = in.read(buffer)) >= 0) {
                size += read;
            }
        } catch (EOFException | ZipException e) {
            // Whoever reads it comes upon the same damage, and tells of it.
        }
        return new Unpacked(name, packed, Math.min(size, limit), limit);
    }

    @Override
    public InputStream open() throws IOException {
        return new Limited(new GZIPInputStream(packed.open(), 1 << 16), limit);
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new FormatException(
                        Extraction.PARTIAL, "is larger than it may be when unpacked");
            }
        }
    }
}
