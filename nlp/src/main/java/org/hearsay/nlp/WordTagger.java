package org.hearsay.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Gives each token of a sentence its part of speech.
 *
 * <p>The library's tagger weighs every tag of an unknown word with every tag of the two before it,
 * so that a line of another language takes a hundred times as long as one of English. In a long run
 * of unknown words all but the first are therefore tagged by their looks, and the tagger is shown a
 * common word in their place.
 */
final class WordTagger {

    /** Names in a row, such as a list of players, are seldom longer. */
    private static final int LONGEST_RUN = 6;

    /** What the tagger is shown for a word that is tagged by its looks. */
    private static final Map<String, String> COMMON =
            Map.of("CD", "12", "NNP", "Smith", "FW", "*", "SYM", "*");

    private final MaxentTagger tagger;
    private final ArcModel vocabulary;

    WordTagger(MaxentTagger tagger, ArcModel vocabulary) {
        this.tagger = tagger;
        this.vocabulary = vocabulary;
    }

    void tag(List<CoreLabel> sentence) {
        List<CoreLabel> shown = new ArrayList<>(sentence);
        BitSet replaced = new BitSet();
        int start = 0;
        for (int i = 0; i <= sentence.size(); i++) {
            if (i == sentence.size() || isKnown(sentence.get(i))) {
                if (i - start > LONGEST_RUN) {
                    replaced.set(start + 1, i);
                }
                start = i + 1;
            }
        }
        replaced.stream().forEach(i -> shown.set(i, common(sentence.get(i))));
        tagger.tagCoreLabels(shown);
        replaced.stream().forEach(i -> sentence.get(i).setTag(byLooks(sentence.get(i))));
    }

    private boolean isKnown(CoreLabel token) {
        return vocabulary.knows(token.word());
    }

    private static CoreLabel common(CoreLabel word) {
        CoreLabel common = new CoreLabel();
        common.setWord(COMMON.get(byLooks(word)));
        return common;
    }

    private static String byLooks(CoreLabel word) {
        int first = word.word().codePointAt(0);
        if (Character.isDigit(first)) {
            return "CD";
        }
        if (Character.isUpperCase(first)) {
            return "NNP";
        }
        return Character.isLetter(first) ? "FW" : "SYM";
    }
}
