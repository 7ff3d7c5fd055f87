package org.hearsay.store.log;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of an entry as it is hashed and shown: its kind, then a name and a value in each line.
 * Line ends and backslashes in values are escaped, so that there is one text for each content.
 */
final class PartText {

    private final StringBuilder text;

    PartText(String kind) {
        this.text = new StringBuilder(kind).append('\n');
    }

    /** A value that is absent has no line. */
    PartText with(String name, @Nullable String value) {
        if (value != null) {
            text.append(name).append(' ');
            value.chars().forEach(c -> append((char) c));
            text.append('\n');
        }
        return this;
    }

    private void append(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(c);
        }
    }

    String text() {
        return text.toString();
    }

    /** A value of a text that was made so. */
    static Optional<String> value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .map(line -> unescaped(line.substring(name.length() + 1)));
    }

    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                char next = value.charAt(i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
