package org.hearsay.annotation;

import org.hearsay.text.Span;

/**
 * A word or mark of the text.
 *
 * <p>{@code tag} is its Penn Treebank part of speech, {@code lemma} its dictionary form in lower
 * case. The span's characters are the token as it stands in the article.
 */
public record Token(Span span, String text, String lemma, String tag) {

    /** Whether this is a verb in any form (Penn tags VB, VBD, VBG, VBN, VBP, VBZ). */
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** Whether this is a noun or a name (Penn tags NN, NNS, NNP, NNPS). */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }
}
