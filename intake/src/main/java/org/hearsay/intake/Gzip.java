package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.hearsay.intake.format.Source;

/** Gzip files: servers send pages packed, and tools store them as sent. */
final class Gzip {

    private Gzip() {}

    /** By its first two bytes. */
    static boolean isPacked(byte[] bytes) {
        return GzipMembers.beginAt(bytes, 0);
    }

    /** The name without its {@code .gz}. */
    static String inner(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** The first bytes as they are. */
    static byte[] start(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(Sniffer.LOOKED_AT);
        }
    }

    /** What the first bytes hold, as far as that goes; cut short it still begins as it is. */
    static byte[] unpackedStart(byte[] packed) {
        byte[] start = new byte[Sniffer.LOOKED_AT];
        int length = 0;
        try (InputStream in = new GzipMembers(packed)) {
            int read;
            while (length < start.length
                    && (read = in.read(start, length, start.length - length)) >= 0) {
                length += read;
            }
        } catch (IOException e) {
            return Arrays.copyOf(start, length);
        }
        return Arrays.copyOf(start, length);
    }

    /** What it holds, up to so many bytes. */
    static byte[] unpack(Source packed, int most) throws IOException {
        try (InputStream all = packed.open();
                InputStream in = new GzipMembers(all.readAllBytes())) {
            return in.readNBytes(most);
        }
    }

    /** The bytes as they are when unpacked, if they are packed. */
    static byte[] plain(byte[] bytes, int most) throws IOException {
        return isPacked(bytes) ? unpack(Source.of("", bytes), most) : bytes;
    }
}
