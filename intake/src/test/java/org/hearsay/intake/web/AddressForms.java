package org.hearsay.intake.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Ways to write addresses that are not to be connected to, made by rule. */
final class AddressForms {

    private static final List<String> IPV4 =
            List.of(
                    "127.0.0.1",
                    "127.0.0.53",
                    "127.1.2.3",
                    "127.255.255.254",
                    "0.0.0.0",
                    "10.0.0.1",
                    "100.64.0.1",
                    "169.254.169.254",
                    "172.16.0.1",
                    "192.0.0.1",
                    "192.0.2.7",
                    "192.88.99.1",
                    "192.168.0.1",
                    "198.18.0.1",
                    "198.19.255.255",
                    "198.51.100.7",
                    "203.0.113.7",
                    "224.0.0.1",
                    "239.255.255.255",
                    "240.0.0.1",
                    "255.255.255.255");

    private static final List<String> IPV6 =
            List.of(
                    "::",
                    "::1",
                    "::ffff:127.0.0.1",
                    "::ffff:127.0.0.2",
                    "::127.0.0.1",
                    "64:ff9b::127.0.0.1",
                    "64:ff9b:1::7f00:1",
                    "100::1",
                    "2001::7f00:1",
                    "2001:2::1",
                    "2001:1ff:ffff::1",
                    "2001:db8::1",
                    "2002:7f00:1::",
                    "3fff:fff::1",
                    "5f00::1",
                    "fc00::1",
                    "fd00:ec2::254",
                    "fe80::1",
                    "febf::1",
                    "fec0::1",
                    "ff02::1",
                    "4000::1",
                    "::ffff:0:127.0.0.1");

    private AddressForms() {}

    /** The addresses themselves. */
    static List<InetAddress> refused() {
        List<InetAddress> all = new ArrayList<>();
        for (String text : IPV4) {
            all.add(address(text));
        }
        for (String text : IPV6) {
            all.add(address6(text));
        }
        return all;
    }

    /** With a mapped address left as what it is. */
    static InetAddress address6(String text) {
        try {
            return Inet6Address.getByAddress("", bytes6(text), -1);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** For literals alone, which are not looked up. */
    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** URLs of all forms of all addresses, at this port. */
    static List<String> urls(int port) {
        Set<String> urls = new LinkedHashSet<>();
        for (String text : IPV4) {
            for (String host : hosts(text)) {
                urls.add("http://" + host + ":" + port + "/");
            }
            tricks(text, port, urls);
        }
        for (String text : IPV6) {
            for (String host : hosts6(text)) {
                urls.add("http://" + host + ":" + port + "/");
            }
            tricks("[" + text + "]", port, urls);
        }
        return List.copyOf(urls);
    }

    private static Set<String> hosts(String text) {
        byte[] bytes = address(text).getAddress();
        long value = Long.parseLong(HexFormat.of().formatHex(bytes), 16);
        Set<String> hosts = new LinkedHashSet<>();
        for (int parts = 1; parts <= 4; parts++) {
            for (int radices = 0; radices < Math.pow(3, parts); radices++) {
                hosts.add(written(value, parts, radices, ""));
            }
            hosts.add(written(value, parts, 0, "").concat("."));
            hosts.add(written(value, parts, 1, "00000000"));
            hosts.add(written(value, parts, 1 + 3 + 9 + 27, "00"));
            hosts.add(written(value, parts, 2 + 6 + 18 + 54, "000000"));
            hosts.add(written(value, parts, 2, "").toUpperCase(Locale.ROOT));
        }
        if (text.startsWith("127.") || text.startsWith("169.254.")) {
            signs(text, hosts);
        }
        return hosts;
    }

    /** In so many parts, the radix of each by a digit of a number to the base of three. */
    private static String written(long value, int parts, int radices, String zeros) {
        StringBuilder host = new StringBuilder();
        int rest = radices;
        for (int i = 0; i < parts; i++) {
            boolean last = i == parts - 1;
            long part = last ? value & (0xFFFFFFFFL >>> 8 * i) : (value >>> 8 * (3 - i)) & 0xFF;
            host.append(i == 0 ? "" : ".");
            switch (rest % 3) {
                case 1 -> host.append("0").append(zeros).append(Long.toOctalString(part));
                case 2 -> host.append("0x").append(zeros).append(Long.toHexString(part));
                default -> host.append(part);
            }
            rest /= 3;
        }
        return host.toString();
    }

    /** The same signs by other means. */
    private static void signs(String text, Set<String> hosts) {
        List<UnaryOperator<String>> dots =
                List.of(
                        host -> host,
                        host -> host.replace('.', '\u3002'),
                        host -> host.replace('.', '\uFF0E'),
                        host -> host.replace('.', '\uFF61'),
                        host -> host.replace(".", "%2e"),
                        host -> host + "\u3002",
                        host -> host + "..",
                        host -> "." + host,
                        host -> host.replaceFirst("\\.", ".."));
        List<IntFunction<String>> digits =
                List.of(
                        digit -> "" + digit,
                        digit -> "" + (char) ('\uFF10' + digit),
                        digit -> Character.toString(0x1D7CE + digit),
                        digit -> Character.toString(0x1D7D8 + digit),
                        digit -> digit == 0 ? "\u24EA" : "" + (char) ('\u2460' + digit - 1),
                        digit ->
                                digit == 0
                                        ? "\u2070"
                                        : digit > 3
                                                ? "" + (char) ('\u2070' + digit)
                                                : "\u00B9\u00B2\u00B3".substring(digit - 1, digit),
                        digit -> "%3" + digit,
                        digit -> "%253" + digit,
                        digit -> "%EF%BC%9" + digit,
                        digit -> "&#4" + (8 + digit) + ";",
                        digit -> digit + "\u200B",
                        digit -> "\u00AD" + digit,
                        digit -> digit + "\uFEFF");
        for (IntFunction<String> digit : digits) {
            StringBuilder host = new StringBuilder();
            text.chars().forEach(s -> host.append(s == '.' ? "." : digit.apply(s - '0')));
            dots.forEach(dot -> hosts.add(dot.apply(host.toString())));
        }
    }

    private static Set<String> hosts6(String text) {
        byte[] bytes = bytes6(text);
        Set<String> hosts = new LinkedHashSet<>();
        List<String> full = new ArrayList<>();
        for (int i = 0; i < 16; i += 2) {
            full.add(HexFormat.of().formatHex(bytes, i, i + 2));
        }
        String long6 = String.join(":", full);
        String dotted =
                String.join(":", full.subList(0, 6))
                        + ":"
                        + (bytes[12] & 0xFF)
                        + "."
                        + (bytes[13] & 0xFF)
                        + "."
                        + (bytes[14] & 0xFF)
                        + "."
                        + (bytes[15] & 0xFF);
        for (String each :
                List.of(text, long6, dotted, long6.replace(":0", ":"), Ipv6Parser.written(bytes))) {
            for (String form : List.of(each, each.toUpperCase(Locale.ROOT))) {
                hosts.add("[" + form + "]");
                for (String zone : List.of("%lo", "%25lo", "%1", "%25", "%", "%2525eth0")) {
                    hosts.add("[" + form + zone + "]");
                }
                hosts.add("[" + form + "].");
                hosts.add("[[" + form + "]]");
                hosts.add("[" + form);
                hosts.add("%5B" + form + "%5D");
                hosts.add("\uFF3B" + form + "\uFF3D");
                hosts.add("[ " + form + "]");
                hosts.add("[" + form.replace(':', '\uFF1A') + "]");
                hosts.add("[v1." + form + "]");
                hosts.add(form);
            }
        }
        return hosts;
    }

    private static byte[] bytes6(String text) {
        try {
            return Ipv6Parser.parse(text);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The same host where programs disagree where a host begins and ends. */
    private static void tricks(String host, int port, Set<String> urls) {
        String at = host + ":" + port;
        for (String good : List.of("outlet.example", "outlet.example:80", "127.0.0.2")) {
            urls.add("http://" + good + "@" + at + "/");
            urls.add("http://" + good + ":x@" + at + "/");
            urls.add("http://" + good + "%40" + at + "/");
            urls.add("http://" + good + "\\@" + at + "/");
            urls.add("http://" + good + "\\" + at + "/");
            urls.add("http://" + at + "\\@" + good + "/");
            urls.add("http://" + at + "\\." + good + "/");
            urls.add("http://" + at + "\\/" + good + "/");
            urls.add("http://" + good + " " + at + "/");
            urls.add("http://" + good + "\u0000" + at + "/");
            urls.add("http://" + good + "\t@" + at + "/");
            urls.add("http://" + at + "#@" + good + "/");
            urls.add("http://" + at + "?@" + good + "/");
            urls.add("http://" + at + "/@" + good + "/");
        }
        for (String slashes :
                List.of("", "/", "///", "////", "\\\\", "/\\", "\\/", "\t//", "/\t/")) {
            urls.add("http:" + slashes + at + "/");
        }
        urls.add("HTTP://" + at + "/");
        urls.add("\u0001 http://" + at + "/ \n");
        urls.add("ht\ntp://" + at + "/");
        urls.add("http://" + host.charAt(0) + "\n" + host.substring(1) + ":" + port + "/");
        urls.add("http://" + host.charAt(0) + "\t" + host.substring(1) + ":" + port + "/");
        urls.add("http://" + host + ":0" + port + "/");
        urls.add("http://" + host + ":" + port + "@/");
        urls.add("http://" + host + ":" + port + ":80/");
        urls.add("http://" + host + ":+" + port + "/");
        urls.add("url:http://" + at + "/");
        urls.add("jar:http://" + at + "/!/");
        urls.add("feed:http://" + at + "/");
        urls.add("feed://" + at + "/");
        urls.add("gopher://" + at + "/");
        urls.add("file://" + host + "/");
        urls.add("view-source:http://" + at + "/");
        urls.add("//" + at + "/".repeat(2));
    }
}
