package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;
import org.hearsay.model.Qualifier;

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
                    "covid");

    private static final Set<String> RESULTS =
            Set.of("win", "victory", "defeat", "draw", "loss", "lead");

    private Exclusions() {}

    /** Whether the number, with this hedge, is part of something else than a quantity. */
    static boolean exclude(Pieces pieces, Amount number, Hedge hedge) {
        return isGlued(pieces, number)
                || isNamed(pieces, number)
                || isListed(pieces, number)
                || isAge(pieces, number)
                || RESULTS.contains(pieces.at(number.last() + 1))
                || isOne(number, hedge)
                || isDefinite(pieces, number);
    }

    /** "F-16", "G7", "60-day", "12th", "24/7", "3:45", "1-0". */
    private static boolean isGlued(Pieces pieces, Amount number) {
        int before = number.first() - 1;
        boolean mark = "-\u2013/:.,#+".contains(pieces.at(before)) && !pieces.at(before).isEmpty();
        if (pieces.glued(number.first()) && (mark || pieces.isWord(before))) {
            return !Units.isCurrencySign(pieces.at(before));
        }
        int after = number.last() + 1;
        if (!pieces.glued(after)) {
            return false;
        }
        boolean joined = pieces.isDash(after) && pieces.glued(after + 1);
        boolean unit = Units.after(pieces, after).isPresent();
        boolean letters = pieces.isWord(after) && !unit && number.manner() != Manner.WORDS;
        return joined || letters || "/:".contains(pieces.at(after));
    }

    private static boolean isNamed(Pieces pieces, Amount number) {
        int before = number.first() - 1;
        before -= pieces.is(before, ".") ? 1 : 0;
        if (DESIGNATORS.contains(pieces.at(before))) {
            return true;
        }
        boolean name = pieces.tag(number.first()).startsWith("NNP");
        boolean capital = pieces.isCapital(before) && pieces.tag(before).startsWith("NNP");
        boolean bare = !number.scaled() && number.manner() == Manner.DIGITS;
        boolean counts =
                Counted.after(pieces, number.last() + 1).map(Counted::plural).orElse(false)
                        || Units.after(pieces, number.last() + 1).isPresent();
        return (name && !pieces.isNumber(number.first())) || (capital && bare && !counts);
    }

    private static boolean isListed(Pieces pieces, Amount number) {
        boolean opens = number.first() == 0 && number.manner() == Manner.DIGITS;
        String next = pieces.at(number.last() + 1);
        return opens && (next.equals(".") || next.equals(")"));
    }

    private static boolean isAge(Pieces pieces, Amount number) {
        int next = number.last() + 1;
        boolean years = pieces.at(next).startsWith("year") || pieces.at(next).startsWith("month");
        return years && (pieces.is(next + 1, "old") || pieces.is(next + 1, "of"));
    }

    /** "One official", "one of": an article or a pronoun unless a hedge makes it a count. */
    private static boolean isOne(Amount number, Hedge hedge) {
        boolean word = number.manner() == Manner.WORDS && !number.scaled();
        boolean one = word && number.low().compareTo(BigDecimal.ONE) == 0;
        boolean zero = number.high().signum() == 0;
        boolean loose =
                hedge.qualifier() == Qualifier.EXACT || hedge.qualifier() == Qualifier.ABOUT;
        return zero || (one && loose);
    }

    /** "The two sides", "these three", "all four" name who is meant and count nothing. */
    private static boolean isDefinite(Pieces pieces, Amount number) {
        boolean small = number.high().compareTo(BigDecimal.valueOf(12)) <= 0;
        boolean word = number.manner() == Manner.WORDS;
        return small
                && word
                && Set.of("the", "these", "those", "all", "other")
                        .contains(pieces.at(number.first() - 1));
    }
}
