package org.hearsay.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** Numbers and strings as bytes; a string that came before is only pointed at. */
final class RecordOutput {

    private final OutputStream out;
    private final Map<String, Integer> seen = new HashMap<>();

    RecordOutput(OutputStream out) {
        this.out = out;
    }

    /** Seven bits a byte, the lowest first; of a negative number all 64. */
    void number(long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Exactly, lone surrogates too: in a byte a character where that is enough, else in two. */
    void string(String string) throws IOException {
        Integer place = seen.putIfAbsent(string, seen.size());
        if (place != null) {
            number(place + 1L);
            return;
        }
        boolean narrow = string.chars().allMatch(c -> c <= 0xFF);
        number(0);
        number((long) string.length() << 1 | (narrow ? 1 : 0));
        byte[] bytes = new byte[narrow ? string.length() : 2 * string.length()];
        int end = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (!narrow) {
                bytes[end++] = (byte) (c >> 8);
            }
            bytes[end++] = (byte) c;
        }
        out.write(bytes);
    }
}
