package org.hearsay.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.text.Span;

/**
 * A time of the article with the sentence it stands in.
 *
 * @param from its first token in the sentence
 * @param to the token after its last
 */
record Named(TimeExpression time, Sentence sentence, int from, int to) {

    static Optional<Named> of(TimeExpression time, Sentence sentence) {
        Span span = time.evidence().span();
        List<Token> tokens = sentence.tokens();
        int from = 0;
        while (from < tokens.size() && tokens.get(from).span().end() <= span.start()) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.get(to).span().start() < span.end()) {
            to++;
        }
        return from < to ? Optional.of(new Named(time, sentence, from, to)) : Optional.empty();
    }

    TimeForm form() {
        return time.form();
    }

    String words() {
        return time.evidence().exact();
    }

    /** The day, where day, month and year are all said. */
    Optional<LocalDate> day() {
        return absolute().filter(value -> value.length() >= 10).flatMap(Named::day);
    }

    /** The month, where it is said with its year, with or without a day. */
    Optional<YearMonth> month() {
        return absolute()
                .filter(value -> value.length() >= 7 && value.charAt(4) == '-')
                .flatMap(Named::month);
    }

    /** The year, where it is said. */
    Optional<Integer> year() {
        return absolute()
                .filter(value -> value.length() >= 4)
                .filter(value -> value.chars().limit(4).allMatch(c -> c >= '0' && c <= '9'))
                .map(value -> Integer.valueOf(value.substring(0, 4)));
    }

    private Optional<String> absolute() {
        return form() instanceof TimeForm.Absolute absolute
                ? Optional.of(absolute.timex())
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<YearMonth> month(String value) {
        try {
            return Optional.of(YearMonth.parse(value.substring(0, 7)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
