package org.hearsay.time;

import java.util.Optional;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;

/**
 * Where a chronicle has got to: the year and month from which its yearless dates count.
 *
 * <p>A full date, or a year at the head of a sentence, moves it; a year in passing ("a book of
 * 1969") does not, unless it is named again.
 */
final class Narrative {

    /** How far a single mention can move it, in years. */
    private static final int LEAP = 12;

    /** A month that lies so much earlier in the year is the next year's. */
    private static final int ROLLS = 7;

    private String year = "";
    private int month;
    private String passing = "";

    boolean isEmpty() {
        return year.isEmpty();
    }

    /** Takes notice of a date that the text names, at the head of its sentence or not. */
    void note(TimeForm form, boolean leads) {
        String value = form instanceof Absolute absolute ? absolute.timex() : "";
        int digits = value.startsWith("BC") ? 6 : 4;
        boolean calendar =
                value.length() >= digits && isNumber(value.substring(digits - 4, digits));
        if (!calendar) {
            return;
        }
        String named = value.substring(0, digits);
        int at = monthOf(value.substring(digits));
        int leap = year.isEmpty() ? 0 : Math.abs(number(named) - number(year));
        boolean again = named.equals(passing);
        boolean moves = at > 0 ? leap <= 1 || leads : leads || leap == 0;
        if (year.isEmpty() || again || (moves && leap <= LEAP)) {
            month = leap == 0 && at == 0 ? month : at;
            year = named;
        }
        passing = named;
    }

    /** The date in the year that the text has got to, and moves there. */
    Optional<TimeForm> inYear(TimeForm.Yearless date) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        String of = rolled(date.month());
        year = of;
        month = date.month();
        String value = of + "-" + Dates.two(date.month());
        return date.day() > 0
                ? Dates.full(of, date.month(), date.day())
                : Optional.of(new Absolute(value));
    }

    /** A feast in the year that the text has got to. */
    Optional<TimeForm> feast(TimeForm.Holiday holiday) {
        return year.isEmpty() || year.startsWith("BC")
                ? Optional.empty()
                : Optional.of(new Absolute(holiday.feast().in(number(year)).toString()));
    }

    /** A day of the month that the text has got to. */
    Optional<TimeForm> inMonth(TimeForm.MonthDay date) {
        return year.isEmpty() ? Optional.empty() : Dates.full(year, month, date.day());
    }

    /** A season, that many from where the text has got to; 0 is the one of its year. */
    Optional<TimeForm> season(String code, int count) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int start = startOf(code);
        String of = year;
        if (count > 0 && month > 0 && start <= month) {
            of = years(1);
        } else if (count < 0 && (month == 0 || start >= month)) {
            of = years(-1);
        }
        return Optional.of(new Absolute(of + "-" + code));
    }

    private static int startOf(String code) {
        return switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            case "WI" -> 12;
            default -> 1;
        };
    }

    private String rolled(int named) {
        return month > 0 && named - month <= -ROLLS ? years(1) : year;
    }

    private String years(int count) {
        int value = number(year) + count;
        return value > 0 ? YearWord.four(value) : "BC" + YearWord.four(-value);
    }

    /** Years before Christ are negative. */
    private static int number(String year) {
        return year.startsWith("BC")
                ? -Integer.parseInt(year.substring(2))
                : Integer.parseInt(year);
    }

    private static int monthOf(String rest) {
        if (rest.length() < 3) {
            return 0;
        }
        String code = rest.substring(1, 3);
        boolean season = Lexicon.SEASONS.containsValue(code);
        return isNumber(code) ? Integer.parseInt(code) : season ? startOf(code) : 0;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
