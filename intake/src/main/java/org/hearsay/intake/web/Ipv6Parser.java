package org.hearsay.intake.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads and writes an IPv6 address as the WHATWG's URL standard has it; without zones. */
final class Ipv6Parser {

    private static final int PIECES = 8;

    private Ipv6Parser() {}

    /** The 16 bytes of an address that is written without brackets. */
    static byte[] parse(String written) throws RefusedException {
        int gap = written.indexOf("::");
        if (gap >= 0 && written.indexOf("::", gap + 1) >= 0) {
            throw notIpv6();
        }
        if (gap < 0) {
            return bytes(pieces(written, true), List.of(), false);
        }
        return bytes(
                pieces(written.substring(0, gap), false),
                pieces(written.substring(gap + 2), true),
                true);
    }

    private static byte[] bytes(List<Integer> head, List<Integer> tail, boolean gap)
            throws RefusedException {
        int given = head.size() + tail.size();
        if (gap ? given >= PIECES : given != PIECES) {
            throw notIpv6();
        }
        int[] all = new int[PIECES];
        for (int i = 0; i < head.size(); i++) {
            all[i] = head.get(i);
        }
        for (int i = 0; i < tail.size(); i++) {
            all[PIECES - tail.size() + i] = tail.get(i);
        }
        byte[] bytes = new byte[2 * PIECES];
        for (int i = 0; i < PIECES; i++) {
            bytes[2 * i] = (byte) (all[i] >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) all[i];
        }
        return bytes;
    }

    private static List<Integer> pieces(String written, boolean mayEndInIpv4)
            throws RefusedException {
        List<Integer> pieces = new ArrayList<>();
        if (written.isEmpty()) {
            return pieces;
        }
        String[] parts = written.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (mayEndInIpv4 && i == parts.length - 1 && parts[i].contains(".")) {
                addIpv4(parts[i], pieces);
            } else {
                pieces.add(digits(parts[i], 16, 4));
            }
        }
        return pieces;
    }

    private static void addIpv4(String part, List<Integer> pieces) throws RefusedException {
        String[] numbers = part.split("\\.", -1);
        if (numbers.length != 4) {
            throw notIpv6();
        }
        int[] values = new int[4];
        for (int i = 0; i < 4; i++) {
            values[i] = digits(numbers[i], 10, 3);
            boolean padded = numbers[i].length() > 1 && numbers[i].startsWith("0");
            if (padded || values[i] > 0xFF) {
                throw notIpv6();
            }
        }
        pieces.add(values[0] << Byte.SIZE | values[1]);
        pieces.add(values[2] << Byte.SIZE | values[3]);
    }

    private static int digits(String text, int radix, int most) throws RefusedException {
        if (text.isEmpty() || text.length() > most) {
            throw notIpv6();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                throw notIpv6();
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static RefusedException notIpv6() {
        return new RefusedException("the host stands in brackets, but is not an IPv6 address");
    }

    /** The shortest way to write an address: the first longest run of zeros is left out. */
    static String written(byte[] bytes) {
        int[] pieces = new int[PIECES];
        for (int i = 0; i < PIECES; i++) {
            pieces[i] = (bytes[2 * i] & 0xFF) << Byte.SIZE | (bytes[2 * i + 1] & 0xFF);
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < PIECES; i++) {
            int zeros = zeros(pieces, i);
            if (zeros > Math.max(1, length)) {
                start = i;
                length = zeros;
            }
        }
        return length == 0
                ? joined(pieces)
                : joined(Arrays.copyOf(pieces, start))
                        + "::"
                        + joined(Arrays.copyOfRange(pieces, start + length, PIECES));
    }

    private static int zeros(int[] pieces, int from) {
        int end = from;
        while (end < PIECES && pieces[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String joined(int[] pieces) {
        return String.join(":", Arrays.stream(pieces).mapToObj(Integer::toHexString).toList());
    }
}
