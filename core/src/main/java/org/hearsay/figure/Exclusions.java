package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;
import org.hearsay.text.NumberWords;

/**
 * Numbers that are no figures: names, ages, ordinals, scores, list numbers, "one" and "the two".
 */
final class Exclusions {

    /** Words whose number is a name. */
    private static final Set<String> DESIGNATORS =
            Set.of(
                    "article",
                    "articles",
                    "phase",
                    "brigade",
                    "resolution",
                    "chapter",
                    "section",
                    "page",
                    "room",
                    "flight",
                    "channel",
                    "group",
                    "level",
                    "type",
                    "class",
                    "grade",
                    "number",
                    "no",
                    "nos",
                    "unit",
                    "highway",
                    "route",
                    "gate",
                    "zone",
                    "battalion",
                    "division",
                    "regiment",
                    "paragraph",
                    "day",
                    "week",
                    "season",
                    "episode",
                    "size",
                    "age",
                    "ages",
                    "aged",
                    "version",
                    "part",
                    "step",
                    "stage",
                    "tier",
                    "title",
                    "vol",
                    "volume",
                    "block",
                    "platform",
                    "bus",
                    "area",
                    "camp",
                    "sector",
                    "district",
                    "ward",
                    "operation",
                    "protocol",
                    "annex",
                    "clause",
                    "point",
                    "category",
                    "round",
                    "game",
                    "apartment",
                    "suite",
                    "covid",
                    "stall",
                    "pier",
                    "track",
                    "lane",
                    "line",
                    "floor",
                    "formula",
                    "top",
                    "studio",
                    "hangar",
                    "terminal",
                    "exit",
                    "junction",
                    "aisle",
                    "gang",
                    "act",
                    "psalm",
                    "verse",
                    "rule",
                    "item",
                    "case",
                    "cell",
                    "squadron",
                    "company",
                    "tel",
                    "phone");

    /** What a body is called by the number of its members. */
    private static final Set<String> BODIES =
            Set.of("group", "committee", "gang", "council", "club");

    private static final Set<String> RESULTS =
            Set.of("win", "victory", "defeat", "draw", "loss", "lead", "thrashing");

    /** Stretches of time: what they number is a duration, a rate or how often something was. */
    private static final Set<String> TIMES =
            Set.of(
                    "second",
                    "minute",
                    "hour",
                    "day",
                    "night",
                    "morning",
                    "evening",
                    "afternoon",
                    "week",
                    "weekend",
                    "fortnight",
                    "month",
                    "year",
                    "decade",
                    "century",
                    "centuries",
                    "season",
                    "winter",
                    "summer",
                    "spring",
                    "autumn",
                    "fall",
                    "time",
                    "semester",
                    "hrs",
                    "mins",
                    "yr",
                    "yrs",
                    "generation",
                    "millennia",
                    "weeknight");

    private static final Set<String> SPEAKING = Set.of("said", "denied", "added", "told", "spoke");

    private static final Set<String> AIRCRAFT =
            Set.of("plane", "planes", "jet", "jets", "aircraft", "airliner", "airliners");

    /** Words after which a stretch of time is a date: "$3bn last year". */
    private static final Set<String> POINTING =
            Set.of("last", "next", "this", "past", "previous", "earlier", "same");

    /** What was done no more often is hardly counted. */
    private static final BigDecimal OFTEN = BigDecimal.valueOf(12);

    /** What follows "20 times" where it multiplies or is a rate. */
    private static final Set<String> NOT_OFTEN =
            Set.of(
                    "as", "more", "less", "the", "a", "an", "per", "each", "every", "its", "their",
                    "his", "her", "that", "what", "over", "around");

    private static final Set<String> DEFINITE =
            Set.of("the", "these", "those", "all", "other", "both", "his", "her", "its", "their");

    /** "All three leaders" are those just told of; "all nine riders" are so many. */
    private static final BigDecimal FEW = BigDecimal.valueOf(3);

    /** What one tells so many of: their number is no news. */
    private static final Set<String> ANNOUNCED =
            Set.of("conditions", "reasons", "ways", "things", "questions", "points", "options");

    private static final Set<String> QUOTES = Set.of("\u201c", "\u2018", "\"", "``", "'");

    private Exclusions() {}

    /** Whether a word is one for a stretch of time, or "time" and "times". */
    static boolean isTimeWord(String word) {
        boolean plural = word.endsWith("s");
        return TIMES.contains(word)
                || (plural && TIMES.contains(word.substring(0, word.length() - 1)));
    }

    /** Whether the number, with this hedge, is part of something else than a quantity. */
    static boolean exclude(Pieces pieces, Amount number, Hedge hedge) {
        return isGlued(pieces, number)
                || isNamed(pieces, number)
                || isListed(pieces, number)
                || isAge(pieces, number)
                || isTime(pieces, number)
                || isYear(pieces, number, hedge)
                || isResult(pieces, number)
                || isDefinite(pieces, number, hedge)
                || isHalfOfSomethingNamed(pieces, number)
                || isAnnounced(pieces, number, hedge)
                || isIdiom(pieces, number)
                || isAnotherSource(pieces, number);
    }

    /** "A third said that there was none": one more who speaks, unless it is they who think so. */
    private static boolean isAnotherSource(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        return number.manner() == Manner.SHARE
                && pieces.is(number.first(), "a")
                && pieces.is(number.last(), "third")
                && SPEAKING.contains(pieces.at(next))
                && !pieces.is(next + 1, "they")
                && !pieces.is(next + 2, "they");
    }

    /** "F-16", "G7", "60-day", "12th", "24/7", "3:45", "1-0". */
    private static boolean isGlued(Pieces pieces, Amount number) {
        int before = number.first() - 1;
        boolean mark =
                !pieces.at(before).isEmpty() && "-\u2013\u2212/:.,#+".contains(pieces.at(before));
        if (pieces.glued(number.first()) && (mark || pieces.isWord(before))) {
            return Currencies.code(pieces, before).isEmpty();
        }
        int after = number.last() + 1;
        if (!pieces.glued(after)) {
            return false;
        }
        if (pieces.isDash(after) && pieces.glued(after + 1)) {
            return !isCompound(pieces, number);
        }
        boolean unit = Units.after(pieces, after).isPresent();
        boolean letters = pieces.isWord(after) && !unit && number.manner() != Manner.WORDS;
        boolean possessive =
                pieces.at(after).startsWith("'") || pieces.at(after).startsWith("\u2019");
        boolean closes = pieces.at(after).length() == 1;
        return letters || "/:".contains(pieces.at(after)) || (possessive && !closes);
    }

    /** "Six-metre", "300-strong", "20-odd", "£20-a-week": a quantity in one word with others. */
    private static boolean isCompound(Pieces pieces, Amount number) {
        int word = number.last() + 2;
        boolean strong =
                pieces.is(word, "strong") || pieces.is(word, "odd") || pieces.is(word, "plus");
        boolean money = Currencies.isSign(pieces.at(number.first() - 1)) && pieces.is(word, "a");
        boolean measure = Units.after(pieces, word).isPresent() && !isTimeWord(pieces.at(word));
        return strong || money || measure;
    }

    private static boolean isNamed(Pieces pieces, Amount number) {
        int before = number.first() - 1;
        before -= pieces.is(before, ".") ? 1 : 0;
        boolean label = pieces.is(number.first() - 1, ":");
        if (DESIGNATORS.contains(pieces.at(before)) && !label) {
            return pieces.isCapital(before) || pieces.is(before, "top") || !counts(pieces, number);
        }
        boolean name = pieces.tag(number.first()).startsWith("NNP");
        if (isAircraft(pieces, number)) {
            return true;
        }
        boolean capital = pieces.isCapital(before) && pieces.tag(before).startsWith("NNP");
        boolean bare = !number.scaled() && number.manner() == Manner.DIGITS;
        boolean grouped = pieces.at(number.first()).indexOf(',') > 0;
        boolean of = pieces.is(number.first() - 1, "of") && pieces.isCapital(number.first() - 2);
        if (of && (pieces.isCapital(number.first()) || isBody(pieces, number.first() - 2))) {
            return true;
        }
        return (name && !pieces.isNumber(number.first()) && pieces.isCapital(number.last() + 1))
                || (capital
                        && bare
                        && !grouped
                        && !counts(pieces, number)
                        && !hits(pieces, before));
    }

    /** "Leaders of the Group of 20"; not where a headline has a capital for every word. */
    private static boolean isBody(Pieces pieces, int noun) {
        int lead = noun - 1;
        boolean small = lead > 0 && pieces.isWord(lead) && !pieces.isCapital(lead);
        boolean led = small || lead == 0 && pieces.is(lead, "the");
        return led && BODIES.contains(pieces.at(noun));
    }

    /** "The larger 777 planes", "787 Dreamliners". */
    private static boolean isAircraft(Pieces pieces, Amount number) {
        String digits = pieces.at(number.first());
        boolean model = digits.length() == 3 && digits.startsWith("7") && digits.endsWith("7");
        int next = number.last() + 1;
        return model
                && (AIRCRAFT.contains(pieces.at(next))
                        || pieces.isCapital(next)
                        || pieces.is(number.first() - 1, "the"));
    }

    /** A headline has a capital for every word: "Toll Hits 27" has a verb before the number. */
    private static boolean hits(Pieces pieces, int before) {
        return Words.isReached(pieces.at(before)) || Words.isHarm(pieces.at(before));
    }

    private static boolean counts(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        int of = pieces.is(next, "of") && pieces.tag(next + 1).equals("DT") ? next + 2 : next;
        boolean plural = Counted.after(pieces, of).map(Counted::plural).orElse(false);
        return plural || isMeasured(pieces, number);
    }

    private static boolean isMeasured(Pieces pieces, Amount number) {
        return Units.after(pieces, number.last() + 1).isPresent()
                || Units.before(pieces, number.first()).isPresent();
    }

    private static boolean isListed(Pieces pieces, Amount number) {
        boolean opens = number.first() == 0 && number.manner() == Manner.DIGITS;
        String next = pieces.at(number.last() + 1);
        return opens && (next.equals(".") || next.equals(")")) && !number.scaled();
    }

    /** "Aged 12", "who is 54", "12 years old", "Bram Toll, 54, a baker", "(54)". */
    private static boolean isAge(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        boolean years = pieces.at(next).startsWith("year") || pieces.at(next).startsWith("month");
        if (years && (pieces.is(next + 1, "old") || pieces.is(next + 1, "of"))) {
            return true;
        }
        int mark = number.first() - 1;
        boolean person = pieces.tag(mark - 1).startsWith("NNP") && pieces.isCapital(mark - 1);
        boolean aged = number.high().compareTo(BigDecimal.valueOf(120)) < 0 && !number.scaled();
        boolean between =
                pieces.is(mark, ",")
                        && (pieces.is(next, ",")
                                || pieces.is(next, ".")
                                || pieces.at(next).isEmpty());
        boolean bracket = pieces.is(mark, "(") && pieces.is(next, ")");
        return aged && person && (between || bracket);
    }

    /**
     * "Tested 41 times" counts tests; "seven times" and "10 times" only say that it was often, "20
     * times as many" compares, and "20 times a week" is how fast.
     */
    static boolean isHowOften(Pieces pieces, Amount number, int next) {
        int after = next + 1;
        boolean compares =
                pieces.tag(after).startsWith("JJR")
                        || pieces.tag(after).startsWith("RBR")
                        || NOT_OFTEN.contains(pieces.at(after));
        return number.manner() == Manner.DIGITS
                && pieces.is(next, "times")
                && number.low().scale() <= 0
                && number.low().compareTo(OFTEN) > 0
                && !pieces.is(number.first() - 1, "by")
                && !compares;
    }

    private static boolean isTime(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        if (isHowOften(pieces, number, next)) {
            return false;
        }
        next += pieces.is(next, "or") || pieces.is(next, "and") ? 2 : 0;
        next += pieces.is(next, "more") || pieces.is(next, "of") ? 1 : 0;
        boolean pointing = POINTING.contains(pieces.at(next));
        boolean described = pieces.tag(next).startsWith("JJ") && !pointing;
        next += described && isTimeWord(pieces.at(next + 1)) ? 1 : 0;
        boolean article = pieces.tag(next).equals("DT") || pieces.tag(next).equals("PRP$");
        next += article && number.manner() == Manner.SHARE ? 1 : 0;
        boolean half = pieces.is(number.last() + 1, "past");
        return isTimeWord(pieces.at(next)) || half || pieces.at(next).equals("o'clock");
    }

    /** "The 2016 elections"; a round "2000 people" and what a hedge stands before are counts. */
    private static boolean isYear(Pieces pieces, Amount number, Hedge hedge) {
        String digits = pieces.at(number.first());
        boolean four = number.first() == number.last() && digits.length() == 4;
        boolean recent = digits.startsWith("19") || digits.startsWith("20");
        return four
                && recent
                && !digits.endsWith("00")
                && hedge.first() == number.first()
                && !isMeasured(pieces, number);
    }

    private static boolean isResult(Pieces pieces, Amount number) {
        boolean range = number.manner() == Manner.RANGE;
        boolean small = number.high().compareTo(BigDecimal.valueOf(30)) < 0;
        boolean score = range && small && pieces.isDash(number.first() + 1);
        String next = pieces.at(number.last() + 1).toLowerCase(Locale.ROOT);
        return RESULTS.contains(next) && (score || pieces.isNumber(number.last()));
    }

    /** "The second half", "the other half", "half-brother": a part that has a name. */
    private static boolean isHalfOfSomethingNamed(Pieces pieces, Amount number) {
        if (number.manner() != Manner.SHARE) {
            return false;
        }
        String before = pieces.at(number.first() - 1);
        boolean named =
                pieces.tag(number.first() - 1).startsWith("JJ")
                        || Set.of("the", "other", "first", "second", "every").contains(before);
        return named && !pieces.is(number.last() + 1, "of");
    }

    /** "The two sides", "these three", "all four" name who is meant and count nothing. */
    private static boolean isDefinite(Pieces pieces, Amount number, Hedge hedge) {
        boolean small = number.high().compareTo(BigDecimal.valueOf(12)) <= 0;
        boolean hedged = hedge.first() < number.first();
        String before = pieces.at(number.first() - 1);
        boolean first = before.equals("first") || before.equals("last") || before.equals("next");
        String lead = first ? pieces.at(number.first() - 2) : before;
        boolean dash = pieces.isDash(number.last() + 1) && pieces.glued(number.last() + 1);
        int next = number.last() + 1;
        boolean theirs = pieces.is(next, "of") && isLead(pieces, next + 1);
        boolean named =
                Counted.after(pieces, theirs ? next + 2 : next).filter(Counted::plural).isPresent();
        boolean everyone = before.equals("all") && number.low().compareTo(FEW) > 0 && named;
        return small
                && !everyone
                && !(named && isWhole(pieces, number))
                && !hedged
                && !(dash && isCompound(pieces, number))
                && number.manner() == Manner.WORDS
                && !isMeasured(pieces, number)
                && DEFINITE.contains(lead)
                && !(Set.of("his", "her", "its", "their").contains(lead) && !first);
    }

    /** "Two conditions" are those that follow; "between two meetings" says when. */
    private static boolean isAnnounced(Pieces pieces, Amount number, Hedge hedge) {
        boolean small = number.isSmallWord() && number.high().compareTo(BigDecimal.TEN) < 0;
        boolean plain = small && hedge.first() == number.first();
        Optional<Counted> things = Counted.after(pieces, number.last() + 1);
        int before = number.first() - 1;
        boolean here =
                pieces.is(before - 1, "here")
                        && isOpening(pieces, before - 1)
                        && (pieces.is(before, "are") || pieces.is(before, "'re"));
        return plain
                && things.isPresent()
                && (ANNOUNCED.contains(pieces.at(things.get().first()))
                        || here
                        || pieces.is(before, "between"));
    }

    private static boolean isOpening(Pieces pieces, int i) {
        return i == 0 || QUOTES.contains(pieces.at(i - 1));
    }

    /** "Your two cents", "of two minds": words that count neither money nor heads. */
    private static boolean isIdiom(Pieces pieces, Amount number) {
        boolean two = number.isSmallWord() && number.high().compareTo(BigDecimal.valueOf(2)) == 0;
        int before = number.first() - 1;
        int next = number.last() + 1;
        boolean cents = pieces.is(next, "cents") && pieces.tag(before).equals("PRP$");
        boolean minds = pieces.is(next, "minds");
        return two && (cents || minds && (pieces.is(before, "of") || pieces.is(before, "in")));
    }

    /** "Three of the nine directors", "of the three tests": a whole of which a part is counted. */
    private static boolean isWhole(Pieces pieces, Amount number) {
        int of = number.first() - 2;
        boolean led = pieces.is(of, "of") && isLead(pieces, of + 1);
        int part = NumberWords.cardinal(pieces.at(of - 1)).orElse(0);
        return led && (of == 0 || part > 1 || pieces.isNumber(of - 1));
    }

    private static boolean isLead(Pieces pieces, int i) {
        return pieces.tag(i).equals("DT") || pieces.tag(i).equals("PRP$");
    }
}
