package org.hearsay.intake.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A server's answer as it went over the line (RFC 9112): status, fields by their names in lower
 * case, and where its body begins. Bare line feeds are taken for line ends.
 */
@SuppressWarnings("ArrayRecordComponent") // its bytes are not compared
record HttpMessage(int status, Map<String, String> fields, byte[] bytes, int body) {

    /** Empty if the bytes do not begin with a status line. */
    static Optional<HttpMessage> of(byte[] bytes) {
        int at = lineEnd(bytes, 0);
        int status = status(line(bytes, 0, at));
        if (status < 0) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        while (at < bytes.length) {
            int next = lineEnd(bytes, at);
            String line = line(bytes, at, next);
            at = next;
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.merge(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        HttpMessage::joined);
            }
        }
        return Optional.of(new HttpMessage(status, fields, bytes, at));
    }

    private static String joined(String first, String second) {
        return first.length() > 10_000 ? first : first + ", " + second;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    private static String line(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static int status(String line) {
        int space = line.indexOf(' ');
        String code = space < 0 ? "" : line.substring(space).strip();
        boolean known =
                line.startsWith("HTTP/")
                        && code.length() >= 3
                        && code.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')
                        && (code.length() == 3 || code.charAt(3) == ' ');
        return known ? Integer.parseInt(code.substring(0, 3)) : -1;
    }

    /** The media type with its parameters, of several the first; nothing if none is stated. */
    String mediaType() {
        String stated = fields.getOrDefault("content-type", "");
        int comma = stated.indexOf(", ");
        return comma < 0 ? stated : stated.substring(0, comma);
    }

    boolean isChunked() {
        return fields.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked");
    }

    /** The encodings of the body, the one to be undone first in front. */
    List<String> encodings() {
        List<String> encodings = new ArrayList<>();
        String stated = fields.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
        for (String encoding : stated.split(",")) {
            String name = encoding.strip();
            if (!name.isEmpty() && !name.equals("identity") && !name.equals("none")) {
                encodings.add(0, name);
            }
        }
        return encodings;
    }
}
