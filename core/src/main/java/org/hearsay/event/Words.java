package org.hearsay.event;

import java.util.List;
import java.util.Locale;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;

/** A sentence's words as the lists have them. */
final class Words {

    private final Sentence sentence;
    private final String[] lemmas;
    private final String[] singulars;

    Words(Sentence sentence) {
        this.sentence = sentence;
        List<Token> tokens = sentence.tokens();
        this.lemmas = new String[tokens.size()];
        this.singulars = new String[tokens.size()];
        for (int i = 0; i < lemmas.length; i++) {
            lemmas[i] = tokens.get(i).lemma().toLowerCase(Locale.ROOT);
            singulars[i] = singular(lemmas[i], tokens.get(i).tag());
        }
    }

    /** A name's lemma keeps its plural, as "troops" does; headlines make names of every word. */
    private static String singular(String lemma, String tag) {
        boolean name = tag.startsWith("NNP") && lemma.length() > 3 || lemma.equals("troops");
        return name && lemma.endsWith("s") && !lemma.endsWith("ss")
                ? lemma.substring(0, lemma.length() - 1)
                : lemma;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return lemmas.length;
    }

    Token token(int i) {
        return sentence.tokens().get(i);
    }

    String tag(int i) {
        return token(i).tag();
    }

    String lemma(int i) {
        return lemmas[i];
    }

    String singular(int i) {
        return singulars[i];
    }

    boolean isVerb(int i) {
        return tag(i).startsWith("VB");
    }

    boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    boolean is(int i, String word) {
        return i >= 0
                && i < lemmas.length
                && (lemmas[i].equals(word)
                        || singulars[i].equals(word)
                        || token(i).text().equalsIgnoreCase(word));
    }

    /** The next place of a word from one place on, before another, in the same clause; or -1. */
    int next(String word, int from, int to) {
        for (int i = from; i < Math.min(to, lemmas.length); i++) {
            if (is(i, word)) {
                return i;
            }
            if (isVerb(i) || isStop(i) || isLink(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** "Has hopes for the meeting"; "a week of meetings" is one phrase. */
    private boolean isLink(int i) {
        return tag(i).equals("IN") && !lemmas[i].equals("of");
    }

    private boolean isStop(int i) {
        return lemmas[i].equals(",") || lemmas[i].equals(";") || lemmas[i].equals(":");
    }
}
