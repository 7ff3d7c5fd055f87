package org.hearsay.time;

import java.util.Set;
import org.hearsay.model.OutletRegister;

/**
 * Weekdays in the names of newspapers: "the Mail on Sunday newspaper", "the Sunday Gauge reported",
 * "told the Sunday Gauge". They are no days.
 */
final class Papers {

    private static final Set<String> PRINTED =
            Set.of(
                    "newspaper",
                    "newspapers",
                    "paper",
                    "papers",
                    "tabloid",
                    "tabloids",
                    "broadsheet",
                    "broadsheets",
                    "supplement",
                    "supplements");

    private static final Set<String> SAYING =
            Set.of(
                    "said",
                    "says",
                    "reported",
                    "reports",
                    "wrote",
                    "writes",
                    "published",
                    "revealed",
                    "reveals",
                    "claimed",
                    "claims",
                    "quoted",
                    "quotes",
                    "cited",
                    "understands",
                    "has",
                    "newspaper",
                    "'s",
                    "\u2019s");

    private static final Set<String> SPEAKING =
            Set.of(
                    "according",
                    "spoke",
                    "speaking",
                    "spoken",
                    "talked",
                    "talking",
                    "said",
                    "wrote",
                    "interview",
                    "letter",
                    "leaked",
                    "statement",
                    "comments");

    /** So many words a paper's name may have behind the day. */
    private static final int LONGEST = 3;

    private Papers() {}

    static boolean hold(Words words, Draft time) {
        return time.first() == time.last()
                && Lexicon.weekday(words.at(time.first())) > 0
                && words.capital(time.first())
                && (isPrinted(words, time.first())
                        || isFirst(words, time.first())
                        || isLast(words, time.first()));
    }

    /** "The Harbour on Sunday newspaper"; "on Sunday newspapers reported it" tells a day. */
    private static boolean isPrinted(Words words, int day) {
        boolean paper = PRINTED.contains(words.at(day + 1));
        boolean when =
                words.is(day - 1, "on")
                        && words.at(day + 1).endsWith("s")
                        && !words.capital(day - 2);
        return paper && !when;
    }

    /**
     * A paper that is known to be called so: "The Mail on Sunday", not "the Daily Mail on Sunday".
     */
    private static boolean isLast(Words words, int day) {
        int name = day - 2;
        boolean ends = words.is(day - 1, "on") && words.capital(name);
        return ends
                && (words.is(name - 1, "the") || !words.capital(name - 1))
                && OutletRegister.builtIn()
                        .named(words.at(name) + " on " + words.at(day))
                        .isPresent();
    }

    /** "the Sunday Gauge reported", "told the Sunday Gauge": the day leads a paper's name. */
    private static boolean isFirst(Words words, int day) {
        int next = day + 1;
        while (next - day <= LONGEST && isNamed(words, next)) {
            next++;
        }
        boolean told = words.is(day - 2, "told") || isSpoken(words, day - 2);
        boolean says = SAYING.contains(words.at(next));
        return words.is(day - 1, "the") && next > day + 1 && (says || told && isRest(words, next));
    }

    /** "spoke TO the Sunday Gauge", "according TO" it, but not "came to the Sunday Mass". */
    private static boolean isSpoken(Words words, int to) {
        return words.is(to, "to") && SPEAKING.contains(words.at(to - 1));
    }

    private static boolean isNamed(Words words, int i) {
        return words.capital(i)
                && words.tag(i).startsWith("NNP")
                && Lexicon.month(words.at(i)) == 0;
    }

    /** What follows who was told: "that", a comma, the end. */
    private static boolean isRest(Words words, int i) {
        return words.is(i, "that") || words.is(i, ",") || words.is(i, ".") || i >= words.size();
    }
}
