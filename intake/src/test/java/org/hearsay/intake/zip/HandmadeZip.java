package org.hearsay.intake.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives field by field, so that each may lie. */
final class HandmadeZip {

    /** One entry's fields, as the directory will state them. */
    static final class Member {
        String name;
        byte[] packed;
        int method;
        int flags;
        long crc;
        long size;
        long header;
        boolean wide;
        boolean openEnded;

        Member(String name, String content, int method) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            this.name = name;
            this.method = method;
            this.packed = method == 8 ? deflate(bytes) : bytes;
            this.crc = sum.getValue();
            this.size = bytes.length;
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Member> members = new ArrayList<>();
    private int shift;
    String remark = "";
    int countedExtra;
    int volume;

    /** Bytes before the archive, which its offsets do not count. */
    HandmadeZip before(String bytes) {
        out.writeBytes(bytes.getBytes(StandardCharsets.US_ASCII));
        shift = bytes.length();
        return this;
    }

    /** The header before a member states no sizes if the member is open-ended. */
    HandmadeZip add(Member member) {
        member.header = (long) out.size() - shift;
        byte[] name = member.name.getBytes(StandardCharsets.UTF_8);
        boolean open = member.openEnded;
        u32(0x04034B50).u16(20);
        u16(member.flags | (open ? 8 : 0)).u16(member.method);
        u32(0).u32(open ? 0 : member.crc);
        u32(open ? 0 : member.packed.length).u32(open ? 0 : member.size);
        u16(name.length).u16(0);
        out.writeBytes(name);
        out.writeBytes(member.packed);
        if (open) {
            u32(0x08074B50).u32(member.crc);
            u32(member.packed.length).u32(member.size);
        }
        members.add(member);
        return this;
    }

    HandmadeZip add(String name, String content) {
        return add(new Member(name, content, 8));
    }

    /** Lists a member a second time. */
    HandmadeZip again(Member member) {
        members.add(member);
        return this;
    }

    byte[] bytes() {
        int start = out.size();
        members.forEach(this::list);
        int length = out.size() - start;
        int count = members.size() + countedExtra;
        u32(0x06054B50).u16(0).u16(volume);
        u16(count - volume).u16(count);
        u32(length).u32(start - shift).u16(remark.length());
        put(remark.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** With an end of the wide kind, whose numbers the narrow one leaves out. */
    byte[] wideBytes() {
        int start = out.size();
        members.forEach(this::list);
        int length = out.size() - start;
        int at = out.size() - shift;
        u32(0x06064B50).u64(44).u16(45).u16(45);
        u32(0).u32(0).u64(members.size()).u64(members.size());
        u64(length).u64(start - shift);
        u32(0x07064B50).u32(0).u64(at).u32(1);
        u32(0x06054B50).u32(0).u32(-1).u32(-1).u32(-1).u16(0);
        return out.toByteArray();
    }

    private void list(Member member) {
        byte[] name = member.name.getBytes(StandardCharsets.UTF_8);
        int extra = member.wide ? 8 + 4 + 24 : 0;
        u32(0x02014B50).u16(20).u16(20);
        u16(member.flags | (member.openEnded ? 8 : 0));
        u16(member.method).u32(0).u32(member.crc);
        u32(member.wide ? -1 : member.packed.length);
        u32(member.wide ? -1 : member.size);
        u16(name.length).u16(extra).u16(0);
        u16(0).u16(0).u32(0);
        u32(member.wide ? -1 : member.header).put(name);
        if (member.wide) {
            u16(0x5455).u16(4).u32(0);
            u16(1).u16(24);
            u64(member.size).u64(member.packed.length).u64(member.header);
        }
    }

    private HandmadeZip u16(long value) {
        return put(value, 2);
    }

    private HandmadeZip u32(long value) {
        return put(value, 4);
    }

    private HandmadeZip u64(long value) {
        return put(value, 8);
    }

    private HandmadeZip put(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    private HandmadeZip put(long value, int width) {
        for (int i = 0; i < width; i++) {
            out.write((int) (value >> 8 * i));
        }
        return this;
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
