package org.hearsay.figure;

import java.util.List;
import org.hearsay.model.Qualifier;

/**
 * The words before a number that say on which side of it the truth may lie.
 *
 * @param first the first piece of the hedge, or of the number if there is none
 */
record Hedge(Qualifier qualifier, int first) {

    private record Phrase(List<String> words, Qualifier qualifier) {}

    /** Longer phrases come before those that they end in. */
    private static final List<Phrase> PHRASES =
            List.of(
                    phrase("no more than", Qualifier.AT_MOST),
                    phrase("not more than", Qualifier.AT_MOST),
                    phrase("no fewer than", Qualifier.AT_LEAST),
                    phrase("not fewer than", Qualifier.AT_LEAST),
                    phrase("no less than", Qualifier.AT_LEAST),
                    phrase("in excess of", Qualifier.MORE_THAN),
                    phrase("a minimum of", Qualifier.AT_LEAST),
                    phrase("a maximum of", Qualifier.AT_MOST),
                    phrase("a total of", Qualifier.EXACT),
                    phrase("as many as", Qualifier.UP_TO),
                    phrase("as much as", Qualifier.UP_TO),
                    phrase("at least", Qualifier.AT_LEAST),
                    phrase("at most", Qualifier.AT_MOST),
                    phrase("well over", Qualifier.MORE_THAN),
                    phrase("just over", Qualifier.MORE_THAN),
                    phrase("just under", Qualifier.LESS_THAN),
                    phrase("more than", Qualifier.MORE_THAN),
                    phrase("fewer than", Qualifier.LESS_THAN),
                    phrase("less than", Qualifier.LESS_THAN),
                    phrase("upwards of", Qualifier.MORE_THAN),
                    phrase("close to", Qualifier.NEARLY),
                    phrase("up to", Qualifier.UP_TO),
                    phrase("an estimated", Qualifier.ABOUT),
                    phrase("estimated", Qualifier.ABOUT),
                    phrase("over", Qualifier.MORE_THAN),
                    phrase("under", Qualifier.LESS_THAN),
                    phrase("below", Qualifier.LESS_THAN),
                    phrase("nearly", Qualifier.NEARLY),
                    phrase("almost", Qualifier.NEARLY),
                    phrase("about", Qualifier.ABOUT),
                    phrase("around", Qualifier.ABOUT),
                    phrase("roughly", Qualifier.ABOUT),
                    phrase("some", Qualifier.ABOUT),
                    phrase("approximately", Qualifier.ABOUT),
                    phrase("exactly", Qualifier.EXACT));

    /** The hedge that ends just before this piece and does not begin before a free one. */
    static Hedge before(Pieces pieces, int number, int free) {
        for (Phrase phrase : PHRASES) {
            int first = number - phrase.words().size();
            boolean same = first >= free;
            for (int k = 0; same && k < phrase.words().size(); k++) {
                same = pieces.is(first + k, phrase.words().get(k));
            }
            if (same) {
                return new Hedge(phrase.qualifier(), first);
            }
        }
        return new Hedge(Qualifier.EXACT, number);
    }

    private static Phrase phrase(String words, Qualifier qualifier) {
        return new Phrase(List.of(words.split(" ", -1)), qualifier);
    }
}
