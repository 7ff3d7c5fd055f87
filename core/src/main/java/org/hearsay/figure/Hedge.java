package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Qualifier;

/**
 * The words before a number that say on which side of it the truth may lie.
 *
 * @param first the first piece of the hedge, or of the number if there is none
 * @param last the last piece of a hedge behind the number, or -1
 */
record Hedge(Qualifier qualifier, int first, int last) {

    /** Before a small number these words say where, and not how many: "under four presidents". */
    private static final Set<String> WHERE = Set.of("over", "under", "above", "below", "beyond");

    /** Behind these it is so many: "killed over six people". */
    private static final Set<String> COUNTING =
            Set.of(
                    "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "been",
                    "has",
                    "have",
                    "had",
                    "having",
                    "killed",
                    "killing",
                    "kills",
                    "kill",
                    "injured",
                    "injuring",
                    "wounded",
                    "wounding",
                    "hurt",
                    "hurting",
                    "arrested",
                    "arresting",
                    "detained",
                    "lost",
                    "sold",
                    "bought",
                    "made",
                    "took",
                    "found",
                    "saw",
                    "employs",
                    "employed",
                    "includes",
                    "included",
                    "destroyed",
                    "destroying",
                    "damaged",
                    "sank",
                    "freed",
                    "hit",
                    "left",
                    "counted",
                    "built",
                    "owns",
                    "owned",
                    "needs",
                    "needed");

    private static final BigDecimal SMALL = BigDecimal.TEN;

    private record Phrase(List<String> words, Qualifier qualifier) {}

    /** Verbs that say so much of a number, and are no words of the figure. */
    private static final Set<String> EXCEEDING =
            Set.of(
                    "exceed",
                    "exceeds",
                    "exceeded",
                    "surpass",
                    "surpasses",
                    "surpassed",
                    "topped",
                    "tops");

    /** Longer phrases come before those that they end in. */
    private static final List<Phrase> PHRASES =
            List.of(
                    phrase("at the very least", Qualifier.AT_LEAST),
                    phrase("a little more than", Qualifier.MORE_THAN),
                    phrase("in the region of", Qualifier.ABOUT),
                    phrase("on the order of", Qualifier.ABOUT),
                    phrase("in the order of", Qualifier.ABOUT),
                    phrase("no more than", Qualifier.AT_MOST),
                    phrase("not more than", Qualifier.AT_MOST),
                    phrase("a maximum of", Qualifier.AT_MOST),
                    phrase("at the most", Qualifier.AT_MOST),
                    phrase("no fewer than", Qualifier.AT_LEAST),
                    phrase("not fewer than", Qualifier.AT_LEAST),
                    phrase("no less than", Qualifier.AT_LEAST),
                    phrase("not less than", Qualifier.AT_LEAST),
                    phrase("a minimum of", Qualifier.AT_LEAST),
                    phrase("as few as", Qualifier.AT_LEAST),
                    phrase("in excess of", Qualifier.MORE_THAN),
                    phrase("a little over", Qualifier.MORE_THAN),
                    phrase("slightly more than", Qualifier.MORE_THAN),
                    phrase("far more than", Qualifier.MORE_THAN),
                    phrase("many more than", Qualifier.MORE_THAN),
                    phrase("as many as", Qualifier.UP_TO),
                    phrase("as much as", Qualifier.UP_TO),
                    phrase("as high as", Qualifier.UP_TO),
                    phrase("slightly less than", Qualifier.LESS_THAN),
                    phrase("a little under", Qualifier.LESS_THAN),
                    phrase("just short of", Qualifier.LESS_THAN),
                    phrase("just shy of", Qualifier.NEARLY),
                    phrase("an average of", Qualifier.ABOUT),
                    phrase("a total of", Qualifier.EXACT),
                    phrase("a maximum", Qualifier.AT_MOST),
                    phrase("at most", Qualifier.AT_MOST),
                    phrase("at least", Qualifier.AT_LEAST),
                    phrase("well over", Qualifier.MORE_THAN),
                    phrase("just over", Qualifier.MORE_THAN),
                    phrase("slightly over", Qualifier.MORE_THAN),
                    phrase("well above", Qualifier.MORE_THAN),
                    phrase("just above", Qualifier.MORE_THAN),
                    phrase("more than", Qualifier.MORE_THAN),
                    phrase("greater than", Qualifier.MORE_THAN),
                    phrase("larger than", Qualifier.MORE_THAN),
                    phrase("bigger than", Qualifier.MORE_THAN),
                    phrase("higher than", Qualifier.MORE_THAN),
                    phrase("upwards of", Qualifier.MORE_THAN),
                    phrase("upward of", Qualifier.MORE_THAN),
                    phrase("north of", Qualifier.MORE_THAN),
                    phrase("far exceeding", Qualifier.MORE_THAN),
                    phrase("up to", Qualifier.UP_TO),
                    phrase("a possible", Qualifier.UP_TO),
                    phrase("just under", Qualifier.LESS_THAN),
                    phrase("just below", Qualifier.LESS_THAN),
                    phrase("well under", Qualifier.LESS_THAN),
                    phrase("well below", Qualifier.LESS_THAN),
                    phrase("slightly under", Qualifier.LESS_THAN),
                    phrase("fewer than", Qualifier.LESS_THAN),
                    phrase("less than", Qualifier.LESS_THAN),
                    phrase("smaller than", Qualifier.LESS_THAN),
                    phrase("lower than", Qualifier.LESS_THAN),
                    phrase("close to", Qualifier.NEARLY),
                    phrase("closer to", Qualifier.NEARLY),
                    phrase("shy of", Qualifier.NEARLY),
                    phrase("somewhere around", Qualifier.ABOUT),
                    phrase("an estimated", Qualifier.ABOUT),
                    phrase("around about", Qualifier.ABOUT),
                    phrase("a combined", Qualifier.EXACT),
                    phrase("a further", Qualifier.EXACT),
                    phrase("a record", Qualifier.EXACT),
                    phrase("an additional", Qualifier.EXACT),
                    phrase("an extra", Qualifier.EXACT),
                    phrase("a full", Qualifier.EXACT),
                    phrase("exceeding", Qualifier.MORE_THAN),
                    phrase("over", Qualifier.MORE_THAN),
                    phrase("above", Qualifier.MORE_THAN),
                    phrase("beyond", Qualifier.MORE_THAN),
                    phrase("topping", Qualifier.MORE_THAN),
                    phrase("surpassing", Qualifier.MORE_THAN),
                    phrase("under", Qualifier.LESS_THAN),
                    phrase("below", Qualifier.LESS_THAN),
                    phrase("approaching", Qualifier.NEARLY),
                    phrase("nearing", Qualifier.NEARLY),
                    phrase("nearly", Qualifier.NEARLY),
                    phrase("almost", Qualifier.NEARLY),
                    phrase("estimated", Qualifier.ABOUT),
                    phrase("about", Qualifier.ABOUT),
                    phrase("around", Qualifier.ABOUT),
                    phrase("roughly", Qualifier.ABOUT),
                    phrase("some", Qualifier.ABOUT),
                    phrase("approximately", Qualifier.ABOUT),
                    phrase("approx", Qualifier.ABOUT),
                    phrase("perhaps", Qualifier.ABOUT),
                    phrase("circa", Qualifier.ABOUT),
                    phrase("exactly", Qualifier.EXACT),
                    phrase("precisely", Qualifier.EXACT),
                    phrase("another", Qualifier.EXACT));

    /** The hedge that ends just before this piece and does not begin before a free one. */
    static Hedge before(Pieces pieces, int number, int free) {
        for (Phrase phrase : PHRASES) {
            int first = number - phrase.words().size();
            boolean same = first >= free;
            for (int k = 0; same && k < phrase.words().size(); k++) {
                same = pieces.is(first + k, phrase.words().get(k));
            }
            if (same) {
                return new Hedge(phrase.qualifier(), first, -1);
            }
        }
        boolean more = EXCEEDING.contains(pieces.at(number - 1));
        return new Hedge(more ? Qualifier.MORE_THAN : Qualifier.EXACT, number, -1);
    }

    /**
     * The hedge of such a number, of which "over" and "under" are none where it is a small word.
     */
    Hedge of(Pieces pieces, Amount number) {
        boolean one = number.high().compareTo(BigDecimal.ONE) == 0;
        boolean placed =
                (pieces.isVerb(first - 1) || pieces.isNoun(first - 1))
                        && !COUNTING.contains(pieces.at(first - 1));
        boolean where =
                number.first() - first == 1 && WHERE.contains(pieces.at(first)) && (one || placed);
        boolean small = number.isSmallWord() && number.high().compareTo(SMALL) < 0;
        boolean measured = Units.after(pieces, number.last() + 1).isPresent();
        boolean counted = Counted.after(pieces, number.last() + 1).isPresent();
        return where && small && counted && !measured
                ? new Hedge(Qualifier.EXACT, number.first(), last)
                : this;
    }

    /**
     * The hedge behind a number that one of these words stands before: "or more", "or so", "plus".
     */
    static Optional<Hedge> after(Pieces pieces, Hedge hedge, int next) {
        boolean or = pieces.is(next, "or") || pieces.is(next, "and");
        if (or) {
            return switch (pieces.at(next + 1)) {
                case "more", "over", "greater", "higher" ->
                        behind(hedge, Qualifier.AT_LEAST, next + 1);
                case "less", "fewer", "lower", "under" ->
                        behind(hedge, Qualifier.AT_MOST, next + 1);
                case "so", "thereabouts" -> behind(hedge, Qualifier.ABOUT, next + 1);
                case "counting" -> behind(hedge, Qualifier.AT_LEAST, next + 1);
                default -> Optional.empty();
            };
        }
        if (pieces.isDash(next) && (pieces.is(next + 1, "odd") || pieces.is(next + 1, "plus"))) {
            boolean odd = pieces.is(next + 1, "odd");
            return behind(hedge, odd ? Qualifier.ABOUT : Qualifier.AT_LEAST, next + 1);
        }
        boolean plus = pieces.is(next, "+") || pieces.is(next, "plus");
        return plus && (pieces.glued(next) || pieces.isWord(next + 1))
                ? behind(hedge, Qualifier.AT_LEAST, next)
                : Optional.empty();
    }

    private static Optional<Hedge> behind(Hedge hedge, Qualifier qualifier, int last) {
        return Optional.of(new Hedge(qualifier, hedge.first(), last));
    }

    private static Phrase phrase(String words, Qualifier qualifier) {
        return new Phrase(List.of(words.split(" ", -1)), qualifier);
    }
}
