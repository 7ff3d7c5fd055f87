package org.hearsay.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ByteRange;
import org.hearsay.text.Span;

/**
 * A JSON object under construction, by RFC 8259: fields in the order given, absent ones left out.
 *
 * <p>Control characters, line separators and halves of surrogate pairs are written as escapes, so
 * that a line is a line and every output is valid UTF-8.
 */
final class Json {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder("{");

    /** One that was written already. */
    static Json of(String written) {
        Json json = new Json();
        json.text.setLength(0);
        json.text.append(written, 0, written.length() - 1);
        return json;
    }

    Json put(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    Json put(String name, Optional<String> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    Json put(String name, BigDecimal value) {
        name(name);
        text.append(value.toPlainString());
        return this;
    }

    Json put(String name, int value) {
        name(name);
        text.append(value);
        return this;
    }

    Json put(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    Json put(String name, Json value) {
        name(name);
        text.append(value);
        return this;
    }

    Json putIf(String name, Optional<Json> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    Json number(String name, Optional<Integer> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** Two numbers, start and end, in bytes. */
    Json range(String name, Optional<ByteRange> value) {
        value.ifPresent(
                range -> {
                    name(name);
                    text.append('[').append(range.start()).append(',');
                    text.append(range.end()).append(']');
                });
        return this;
    }

    /** Two numbers, start and end. */
    Json put(String name, Span value) {
        name(name);
        span(value);
        return this;
    }

    Json strings(String name, List<String> values) {
        open(name);
        values.forEach(
                value -> {
                    separate();
                    string(value);
                });
        text.append(']');
        return this;
    }

    Json objects(String name, List<Json> values) {
        open(name);
        values.forEach(
                value -> {
                    separate();
                    text.append(value);
                });
        text.append(']');
        return this;
    }

    Json spans(String name, List<Span> values) {
        open(name);
        values.forEach(
                value -> {
                    separate();
                    span(value);
                });
        text.append(']');
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private void name(String name) {
        separate();
        string(name);
        text.append(':');
    }

    private void open(String name) {
        name(name);
        text.append('[');
    }

    private void separate() {
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    private void span(Span span) {
        text.append('[').append(span.start()).append(',').append(span.end()).append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (isEscaped(value, i)) {
                escape(c);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean isEscaped(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
        }
        return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
    }

    private void escape(char c) {
        switch (c) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX.charAt((c >> shift) & 0xf));
                }
            }
        }
    }
}
