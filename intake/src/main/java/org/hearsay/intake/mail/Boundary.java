package org.hearsay.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds what parts a mail's pieces (RFC 2046, section 5.1.1) where no header says it. */
final class Boundary {

    private static final int LONGEST = 70;

    private static final int LOOKED_AT = 1 << 16;

    private Boundary() {}

    /** The first line of two hyphens and more that a boundary may be made of. */
    static Optional<String> in(byte[] bytes) {
        String text =
                new String(
                        bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return text.lines()
                .map(String::stripTrailing)
                .filter(line -> line.startsWith("--"))
                .map(line -> line.substring(2))
                .filter(Boundary::isOne)
                .findFirst();
    }

    private static boolean isOne(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST
                && line.chars()
                        .allMatch(
                                c ->
                                        c < 0x7F && Character.isLetterOrDigit(c)
                                                || "'()+_,-./:=?".indexOf(c) >= 0);
    }
}
