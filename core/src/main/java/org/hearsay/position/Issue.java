package org.hearsay.position;

/**
 * The words that say what a position is about, as tokens.
 *
 * @param to the token behind them
 * @param verb the verb of what is to be done; -1 if a noun phrase names it
 * @param refused whether the words are about not doing it ("vowed not to resign")
 */
record Issue(Kind kind, int from, int to, int verb, boolean refused) {

    /** What the words are. */
    enum Kind {
        /** A noun phrase. */
        NOUN,
        /** A verb with what belongs to it. */
        ACTION,
        /** A clause with a subject of its own. */
        CLAUSE
    }

    static Issue noun(int from, int to) {
        return new Issue(Kind.NOUN, from, to, -1, false);
    }

    /** The same, where it does not matter that the words say "not". */
    Issue plain() {
        return new Issue(kind, from, to, verb, false);
    }

    static Issue action(int verb, int to, boolean refused) {
        return new Issue(Kind.ACTION, verb, to, verb, refused);
    }

    static Issue clause(int from, int to, int verb, boolean refused) {
        return new Issue(Kind.CLAUSE, from, to, verb, refused);
    }
}
