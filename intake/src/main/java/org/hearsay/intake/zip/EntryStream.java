package org.hearsay.intake.zip;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/** One entry's bytes, unpacked, counted and summed as they pass. */
final class EntryStream extends InputStream {

    private static final int HEADER = 0x04034B50;
    private static final int HEADER_LENGTH = 30;

    private final ZipEntry entry;
    private final Budget budget;
    private final InputStream in;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private long given;

    private EntryStream(ZipEntry entry, Budget budget, InputStream packed) {
        this.entry = entry;
        this.budget = budget;
        this.inflater = new Inflater(true);
        this.in = entry.method() == ZipEntry.STORED ? packed : inflating(packed, inflater);
    }

    static EntryStream of(Source archive, ZipEntry entry, Budget budget) throws IOException {
        if (entry.isEncrypted()) {
            throw new FormatException(
                    Extraction.ENCRYPTED,
                    "holds an entry " + Shown.of(entry.name()) + " that needs a password");
        }
        if (entry.method() != ZipEntry.STORED && entry.method() != ZipEntry.DEFLATED) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    "holds an entry "
                            + Shown.of(entry.name())
                            + " packed by method "
                            + entry.method()
                            + "; only stored (0) and deflated (8) are read");
        }
        InputStream in = archive.open();
        try {
            return new EntryStream(entry, budget, packed(in, entry));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream packed(InputStream archive, ZipEntry entry) throws IOException {
        byte[] header = new byte[HEADER_LENGTH];
        try {
            archive.skipNBytes(entry.header());
            Little bytes = new Little(header, archive.readNBytes(header, 0, HEADER_LENGTH));
            if (bytes.u32(0) != HEADER) {
                throw corrupt(entry, "is not where the directory says");
            }
            archive.skipNBytes(bytes.u16(26) + bytes.u16(28));
        } catch (EOFException e) {
            throw corrupt(entry, "is not where the directory says");
        }
        return new Stretch(archive, entry.packed());
    }

    /** The inflater wants one byte more than there are. */
    private static InputStream inflating(InputStream packed, Inflater inflater) {
        InputStream one = new ByteArrayInputStream(new byte[1]);
        return new InflaterInputStream(new SequenceInputStream(packed, one), inflater, 8192);
    }

    private static FormatException corrupt(ZipEntry entry, String what) {
        return new FormatException(
                Extraction.CORRUPT,
                "is a damaged zip archive: its entry " + Shown.of(entry.name()) + " " + what);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = unpack(into, offset, length);
        if (count < 0) {
            checkEnd();
            return -1;
        }
        given += count;
        crc.update(into, offset, count);
        if (given > entry.size()) {
            throw corrupt(entry, "is longer than the " + entry.size() + " bytes that it states");
        }
        budget.reach(entry, given, isStored() ? given : inflater.getBytesRead());
        return count;
    }

    private int unpack(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (EOFException e) {
            throw corrupt(entry, "breaks off after " + given + " bytes");
        } catch (ZipException e) {
            throw corrupt(entry, "cannot be unpacked after " + given + " bytes");
        }
    }

    private void checkEnd() throws FormatException {
        if (given != entry.size()) {
            throw corrupt(
                    entry, "has " + given + " bytes in place of the " + entry.size() + " stated");
        }
        if (crc.getValue() != entry.crc()) {
            throw corrupt(entry, "does not have the checksum that is stated");
        }
    }

    private boolean isStored() {
        return entry.method() == ZipEntry.STORED;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
