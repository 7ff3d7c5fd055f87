package org.hearsay.intake.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Reads a host as browsers do, by the WHATWG's URL standard, or refuses it.
 *
 * <p>Every way to write an IPv4 address (octal, hexadecimal, fewer than four parts, signs of
 * another width) leads to the address that it stands for, which is then judged like any other. A
 * host that programs read in different ways is refused: one with percent signs, with a zone, with a
 * dot at the end of a name, with letters that the two standards of international names map
 * differently.
 */
final class HostParser {

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    private HostParser() {}

    static WebHost parse(String written) throws RefusedException {
        if (written.isEmpty()) {
            throw new RefusedException("the URL names no host");
        }
        if (written.startsWith("[")) {
            return literal(ipv6(written));
        }
        String host = ascii(written);
        if (endsInNumber(host)) {
            return literal(ipv4(host));
        }
        checkName(host);
        return new WebHost.Name(host);
    }

    private static WebHost literal(byte[] bytes) {
        try {
            // Inet6Address, unlike its parent, keeps a mapped address what it is.
            InetAddress address =
                    bytes.length == 4
                            ? Inet4Address.getByAddress(bytes)
                            : Inet6Address.getByAddress("", bytes, -1);
            return new WebHost.Literal(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    private static byte[] ipv6(String written) throws RefusedException {
        if (!written.endsWith("]")) {
            throw new RefusedException("the host is an IPv6 address without its closing bracket");
        }
        return Ipv6Parser.parse(written.substring(1, written.length() - 1));
    }

    private static String ascii(String written) throws RefusedException {
        return written.chars().allMatch(sign -> sign < 0x80)
                ? written.toLowerCase(Locale.ROOT)
                : InternationalName.ascii(written);
    }

    private static void checkName(String host) throws RefusedException {
        if (host.length() > LONGEST_NAME) {
            throw new RefusedException("the host's name is too long");
        }
        for (String label : host.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > LONGEST_LABEL) {
                throw new RefusedException("the host's name has an empty or overlong part");
            }
            if (!label.chars().allMatch(HostParser::mayBeInName)) {
                throw new RefusedException("the host's name has a sign that no name has");
            }
            if (label.startsWith("xn--")) {
                InternationalName.check(label);
            }
        }
    }

    private static boolean mayBeInName(int sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= '0' && sign <= '9')
                || sign == '-'
                || sign == '_';
    }

    /** Whether the last part is a number, after which the whole has to be an address. */
    private static boolean endsInNumber(String host) {
        List<String> parts = parts(host);
        String last = parts.get(parts.size() - 1);
        return !last.isEmpty()
                && (last.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                        || (last.startsWith("0x")
                                && last.substring(2)
                                        .chars()
                                        .allMatch(sign -> Character.digit(sign, 16) >= 0)));
    }

    /** Between dots, of which one at the end counts for nothing. */
    private static List<String> parts(String host) {
        List<String> parts = List.of(host.split("\\.", -1));
        boolean dotAtEnd = parts.size() > 1 && parts.get(parts.size() - 1).isEmpty();
        return dotAtEnd ? parts.subList(0, parts.size() - 1) : parts;
    }

    private static byte[] ipv4(String host) throws RefusedException {
        List<String> parts = parts(host);
        if (parts.size() > 4) {
            throw notIpv4();
        }
        long address = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            long part = number(parts.get(i));
            // The last part fills all bytes that the others leave.
            long most = last ? 1L << Byte.SIZE * (4 - i) : 1L << Byte.SIZE;
            if (part >= most) {
                throw notIpv4();
            }
            address += last ? part : part << Byte.SIZE * (3 - i);
        }
        return new byte[] {
            (byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address
        };
    }

    private static long number(String part) throws RefusedException {
        boolean hex = part.startsWith("0x");
        boolean octal = !hex && part.length() > 1 && part.startsWith("0");
        String digits = hex ? part.substring(2) : part;
        int radix = hex ? 16 : octal ? 8 : 10;
        if (part.isEmpty()) {
            throw notIpv4();
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
            value = value * radix + digit;
            if (digit < 0 || value > 0xFFFFFFFFL) {
                throw notIpv4();
            }
        }
        return value;
    }

    private static RefusedException notIpv4() {
        return new RefusedException("the host ends in a number, but is not an IPv4 address");
    }
}
