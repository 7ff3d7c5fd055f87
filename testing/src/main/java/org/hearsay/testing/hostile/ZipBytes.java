package org.hearsay.testing.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip archive written entry by entry (APPNOTE 6.3), which may lie about each of them. */
final class ZipBytes {

    private static final int LOCAL = 0x04034B50;
    private static final int CENTRAL = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int VERSION = 20;
    private static final int IN_UTF_8 = 0x800;
    private static final int DAY = 0x5A63;
    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int ENCRYPTED = 1;

    /** What the archive says of an entry, and where it says that it begins. */
    static final class Entry {

        private final String name;
        private final int flags;
        private final int method;
        private final byte[] data;
        private final long crc;
        private final long size;

        Entry(String name, int flags, int method, byte[] data, long crc, long size) {
            this.name = name;
            this.flags = flags;
            this.method = method;
            this.data = data;
            this.crc = crc;
            this.size = size;
        }

        /** The same under another name. */
        Entry named(String other) {
            return new Entry(other, flags, method, data, crc, size);
        }

        static Entry deflated(String name, byte[] content) {
            return new Entry(name, 0, DEFLATED, bare(content), crc(content), content.length);
        }

        static Entry stored(String name, byte[] content) {
            return new Entry(name, 0, STORED, content, crc(content), content.length);
        }

        static Entry of(String name, Bulk bulk) throws IOException {
            return new Entry(name, 0, DEFLATED, bulk.deflated(), bulk.crc(), bulk.size());
        }

        Entry flagged(int flag) {
            return new Entry(name, flags | flag, method, data, crc, size);
        }

        Entry saying(long otherSize) {
            return new Entry(name, flags, method, data, crc, otherSize);
        }

        private static long crc(byte[] content) {
            CRC32 sum = new CRC32();
            sum.update(content);
            return sum.getValue();
        }

        private static byte[] bare(byte[] content) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.end();
            return out.toByteArray();
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<byte[]> directory = new ArrayList<>();

    ZipBytes text(String name, String content) throws IOException {
        return entry(Entry.deflated(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    ZipBytes entry(Entry entry) throws IOException {
        int at = out.size();
        return write(local(entry)).write(entry.data).listed(entry, at);
    }

    /** An entry of the directory alone, whose local one begins somewhere. */
    ZipBytes listed(Entry entry, int at) throws IOException {
        directory.add(central(entry, at));
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] end() throws IOException {
        return end(directory.size());
    }

    /** With another number of entries than there are. */
    byte[] end(int count) throws IOException {
        int at = out.size();
        for (byte[] entry : directory) {
            write(entry);
        }
        int length = out.size() - at;
        write(new Fields().four(END).two(0).two(0).two(count).two(count).four(length).four(at));
        return write(new Fields().two(0)).out.toByteArray();
    }

    private ZipBytes write(Fields fields) throws IOException {
        return write(fields.bytes());
    }

    private ZipBytes write(byte[] bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    private static Fields local(Entry entry) throws IOException {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        return said(new Fields().four(LOCAL), entry).two(name.length).two(0).all(name);
    }

    private static byte[] central(Entry entry, int at) throws IOException {
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        return said(new Fields().four(CENTRAL).two(VERSION), entry)
                .two(name.length)
                .two(0)
                .two(0)
                .two(0)
                .two(0)
                .four(0)
                .four(at)
                .all(name)
                .bytes();
    }

    private static Fields said(Fields fields, Entry entry) {
        return fields.two(VERSION)
                .two(entry.flags | IN_UTF_8)
                .two(entry.method)
                .two(0)
                .two(DAY)
                .four(entry.crc)
                .four(entry.data.length)
                .four(entry.size);
    }

    /** Numbers with their smallest byte first. */
    private static final class Fields {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Fields two(int value) {
            out.write(value);
            out.write(value >> 8);
            return this;
        }

        Fields four(long value) {
            return two((int) value).two((int) (value >> 16));
        }

        Fields all(byte[] bytes) throws IOException {
            out.write(bytes);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
