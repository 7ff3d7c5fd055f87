package org.hearsay.server.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * One row of an answer: fields of the program's own words, numbers and ids, and, apart from them,
 * what comes from articles, each text at most {@link #LONGEST} characters.
 */
final class Row {

    /** A longer text is cut there and ends in an ellipsis; its evidence can be asked for. */
    static final int LONGEST = 1_000;

    private final String id;
    private final Map<String, Object> own = new LinkedHashMap<>();
    private final Map<String, Object> untrusted = new LinkedHashMap<>();

    Row(String id) {
        this.id = id;
        own.put("id", id);
    }

    String id() {
        return id;
    }

    Row put(String name, String word) {
        own.put(name, word);
        return this;
    }

    Row put(String name, Optional<String> word) {
        word.ifPresent(present -> own.put(name, present));
        return this;
    }

    Row put(String name, int number) {
        own.put(name, number);
        return this;
    }

    Row put(String name, boolean is) {
        own.put(name, is);
        return this;
    }

    Row put(String name, BigDecimal number) {
        own.put(name, number);
        return this;
    }

    Row put(String name, Span span) {
        own.put(name, List.of(span.start(), span.end()));
        return this;
    }

    Row words(String name, List<String> words) {
        own.put(name, words);
        return this;
    }

    Row rows(String name, List<Row> rows) {
        own.put(name, rows.stream().map(Row::fields).toList());
        return this;
    }

    /** A text of an article. */
    Row untrusted(String name, String text) {
        untrusted.put(name, clip(text, LONGEST));
        return this;
    }

    /** A text of an article, cut only after so many characters. */
    Row untrusted(String name, String text, int longest) {
        untrusted.put(name, clip(text, longest));
        return this;
    }

    Row untrusted(String name, Optional<String> text) {
        text.ifPresent(present -> untrusted(name, present));
        return this;
    }

    Row untrusted(String name, List<String> texts) {
        List<String> clipped = new ArrayList<>();
        texts.stream().limit(LONGEST).forEach(text -> clipped.add(clip(text, LONGEST)));
        untrusted.put(name, clipped);
        return this;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(own);
        if (!untrusted.isEmpty()) {
            fields.put("untrusted", untrusted);
        }
        return fields;
    }

    private static String clip(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
