package org.hearsay.thread.wording;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of days of the week and of months, which say when and not what. */
public final class Calendar {

    private static final Set<String> STEMS = stems();

    private Calendar() {}

    /** Whether the word is a day of the week or a month. */
    public static boolean isIn(String form) {
        return STEMS.contains(Terms.stem(form));
    }

    private static Set<String> stems() {
        Set<String> stems = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            stems.add(Terms.stem(day.name().toLowerCase(Locale.ROOT)));
        }
        for (Month month : Month.values()) {
            stems.add(Terms.stem(month.name().toLowerCase(Locale.ROOT)));
        }
        return stems;
    }
}
