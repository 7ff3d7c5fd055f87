package org.hearsay.intake.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * When a record was taken, as a web archive writes it (ISO 28500, W3C-DTF; older ones 14 digits).
 */
final class Captured {

    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private Captured() {}

    /** An ISO 8601 day or time with offset; empty if it is less precise or none. */
    static Optional<String> of(String stated) {
        try {
            if (stated.length() == 10) {
                return Optional.of(LocalDate.parse(stated).toString());
            }
            boolean digits = stated.length() == 14 && stated.indexOf('-') < 0;
            OffsetDateTime time =
                    digits
                            ? LocalDateTime.parse(stated, DIGITS).atOffset(ZoneOffset.UTC)
                            : OffsetDateTime.parse(stated);
            return Optional.of(time.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
