package org.hearsay.time;

import java.util.Set;

/**
 * Times that are words of a title: "the forum on Radio Ostra's This Week", "told “Harbour News
 * Sunday”". They name a programme or a paper, and no day.
 *
 * <p>A capital tells a title only where the sentence writes other words small, as a headline does
 * not.
 */
final class Titles {

    /** So many words a title may have on either side of the time. */
    private static final int LONGEST = 6;

    /** Shorter words are written small in titles too. */
    private static final int LONG_WORD = 4;

    private static final Set<String> OPENING =
            Set.of("\u201c", "\u201d", "\"", "``", "''", "\u2018", "'", "`");

    private static final Set<String> CLOSING =
            Set.of("\u201d", "\"", "''", "\u2019", "'", "\u201c", "``");

    /** What stands between a title and the mark that closes it. */
    private static final Set<String> STOPS = Set.of(",", ".", "!", "?", ":");

    private static final Set<String> SMALL =
            Set.of(
                    "of", "the", "in", "on", "with", "and", "a", "an", "to", "for", "at", "'s",
                    "\u2019s");

    /** Words that are written small but for a title's sake. */
    private static final Set<String> POINTING =
            Set.of("this", "last", "next", "today", "tonight", "tomorrow", "yesterday", "now");

    /** What stands before a time that a sign or a slogan tells. */
    private static final Set<String> TELLING =
            Set.of(
                    "in", "until", "till", "by", "from", "since", "before", "after", "of", "begin",
                    "begins", "start", "starts", "end", "ends", "open", "opens");

    private Titles() {}

    static boolean hold(Words words, Draft time) {
        if (words.inHeadline() || time.rule() == Rule.HOLIDAY) {
            return false;
        }
        boolean named = isQuoted(words, time) && !isTold(words, time) || isOwned(words, time);
        return named && isWrittenSmall(words, time);
    }

    /** "“This Week”": nothing but the title stands between two quotation marks. */
    private static boolean isQuoted(Words words, Draft time) {
        int open = time.first() - 1;
        while (time.first() - open < LONGEST && isTitled(words, open)) {
            open--;
        }
        int close = time.last() + 1;
        while (close - time.last() < LONGEST && isTitled(words, close)) {
            close++;
        }
        boolean marked = OPENING.contains(words.at(open)) && isClosed(words, close);
        return marked && words.capital(open + 1) && hasTitleCase(words, open + 2, close);
    }

    /** "“Strike Begins Friday”", "“Closed Until Monday”", "“Offer of 3 February”". */
    private static boolean isTold(Words words, Draft time) {
        for (int i = time.first(); i <= time.last(); i++) {
            if (words.at(i).chars().anyMatch(Character::isDigit)) {
                return true;
            }
        }
        int before = time.first() - 1;
        return TELLING.contains(words.at(before)) || words.tag(before).startsWith("VB");
    }

    private static boolean isClosed(Words words, int i) {
        return CLOSING.contains(words.at(STOPS.contains(words.at(i)) ? i + 1 : i));
    }

    private static boolean isTitled(Words words, int i) {
        return words.capital(i) || SMALL.contains(words.at(i));
    }

    /** Whether a word has a capital that it would not have outside a title. */
    private static boolean hasTitleCase(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean day = Lexicon.weekday(words.at(i)) > 0 || Lexicon.month(words.at(i)) > 0;
            if (words.capital(i) && !day) {
                return true;
            }
        }
        return false;
    }

    /** "Radio Ostra's This Week", "the Kenmar Today". */
    private static boolean isOwned(Words words, Draft time) {
        int before = time.first() - 1;
        boolean owner = words.is(before, "'s") || words.is(before, "\u2019s");
        return words.capital(time.first())
                && POINTING.contains(words.at(time.first()))
                && (owner || words.capital(before));
    }

    private static boolean isWrittenSmall(Words words, Draft time) {
        int small = 0;
        int large = 0;
        boolean quoted = false;
        for (int i = 0; i < words.size(); i++) {
            quoted = isWithin(words.at(i), quoted);
            boolean own = time.first() <= i && i <= time.last();
            if (!own && !quoted && words.at(i).length() >= LONG_WORD) {
                small += words.capital(i) ? 0 : 1;
                large += words.capital(i) ? 1 : 0;
            }
        }
        return small > 1 && 2 * small >= large;
    }

    /** Whether what follows a word is quoted, where it was or was not before. */
    private static boolean isWithin(String word, boolean quoted) {
        return switch (word) {
            case "\u201c", "``" -> true;
            case "\u201d", "\'\'" -> false;
            case "\"" -> !quoted;
            default -> quoted;
        };
    }
}
