package org.hearsay.position;

import java.util.Set;

/** Where the words of an issue end. */
final class Edges {

    private static final Set<String> STOPS =
            Set.of(".", ",", ":", "-LRB-", "-RRB-", "(", ")", "...");
    private static final Set<String> BREAKS =
            Set.of(
                    "because",
                    "although",
                    "though",
                    "while",
                    "whereas",
                    "since",
                    "amid",
                    "despite",
                    "which",
                    "who",
                    "whose",
                    "where",
                    "when",
                    "after",
                    "but",
                    "so",
                    "saying",
                    "following",
                    "if",
                    "unless",
                    "until",
                    "provided",
                    "providing",
                    "yet",
                    "during",
                    "instead",
                    "even",
                    "before");
    private static final Set<String> NOUN_BREAKS = Set.of("at", "through", "via", "as");
    private static final Set<String> WHEN = Set.of("on", "in", "at", "during", "early", "late");
    private static final int FAR = 40;

    private final Words words;
    private final Lexicon lexicon;
    private final Phrases phrases;

    Edges(Words words, Phrases phrases, Lexicon lexicon) {
        this.words = words;
        this.phrases = phrases;
        this.lexicon = lexicon;
    }

    /**
     * The token behind the issue.
     *
     * @param from its first token
     * @param body the first token that can end it: of a clause that behind its verb
     * @param limit the token that it may not reach
     */
    int of(int from, int body, int limit, boolean noun) {
        boolean inner = false;
        int i = body;
        while (i < limit && i - from < FAR && !stops(i, noun)) {
            inner |= words.is(i, "that") && (noun || i > body);
            if (words.isFinite(i) && !inner) {
                i = back(body, i);
                break;
            }
            i++;
        }
        return trimmed(from, i, noun);
    }

    private boolean stops(int i, boolean noun) {
        String tag = words.tag(i);
        String lemma = words.lemma(i);
        if (STOPS.contains(tag) || lemma.equals(";") || lemma.equals("--")) {
            return true;
        }
        if (BREAKS.contains(lemma) || (noun && NOUN_BREAKS.contains(lemma))) {
            return true;
        }
        boolean back = lemma.equals("in") && words.is(i + 1, "return");
        return back || isCondition(i) || startsClause(i) || isSpeech(i);
    }

    private boolean isCondition(int i) {
        return Conditions.startsAt(words, i) > 0;
    }

    /** "and" before a verb or clause of its own. */
    private boolean startsClause(int i) {
        if (!words.is(i, "and") && !words.is(i, "or")) {
            return false;
        }
        int next = i + 1;
        while (words.isAdverb(next) || words.isTime(next) || words.tag(next).equals("IN")) {
            next++;
        }
        int end = phrases.end(next);
        int verb = end;
        while (words.isAdverb(verb)) {
            verb++;
        }
        return words.isFinite(next) || (end > next && words.isFinite(verb));
    }

    /** "in a letter", "in a speech": where it was said and not what. */
    private boolean isSpeech(int i) {
        if (!words.is(i, "in") && !words.is(i, "on")) {
            return false;
        }
        int end = phrases.baseEnd(i + 1);
        return end > i + 1 && lexicon.isIn("speeches", words.lemma(end - 1));
    }

    /** Before a finite verb that is no part of it, its subject neither. */
    private int back(int from, int verb) {
        int i = verb - 1;
        while (i > from && words.isAdverb(i)) {
            i--;
        }
        return words.tag(i).equals("PRP") ? i : i + 1;
    }

    private int trimmed(int from, int end, boolean noun) {
        int to = end;
        while (to > from && (words.isMark(to - 1) || isLoose(to - 1, noun))) {
            to--;
        }
        int time = to;
        while (time > from + 1 && words.isTime(time - 1)) {
            time--;
        }
        boolean dated = time < to;
        boolean on = words.isOf(time - 1, WHEN);
        if (dated && (on || noun && !words.tag(time - 1).equals("IN")) && time - 1 > from) {
            return on ? trimmed(from, time - 1, noun) : time;
        }
        return to;
    }

    private boolean isLoose(int i, boolean noun) {
        String tag = words.tag(i);
        return noun && tag.startsWith("RB") && !words.is(i, "else")
                || tag.equals("IN")
                || tag.equals("CC")
                || tag.equals("TO")
                || tag.equals("DT");
    }
}
