package org.hearsay.intake.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a server asks to be left alone, in seconds or until a date. */
final class RetryAfter {

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    static Optional<Duration> of(Answer answer, Instant now) {
        boolean asks = answer.status() == 429 || answer.status() == 503;
        return answer.header("Retry-After")
                .filter(value -> asks)
                .flatMap(value -> read(value, now));
    }

    private static Optional<Duration> read(String value, Instant now) {
        String text = value.strip();
        boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number) {
            // A number with more digits is a time that nobody waits for.
            String digits = text.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : text;
            return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            Duration left = Duration.between(now, until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
