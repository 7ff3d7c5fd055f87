package org.hearsay.position;

/**
 * The noun phrase that a verb is said of.
 *
 * @param from its first token
 * @param to the token behind it
 * @param phrase the token behind its first phrase, without an apposition
 * @param supposed whether the clause only supposes what it says ("if she accepts")
 * @param relative whether the verb stands in a relative clause
 */
record Subject(int from, int to, int phrase, boolean supposed, boolean relative) {

    Subject inRelativeClause() {
        return new Subject(from, to, phrase, supposed, true);
    }

    Subject until(int end) {
        return new Subject(from, end, phrase, supposed, relative);
    }
}
