package org.hearsay.intake.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which columns of a table hold what: those that the user names, and for the rest those that
 * usually do. A field within a JSON object is named by its path: {@code source.name}.
 */
public record Columns(Map<Column, String> named) {

    public Columns {
        Map<Column, String> ordered = new EnumMap<>(Column.class);
        ordered.putAll(named);
        named = Collections.unmodifiableMap(ordered);
    }

    /** Nothing named: the columns that usually hold what. */
    public static Columns usual() {
        return new Columns(Map.of());
    }

    /**
     * What the user names, such as {@code text=BODY,headline=Title}; blank for nothing.
     *
     * @throws IllegalArgumentException if it is not of this form, with what is wrong and what may
     *     stand there
     */
    public static Columns parse(String named) {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        for (String pair : named.isBlank() ? new String[0] : named.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0 || pair.substring(equals + 1).isBlank()) {
                throw new IllegalArgumentException(
                        "'" + pair.strip() + "' names no column; expected one such as text=BODY");
            }
            String word = pair.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            Column column = Column.of(word).orElseThrow(() -> unknown(word));
            if (columns.put(column, pair.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException("two columns are named for '" + word + "'");
            }
        }
        return new Columns(columns);
    }

    private static IllegalArgumentException unknown(String word) {
        return new IllegalArgumentException(
                "a table says nothing called '" + word + "'; expected one of " + words());
    }

    private static String words() {
        return Arrays.stream(Column.values()).map(Column::word).collect(Collectors.joining(", "));
    }

    /** Whether one of these columns may hold an article's text. */
    boolean hasText(Iterable<String> names) {
        for (String name : names) {
            if (holds(Column.TEXT, name) || holds(Column.HTML, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Column column, String name) {
        return places(column).contains(folded(name));
    }

    /** The folded names of the columns that may hold it, the likeliest first. */
    List<String> places(Column column) {
        return Optional.ofNullable(named.get(column))
                .map(name -> List.of(folded(name)))
                .orElse(column.usual());
    }

    /** Why a table with these columns gives no article; completes "This document …". */
    String noText(List<String> found) {
        String shown =
                found.stream()
                        .limit(20)
                        .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                        .collect(Collectors.joining(", "));
        return "has no column that holds the text: found "
                + (found.isEmpty() ? "no column" : shown + (found.size() > 20 ? ", …" : ""))
                + "; expected one of "
                + String.join(", ", places(Column.TEXT))
                + "; name it with --columns text=…";
    }

    /** A column's name without case and without anything but letters, digits and dots. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c == '.' || Character.isLetterOrDigit(c))
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}
