package org.hearsay.position;

import java.util.Set;

/**
 * A verb with the auxiliaries and adverbs before it: "has not yet agreed".
 *
 * @param first its first token
 * @param main the verb that says what is done
 * @param modal the lemma of its modal; empty if it has none
 * @param finite whether it can have a subject of its own
 * @param gone whether a word says that it was so once
 * @param ended whether that word is "no longer"
 */
record VerbGroup(
        int first,
        int main,
        boolean negated,
        String modal,
        boolean perfect,
        boolean pastPerfect,
        boolean passive,
        boolean finite,
        boolean gone,
        boolean ended) {

    private static final Set<String> AUXILIARIES = Set.of("have", "be", "do");
    private static final int LONGEST = 8;

    /** "Will PROBABLY accept" is no surer than "may accept". */
    private static final String DOUBTED = "may";

    /** The group whose main verb stands here. */
    static VerbGroup endingAt(Words words, int main, Lexicon lexicon) {
        int first = main;
        boolean negated = false;
        boolean gone = false;
        boolean ended = false;
        boolean doubted = false;
        String modal = "";
        String auxiliary = "";
        boolean had = false;
        boolean finite = words.isFinite(main);
        int i = main - 1;
        while (i >= 0 && main - i <= LONGEST) {
            boolean helps = words.isVerb(i) && AUXILIARIES.contains(words.lemma(i));
            boolean may = words.tag(i).equals("MD");
            boolean adverb = words.isAdverb(i) || words.isNot(i);
            boolean no = words.is(i, "no") && words.says(i + 1, "longer");
            if (!helps && !may && !adverb && !no && !words.isQuote(i)) {
                break;
            }
            negated |= words.isNot(i);
            ended |= no;
            doubted |= adverb && lexicon.isIn("risks", words.lemma(i));
            gone |= no || adverb && lexicon.isIn("past", words.lemma(i));
            modal = may ? words.lemma(i) : modal;
            if (helps) {
                auxiliary = auxiliary.isEmpty() ? words.lemma(i) : auxiliary;
                had |= words.is(i, "have") && words.tag(i).equals("VBD");
            }
            finite |= may || (helps && words.isFinite(i));
            first = words.isQuote(i) ? first : i;
            i--;
        }
        modal = doubted ? DOUBTED : modal;
        if (words.is(first - 1, "to") && words.is(first - 2, "continue")) {
            VerbGroup outer = endingAt(words, first - 2, lexicon);
            return new VerbGroup(
                    outer.first(),
                    main,
                    negated || outer.negated(),
                    outer.modal(),
                    outer.perfect(),
                    outer.pastPerfect(),
                    false,
                    outer.finite(),
                    outer.gone(),
                    outer.ended());
        }
        boolean participle = words.tag(main).equals("VBN") || words.tag(main).equals("VBD");
        return new VerbGroup(
                first,
                main,
                negated,
                modal,
                auxiliary.equals("have"),
                had && auxiliary.equals("have"),
                auxiliary.equals("be") && participle,
                finite && !words.is(first - 1, "to"),
                gone,
                ended);
    }

    boolean mayBe() {
        return Set.of("may", "might", "could", "can").contains(modal);
    }

    boolean ought() {
        return Set.of("must", "should", "ought", "need", "shall").contains(modal);
    }
}
