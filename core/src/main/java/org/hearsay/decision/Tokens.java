package org.hearsay.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one line of a decisions file: bare ones, and strings in double quotes with the
 * escapes of JSON.
 */
final class Tokens {

    private static final String HEX = "0123456789abcdef";

    private Tokens() {}

    /** Throws an {@link IllegalArgumentException} that says what is wrong with the line. */
    static List<String> of(String line) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == ' ' || c == '\t') {
                i++;
            } else if (c == '"') {
                StringBuilder token = new StringBuilder();
                i = quoted(line, i + 1, token);
                tokens.add(token.toString());
            } else {
                int end = i;
                while (end < line.length() && " \t\"".indexOf(line.charAt(end)) < 0) {
                    end++;
                }
                tokens.add(line.substring(i, end));
                i = end;
            }
        }
        return tokens;
    }

    private static int quoted(String line, int start, StringBuilder token) {
        int i = start;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c != '\\') {
                token.append(c);
                i++;
            } else {
                i = escape(line, i + 1, token);
            }
        }
        throw new IllegalArgumentException("a quotation mark is opened and not closed");
    }

    private static int escape(String line, int at, StringBuilder token) {
        char c = at < line.length() ? line.charAt(at) : ' ';
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            token.append("\"\\/\b\f\n\r\t".charAt(plain));
            return at + 1;
        }
        if (c == 'u' && at + 5 <= line.length()) {
            String digits = line.substring(at + 1, at + 5);
            if (digits.chars().allMatch(d -> Character.digit(d, 16) >= 0)) {
                token.append((char) Integer.parseInt(digits, 16));
                return at + 5;
            }
        }
        throw new IllegalArgumentException(
                "found a backslash that escapes nothing; expected one of \\\" \\\\ \\n \\r \\t or"
                        + " \\u with four digits");
    }

    /** A string as a token that stands on one line and is valid UTF-8 whatever is in it. */
    static String quote(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (isEscaped(value, i)) {
                        hex(text, c);
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.append('"').toString();
    }

    private static void hex(StringBuilder text, char c) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt((c >> shift) & 0xf));
        }
    }

    /** What an editor would not show or would break: controls, line ends, lone surrogates. */
    private static boolean isEscaped(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && c != ' ');
    }
}
