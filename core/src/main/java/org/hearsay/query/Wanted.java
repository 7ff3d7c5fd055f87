package org.hearsay.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.model.Act;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * What somebody looks for, as they write it: words, "words that follow each other", and fields such
 * as {@code speaker:Tolland}, {@code outlet:"The Beacon"}, {@code act:deny}, {@code kind:direct},
 * {@code channel:radio}, {@code from:2025-03-01}, {@code to:2025-03-07}. All of it must hold.
 *
 * <p>Reading it takes one pass over its characters. A colon after any other word is no field. The
 * filter's {@code words} stay empty: they are in {@code phrases}, each a run of word forms.
 */
public record Wanted(Filter filter, List<List<String>> phrases) {

    /** More characters than anybody types. */
    public static final int MOST_CHARACTERS = 500;

    private static final int MOST_PHRASES = 32;

    private static final String FIELDS = "speaker, outlet, act, kind, channel, from or to";

    public Wanted {
        phrases = phrases.stream().map(List::copyOf).toList();
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException where it cannot be understood; the message says what was
     *     found and what was expected
     */
    public static Wanted parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    text.length() + " characters; expected at most " + MOST_CHARACTERS);
        }
        return new Parser(text).all();
    }

    /** Whether anything at all is looked for. */
    public boolean isNothing() {
        return phrases.isEmpty() && filter.equals(Filter.none());
    }

    /** Whether only statements can be it: articles have no speaker, act, kind or channel. */
    public boolean isOfStatements() {
        return filter.speaker().isPresent()
                || filter.act().isPresent()
                || filter.kind().isPresent()
                || filter.channel().isPresent();
    }

    private static final class Parser {

        private final String text;
        private final List<List<String>> phrases = new ArrayList<>();
        private Filter filter = Filter.none();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Wanted all() {
            while (at < text.length()) {
                if (Character.isWhitespace(text.charAt(at))) {
                    at++;
                } else {
                    term();
                }
            }
            return new Wanted(filter, phrases);
        }

        private void term() {
            int colon = at;
            while (colon < text.length() && isLetter(text.charAt(colon))) {
                colon++;
            }
            String name = text.substring(at, colon).toLowerCase(Locale.ROOT);
            if (colon < text.length() && text.charAt(colon) == ':' && isField(name)) {
                at = colon + 1;
                field(name, value());
            } else {
                boolean quoted = text.charAt(at) == '"';
                words(value(), quoted);
            }
        }

        /** What stands up to the next blank, or between two quotation marks. */
        private String value() {
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            int start = quoted ? at + 1 : at;
            int end = start;
            while (end < text.length() && !ends(text.charAt(end), quoted)) {
                end++;
            }
            at = quoted ? end + 1 : end;
            return text.substring(start, end);
        }

        private static boolean ends(char c, boolean quoted) {
            return quoted ? c == '"' : Character.isWhitespace(c);
        }

        /** Unquoted, what the word's hyphens part follows each other as well. */
        private void words(String value, boolean quoted) {
            List<String> forms =
                    Word.in(value, new Span(0, value.length())).stream().map(Word::form).toList();
            if (forms.isEmpty() && quoted && !value.isBlank()) {
                throw new IllegalArgumentException(
                        "'" + value + "' holds no word; expected words between the marks");
            }
            if (!forms.isEmpty()) {
                phrases.add(forms);
            }
            if (phrases.size() > MOST_PHRASES) {
                throw new IllegalArgumentException(
                        "More than " + MOST_PHRASES + " words and phrases are looked for at once");
            }
        }

        private void field(String name, String value) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(
                        "Nothing stands after " + name + ":; expected what it shall be");
            }
            filter =
                    switch (name) {
                        case "speaker" -> filter.speaker(value);
                        case "outlet" -> filter.outlet(value);
                        case "channel" -> filter.channel(value);
                        case "act" -> filter.act(act(value));
                        case "kind" -> filter.kind(kind(value));
                        case "from" -> filter.from(day(value));
                        default -> filter.to(day(value));
                    };
        }

        private static boolean isField(String name) {
            return !name.isEmpty() && Arrays.asList(FIELDS.split(", | or ")).contains(name);
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }

    /**
     * The act of this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Act act(String word) {
        return one(Act.values(), Act::word, word, "an act");
    }

    /**
     * The kind of statement of this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Statement.Kind kind(String word) {
        return one(Statement.Kind.values(), Statement.Kind::word, word, "a kind of statement");
    }

    private static <T> T one(T[] values, Function<T, String> name, String word, String what) {
        Optional<T> found =
                Arrays.stream(values)
                        .filter(value -> name.apply(value).equalsIgnoreCase(word))
                        .findFirst();
        return found.orElseThrow(
                () ->
                        new IllegalArgumentException(
                                "'"
                                        + word
                                        + "' is not "
                                        + what
                                        + "; expected one of "
                                        + Arrays.stream(values)
                                                .map(name)
                                                .collect(Collectors.joining(", "))));
    }

    /**
     * A day as ISO 8601 writes it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a day; expected one such as 2025-03-04", e);
        }
    }
}
