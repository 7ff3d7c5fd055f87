package org.hearsay.position;

import java.util.Optional;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Segment;

/**
 * The one deal, plan or offer that the sentence before has named, for which "it" may stand: "The
 * council published ITS PLAN. The union rejected it."
 */
final class Topic {

    static final Topic NONE = new Topic(Optional.empty(), Optional.empty());

    private final Optional<Segment> segment;
    private final Optional<String> label;

    private Topic(Optional<Segment> segment, Optional<String> label) {
        this.segment = segment;
        this.label = label;
    }

    /** What a sentence names; nothing if that is none or more than one. */
    static Topic of(Words words, Sentence sentence, Lexicon lexicon) {
        Optional<String> only = Optional.empty();
        int found = 0;
        Phrases phrases = new Phrases(words);
        for (int i = 0; i < words.size(); i++) {
            boolean pact = words.tag(i).equals("NN") && lexicon.isIn("pacts", words.lemma(i));
            if (pact && !words.isNoun(i + 1)) {
                found++;
                only = Optional.of(label(words, phrases, lexicon, i));
            }
        }
        return new Topic(Optional.of(sentence.segment()), found == 1 ? only : Optional.empty());
    }

    private static String label(Words words, Phrases phrases, Lexicon lexicon, int noun) {
        Complements complements = new Complements(words, phrases, lexicon);
        Labels labels = new Labels(words, phrases, lexicon, complements);
        return labels.of(Issue.noun(phrases.startOf(noun), noun + 1));
    }

    /** The same for a sentence of the same paragraph, and nothing for any other. */
    Topic in(Sentence sentence) {
        return segment.filter(sentence.segment()::equals).isPresent() ? this : NONE;
    }

    Optional<String> label() {
        return label;
    }
}
