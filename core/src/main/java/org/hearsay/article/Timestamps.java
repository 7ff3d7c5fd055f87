package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Publication;

/**
 * Reads the timestamps that pages carry. With an offset it is an instant; without one, only the day
 * is known. Days that only a default or a mistake can give (1970-01-01, the year 1) are none.
 */
final class Timestamps {

    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);
    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2100;
    private static final int LONGEST = 80;

    private Timestamps() {}

    static Optional<Publication> read(String text, KnownBy how, String because) {
        String stamp = text.strip();
        if (stamp.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<OffsetDateTime> instant =
                instant(stamp).filter(time -> isLikely(time.toLocalDate()));
        if (instant.isPresent()) {
            return instant.map(time -> Publication.at(time, how, because));
        }
        return day(stamp)
                .filter(Timestamps::isLikely)
                .map(day -> Publication.on(day, how, because));
    }

    private static boolean isLikely(LocalDate day) {
        return !day.equals(EPOCH) && day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR;
    }

    private static Optional<OffsetDateTime> instant(String stamp) {
        if (stamp.length() > 11 && Character.isDigit(stamp.charAt(0)) && stamp.charAt(4) == '-') {
            return parse(iso(stamp), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        return parse(stamp, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
    }

    /** The stamp with a T, seconds of at most nine digits, and an offset with a colon. */
    private static String iso(String stamp) {
        String time = stamp.substring(11).strip();
        int zone = Math.max(time.indexOf('+'), Math.max(time.indexOf('-'), time.indexOf('Z')));
        if (zone < 0) {
            zone = time.indexOf(' ') > 0 ? time.indexOf(' ') : time.length();
        }
        return stamp.substring(0, 10) + 'T' + time.substring(0, zone).strip() + offset(time, zone);
    }

    private static String offset(String time, int zone) {
        String offset = time.substring(zone).strip();
        if (offset.equals("UTC") || offset.equals("GMT")) {
            return "Z";
        }
        boolean signed = offset.startsWith("+") || offset.startsWith("-");
        if (signed && offset.length() == 5) {
            return offset.substring(0, 3) + ':' + offset.substring(3);
        }
        return signed && offset.length() == 3 ? offset + ":00" : offset;
    }

    private static Optional<OffsetDateTime> parse(String stamp, DateTimeFormatter format) {
        try {
            return Optional.of(OffsetDateTime.parse(stamp, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String stamp) {
        if (isRunTogether(stamp)) {
            return Optional.empty();
        }
        boolean compact =
                stamp.length() >= 8 && stamp.chars().limit(8).allMatch(Character::isDigit);
        String text =
                compact && (stamp.length() == 8 || stamp.charAt(8) == 'T')
                        ? stamp.substring(0, 4)
                                + '-'
                                + stamp.substring(4, 6)
                                + '-'
                                + stamp.substring(6, 8)
                        : stamp.replace('/', '-');
        return CalendarDates.first(text);
    }

    /** "2022-02-112023-05-08": a template has written two days into one attribute. */
    private static boolean isRunTogether(String stamp) {
        return stamp.length() > 10
                && stamp.charAt(4) == '-'
                && stamp.charAt(7) == '-'
                && Character.isDigit(stamp.charAt(9))
                && Character.isDigit(stamp.charAt(10));
    }
}
