package org.hearsay.time;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.model.TimeForm.Yearless;

/**
 * The months whose names people of an article bear: where it names a "Tessa May", "over May's plan"
 * is hers, and only what stands beside a month tells one: "in May", "last May", "May and June", "By
 * May, prices fell".
 */
final class Bearers {

    private static final Set<String> TELLING =
            Set.of(
                    "in",
                    "since",
                    "until",
                    "till",
                    "during",
                    "last",
                    "next",
                    "this",
                    "early",
                    "late",
                    "mid",
                    "coming",
                    "past",
                    "every",
                    "each",
                    "previous",
                    "following");

    /** What is held on a day that is set: "the May ELECTIONS", but not "the May government". */
    private static final Set<String> HELD =
            Set.of(
                    "election",
                    "elections",
                    "poll",
                    "polls",
                    "ballot",
                    "referendum",
                    "primary",
                    "primaries",
                    "deadline",
                    "holiday",
                    "holidays",
                    "budget",
                    "summit");

    /** What one has in somebody: "confidence IN May". */
    private static final Set<String> TRUST =
            Set.of("confidence", "trust", "faith", "belief", "interest", "hope", "hopes", "doubts");

    private final Set<String> months = new HashSet<>();

    Bearers(List<Name> names) {
        for (Name name : names) {
            String[] words = name.text().toLowerCase(Locale.ROOT).split("\\s+");
            if (name.kind() == Name.Kind.PERSON && words.length > 1) {
                add(words[0]);
                add(words[words.length - 1]);
            }
        }
    }

    private void add(String word) {
        if (Lexicon.month(word) > 0) {
            months.add(word);
        }
    }

    /** Whether a draft is a month's name alone that stands for somebody of the article. */
    boolean hold(Words words, Draft time) {
        boolean alone =
                time.first() == time.last()
                        && time.form() instanceof Yearless month
                        && month.day() == 0;
        return alone && months.contains(words.at(time.first())) && !isTold(words, time.first());
    }

    private static boolean isTold(Words words, int month) {
        int before = words.isDash(month - 1) ? month - 2 : month - 1;
        boolean told = TELLING.contains(words.at(before)) && !TRUST.contains(words.at(before - 1));
        boolean held = HELD.contains(words.at(month + 1));
        boolean opens = month == 1 && words.is(0, "by") && words.is(2, ",");
        return told || held || opens || isListed(words, month - 2) || isListed(words, month + 2);
    }

    /** "May and JUNE", "from APRIL to May". */
    private static boolean isListed(Words words, int other) {
        return Dates.isMonth(words, other);
    }
}
