package org.hearsay.intake.web;

import java.nio.charset.StandardCharsets;

/**
 * A path of a robots.txt: {@code *} stands for any signs, {@code $} at the end for the end of the
 * target; else the target need only begin so.
 *
 * @param pattern with percent signs in the one normal form
 */
record RobotsPath(String pattern) {

    static RobotsPath of(String written) {
        String normal = normal(written, "");
        int last = normal.length() - 1;
        return new RobotsPath(
                last < 0
                        ? ""
                        : normal.substring(0, last).replace("$", "%24") + normal.charAt(last));
    }

    /** A target in the form that is matched: the two signs that mean something here are encoded. */
    static String target(String written) {
        return normal(written, "*$");
    }

    /** What makes one rule more specific than another. */
    int length() {
        return pattern.length();
    }

    /** In time of at most the product of both lengths: one star is gone back to, the last. */
    boolean matches(String target) {
        boolean anchored = pattern.endsWith("$");
        int end = anchored ? pattern.length() - 1 : pattern.length();
        int star = -1;
        int retry = 0;
        int at = 0;
        int inTarget = 0;
        while (true) {
            if (at == end && (!anchored || inTarget == target.length())) {
                return true;
            }
            if (at < end && pattern.charAt(at) == '*') {
                star = at++;
                retry = inTarget;
            } else if (at < end
                    && inTarget < target.length()
                    && pattern.charAt(at) == target.charAt(inTarget)) {
                at++;
                inTarget++;
            } else if (star >= 0 && retry < target.length()) {
                at = star + 1;
                inTarget = ++retry;
            } else {
                return false;
            }
        }
    }

    /**
     * With each sign in one form: letters, digits and {@code -._~} as themselves, other signs that
     * were encoded with capitals, and signs outside ASCII encoded.
     */
    private static String normal(String written, String alsoEncoded) {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        StringBuilder normal = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int sign = bytes[i] & 0xFF;
            int encoded = sign == '%' ? encodedAt(bytes, i) : -1;
            if (encoded >= 0) {
                i += 2;
                if (isUnreserved(encoded)) {
                    normal.append((char) encoded);
                } else {
                    encode(encoded, normal);
                }
            } else if (sign <= ' ' || sign >= 0x7F || alsoEncoded.indexOf(sign) >= 0) {
                encode(sign, normal);
            } else {
                normal.append((char) sign);
            }
        }
        return normal.toString();
    }

    private static int encodedAt(byte[] bytes, int at) {
        if (at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isUnreserved(int sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || "-._~".indexOf(sign) >= 0;
    }

    private static void encode(int sign, StringBuilder normal) {
        normal.append('%')
                .append(Character.toUpperCase(Character.forDigit(sign >> 4, 16)))
                .append(Character.toUpperCase(Character.forDigit(sign & 0xF, 16)));
    }
}
