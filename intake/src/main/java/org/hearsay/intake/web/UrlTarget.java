package org.hearsay.intake.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Path and query of a URL in the canonical form of the WHATWG's URL standard. */
final class UrlTarget {

    private static final String ENCODED_IN_PATH = "\"#<>?^`{} ";
    private static final String ENCODED_IN_QUERY = "\"#<>' ";

    private UrlTarget() {}

    /**
     * From all that follows the host.
     *
     * @throws RefusedException if programs would read the path in different ways
     */
    static String canonical(String rest) throws RefusedException {
        int hash = rest.indexOf('#');
        String target = hash < 0 ? rest : rest.substring(0, hash);
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        if (path.contains("\\")) {
            throw new RefusedException("the URL has a backslash in its path");
        }
        String canonical = encoded(withoutDots(path), ENCODED_IN_PATH);
        return mark < 0
                ? canonical
                : canonical + "?" + encoded(target.substring(mark + 1), ENCODED_IN_QUERY);
    }

    private static String withoutDots(String path) {
        List<String> kept = new ArrayList<>();
        String[] parts = path.split("/", -1);
        // What stands before the first slash is empty.
        for (int i = path.startsWith("/") ? 1 : 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            String dots = parts[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
            if (dots.equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (!dots.equals(".") && !dots.equals("..")) {
                kept.add(parts[i]);
            } else if (last) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encoded(String text, String alsoEncoded) {
        StringBuilder encoded = new StringBuilder(text.length());
        // A half of a pair becomes a question mark here, which no server takes amiss.
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            int sign = each & 0xFF;
            if (sign <= ' ' || sign > '~' || alsoEncoded.indexOf(sign) >= 0) {
                encoded.append('%').append(hex(sign >> 4)).append(hex(sign & 0xF));
            } else {
                encoded.append((char) sign);
            }
        }
        return encoded.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
