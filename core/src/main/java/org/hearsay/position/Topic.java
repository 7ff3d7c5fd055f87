package org.hearsay.position;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Segment;
import org.hearsay.model.Stance;

/**
 * The one deal, plan or offer that the sentence before has named, for which "it" may stand: "The
 * council published ITS PLAN. The union rejected it." Where it names none, what it tells that
 * somebody wants or offers: "The union demanded A REFERENDUM. The council rejected that."
 */
final class Topic {

    private static final Set<Stance> ANSWERED = EnumSet.of(Stance.DEMANDS, Stance.OFFERS);

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

    /** The same, or what somebody demands or offers in the sentence where it names no deal. */
    Topic or(Sentence sentence, List<Draft> made) {
        Optional<String> wanted =
                made.stream()
                        .filter(draft -> ANSWERED.contains(draft.stance()))
                        .reduce((a, b) -> b)
                        .map(Draft::label);
        return label.isPresent() || wanted.isEmpty()
                ? this
                : new Topic(Optional.of(sentence.segment()), wanted);
    }

    /** The same for a sentence of the same paragraph, and nothing for any other. */
    Topic in(Sentence sentence) {
        return segment.filter(sentence.segment()::equals).isPresent() ? this : NONE;
    }

    Optional<String> label() {
        return label;
    }
}
