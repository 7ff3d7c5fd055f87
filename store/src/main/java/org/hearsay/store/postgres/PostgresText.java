package org.hearsay.store.postgres;

import java.nio.charset.StandardCharsets;
import org.hearsay.store.log.Letters;

/**
 * Text as PostgreSQL can hold it: it takes every character but U+0000, which stands in a few pages
 * and file names. That becomes a noncharacter and a digit; what is read is what was written. A lone
 * surrogate, which UTF-8 cannot hold, becomes a question mark, as in SQLite.
 */
final class PostgresText {

    private static final char MARK = '\uFDD0';
    private static final char NUL = '0';
    private static final char ITSELF = '1';

    private PostgresText() {}

    static Letters letters() {
        return new Letters(PostgresText::written, PostgresText::read);
    }

    static String written(String text) {
        if (isPlain(text)) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String whole = new String(bytes, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c == MARK) {
                out.append(MARK).append(ITSELF);
            } else if (c == 0) {
                out.append(MARK).append(NUL);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c == 0 || c == MARK || Character.isSurrogate((char) c));
    }

    static String read(String text) {
        if (text.indexOf(MARK) < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == MARK && i + 1 < text.length()) {
                i++;
                out.append(text.charAt(i) == NUL ? '\0' : MARK);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
