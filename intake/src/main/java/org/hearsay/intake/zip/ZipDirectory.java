package org.hearsay.intake.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/** The directory at the end of an archive. */
final class ZipDirectory {

    private static final long END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final long LOCATOR64 = 0x07064B50;
    private static final int LOCATOR64_LENGTH = 20;
    private static final long END64 = 0x06064B50;
    private static final int END64_LENGTH = 56;
    private static final long ENTRY = 0x02014B50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MASKED16 = 0xFFFF;
    private static final long MASKED32 = 0xFFFFFFFFL;

    /** A directory of so many entries with names and remarks as long as they are in earnest. */
    private static final int LONGEST = 8 << 20;

    /** Where the directory lies: {@code shift} is what stands before the archive's first byte. */
    private record Place(long start, long length, long count, long shift) {}

    private final Source source;

    ZipDirectory(Source source) {
        this.source = source;
    }

    /** The entries in the directory's order, folders too. */
    List<ZipEntry> read(int most) throws IOException {
        try {
            Place place = place();
            if (place.count() > most) {
                throw new FormatException(
                        Extraction.UNSUPPORTED,
                        "is a zip archive of "
                                + place.count()
                                + " entries; no more than "
                                + most
                                + " are read");
            }
            return entries(bytes(place.start(), place.length()), place);
        } catch (EOFException e) {
            throw corrupt("it breaks off, or its directory is not where its end says");
        }
    }

    private Place place() throws IOException {
        long from = Math.max(0, source.size() - END_LENGTH - LONGEST_COMMENT);
        Little tail = bytes(from, source.size() - from);
        int at = end(tail);
        if (tail.u16(at + 4) != tail.u16(at + 6) && tail.u16(at + 4) != MASKED16) {
            throw new FormatException(
                    Extraction.UNSUPPORTED, "is one of several volumes of a zip archive");
        }
        boolean masked =
                tail.u16(at + 10) == MASKED16
                        || tail.u32(at + 12) == MASKED32
                        || tail.u32(at + 16) == MASKED32;
        int locator = at - LOCATOR64_LENGTH;
        if (masked && locator >= 0 && tail.u32(locator) == LOCATOR64) {
            return place64(from + locator, tail.u64(locator + 8));
        }
        return place(from + at, tail.u32(at + 12), tail.u32(at + 16), tail.u16(at + 10));
    }

    /** The end whose remark reaches the last byte; else the last that there is. */
    private static int end(Little tail) throws IOException {
        int last = -1;
        for (int at = tail.length() - END_LENGTH; at >= 0; at--) {
            if (tail.u32(at) == END) {
                last = Math.max(last, at);
                if (at + END_LENGTH + tail.u16(at + 20) == tail.length()) {
                    return at;
                }
            }
        }
        if (last < 0) {
            throw corrupt("it has no directory at its end");
        }
        return last;
    }

    /** The locator's word goes astray where something stands before the archive. */
    private Place place64(long locator, long stated) throws IOException {
        Little end = bytes(stated, END64_LENGTH);
        long at = stated;
        if (end.u32(0) != END64) {
            at = locator - END64_LENGTH;
            end = bytes(at, END64_LENGTH);
        }
        if (end.u32(0) != END64) {
            throw corrupt("the end of its directory is not where its locator says");
        }
        return place(at, end.u64(40), end.u64(48), end.u64(32));
    }

    private static Place place(long end, long length, long start, long count) throws IOException {
        long shift = end - length - start;
        if (shift < 0 || length > LONGEST) {
            throw corrupt("its directory cannot be of the size that its end says");
        }
        return new Place(start + shift, length, count, shift);
    }

    private List<ZipEntry> entries(Little bytes, Place place) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < place.count(); i++) {
            if (bytes.u32(at) != ENTRY) {
                throw corrupt("its directory has no entry " + (i + 1));
            }
            entries.add(entry(bytes, at, i, place));
            at += ENTRY_LENGTH + bytes.u16(at + 28) + bytes.u16(at + 30) + bytes.u16(at + 32);
        }
        if (at != bytes.length()) {
            throw corrupt("its directory does not end after the last entry that it counts");
        }
        return List.copyOf(entries);
    }

    private ZipEntry entry(Little bytes, int at, int number, Place place) throws IOException {
        int nameLength = bytes.u16(at + 28);
        String name = name(bytes.bytes(at + ENTRY_LENGTH, nameLength));
        int extra = at + ENTRY_LENGTH + nameLength;
        Extra64 wide = new Extra64(bytes, extra, extra + bytes.u16(at + 30));
        long size = wide.value(bytes.u32(at + 24));
        long packed = wide.value(bytes.u32(at + 20));
        long header = wide.value(bytes.u32(at + 42)) + place.shift();
        if (header < 0 || header > source.size() || packed > source.size() - header) {
            throw corrupt("its entry " + Shown.of(name) + " lies beyond its end");
        }
        return new ZipEntry(
                number,
                name,
                bytes.u16(at + 8),
                bytes.u16(at + 10),
                bytes.u32(at + 16),
                packed,
                size,
                header);
    }

    /** The format's old character set is seldom what is meant; Latin-1 loses no byte. */
    private static String name(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private Little bytes(long from, long count) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(from);
            byte[] bytes = in.readNBytes((int) count);
            if (bytes.length < count) {
                throw new EOFException("It ends before byte " + (from + count));
            }
            return new Little(bytes, bytes.length);
        }
    }

    private static FormatException corrupt(String what) {
        return new FormatException(Extraction.CORRUPT, "is a damaged zip archive: " + what);
    }

    /** The wide numbers of an entry, in their order, for those whose narrow one is full. */
    private static final class Extra64 {

        private static final int ID = 1;
        private static final int NOWHERE = Integer.MAX_VALUE / 2;

        private final Little bytes;
        private int at;

        Extra64(Little bytes, int from, int to) throws EOFException {
            this.bytes = bytes;
            this.at = from;
            while (at + 4 <= to && bytes.u16(at) != ID) {
                at += 4 + bytes.u16(at + 2);
            }
            at = at + 4 <= to ? at + 4 : NOWHERE;
        }

        long value(long narrow) throws EOFException {
            if (narrow != MASKED32) {
                return narrow;
            }
            at += 8;
            return bytes.u64(at - 8);
        }
    }
}
