package org.hearsay.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value in JSON as pages embed it. The reader is tolerant: raw line breaks in strings, trailing
 * commas, comments around and a cut-off end are taken as they come; what cannot be read ends it.
 */
sealed interface Json {

    /** An object; of repeated names the first counts. */
    record Fields(Map<String, Json> values) implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {}

    /** A string, number, true, false or null, as its characters. */
    record Text(String value) implements Json {}

    /** Reads the first value in the text. Objects nested deeper than 60 are left empty. */
    static Json read(String text) {
        return new Reader(text).value(0);
    }

    /** The field of this name, if this is an object that has it. */
    default Optional<Json> field(String name) {
        return this instanceof Fields fields
                ? Optional.ofNullable(fields.values().get(name))
                : Optional.empty();
    }

    /** The first string in it: itself, or that of the first item of an array. */
    default Optional<String> text() {
        return items().flatMap(
                        json ->
                                json instanceof Text text
                                        ? Stream.of(text.value().strip())
                                        : Stream.of())
                .filter(value -> !value.isEmpty() && !value.equals("null"))
                .findFirst();
    }

    /** The items of an array, or the value itself. */
    default Stream<Json> items() {
        return this instanceof Items items ? items.values().stream() : Stream.of(this);
    }

    /** One pass over the characters. */
    final class Reader {

        private static final int DEEPEST = 60;

        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private Json value(int depth) {
            skipSpace();
            if (at >= text.length() || depth > DEEPEST) {
                at = text.length();
                return new Text("");
            }
            return switch (text.charAt(at)) {
                case '{' -> fields(depth);
                case '[' -> items(depth);
                case '"' -> new Text(string());
                default -> new Text(word());
            };
        }

        private Json fields(int depth) {
            Map<String, Json> values = new LinkedHashMap<>();
            at++;
            while (skipTo('}')) {
                if (text.charAt(at) != '"') {
                    at = text.length();
                    break;
                }
                String name = string();
                skipSpace();
                if (at < text.length() && text.charAt(at) == ':') {
                    at++;
                    values.putIfAbsent(name, value(depth + 1));
                }
            }
            return new Fields(values);
        }

        private Json items(int depth) {
            List<Json> values = new ArrayList<>();
            at++;
            while (skipTo(']')) {
                int before = at;
                values.add(value(depth + 1));
                at = at == before ? text.length() : at;
            }
            return new Items(values);
        }

        /** Skips space and commas; false, and past it, if the closing character comes next. */
        private boolean skipTo(char close) {
            while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == ',')) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == close) {
                at++;
                return false;
            }
            return at < text.length();
        }

        private void skipSpace() {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
        }

        private static boolean isSpace(char c) {
            return c <= ' ' || c == '\u00a0' || c == '\ufeff';
        }

        private String word() {
            int start = at;
            while (at < text.length()
                    && ",]}:".indexOf(text.charAt(at)) < 0
                    && !isSpace(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                char c = text.charAt(at++);
                if (c == '\\' && at < text.length()) {
                    string.append(escaped());
                } else {
                    string.append(c);
                }
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            if (c == 'u' && at + 4 <= text.length()) {
                int code = hex(text.substring(at, at + 4));
                at += code < 0 ? 0 : 4;
                return code < 0 ? '\ufffd' : (char) code;
            }
            return switch (c) {
                case 'n', 'r', 't', 'b', 'f' -> ' ';
                default -> c;
            };
        }

        private static int hex(String digits) {
            int code = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = Character.digit(digits.charAt(i), 16);
                if (digit < 0) {
                    return -1;
                }
                code = code * 16 + digit;
            }
            return code;
        }
    }
}
