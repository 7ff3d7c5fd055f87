package org.hearsay.nlp.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The cases that {@code training/cases.py} makes: texts, and what Python reads of them. */
final class Cases {

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private Cases() {}

    /** The fields of each case; the first is the text. */
    static List<String[]> of(String name) {
        try (InputStream stream = Cases.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Make " + name + " with training/cases.py");
            }
            String all = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
            return all.lines().map(Cases::fields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] fields(String line) {
        String[] fields = line.split("\t", -1);
        String quoted = fields[0].substring(1, fields[0].length() - 1);
        // First the escapes that Java has, too: what they stand for holds no other escapes here.
        fields[0] =
                ESCAPED.matcher(quoted.replace("\\u", "\\\\u").translateEscapes())
                        .replaceAll(m -> character(m.group(1)));
        return fields;
    }

    private static String character(String digits) {
        return Character.toString((char) Integer.parseInt(digits, 16));
    }
}
