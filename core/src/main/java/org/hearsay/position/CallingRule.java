package org.hearsay.position;

import java.util.Optional;
import org.hearsay.model.Stance;
import org.hearsay.position.Making.Sight;

/** "Called the plan a betrayal", "described the price as fair". */
final class CallingRule {

    private final Scene scene;
    private final Verdicts verdicts;
    private final Owners owners;
    private final Making making;

    CallingRule(Scene scene) {
        this.scene = scene;
        this.verdicts = new Verdicts(scene.words, scene.lexicon);
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    Optional<Draft> at(int verb) {
        boolean calls =
                scene.words.isVerb(verb) && scene.lexicon.isIn("calling", scene.words.lemma(verb));
        int end = calls ? scene.phrases.baseEnd(verb + 1) : verb;
        int noun = calls ? judged(verb + 1, end) : -1;
        if (noun < 0) {
            return Optional.empty();
        }
        int from = scene.words.is(noun + 1, "as") ? noun + 2 : noun + 1;
        Optional<Stance> stance = verdicts.at(from, scene.words.size());
        VerbGroup group = VerbGroup.endingAt(scene.words, verb, scene.lexicon);
        boolean open =
                group.negated() || !group.modal().isEmpty() || group.passive() || group.gone();
        if (stance.isEmpty() || open || !group.finite()) {
            return Optional.empty();
        }
        Optional<Subject> subject = scene.subjects.of(group.first()).filter(s -> !s.supposed());
        Sight sight = new Sight(stance.get(), Issue.noun(verb + 1, noun + 1), .7, "calling");
        return subject.flatMap(s -> owners.of(verb, subject, true))
                .map(owner -> making.draft(sight, verb, subject.orElseThrow().from(), owner));
    }

    /** The noun that is called something, in a phrase that may run on into what it is called. */
    private int judged(int from, int end) {
        for (int i = from; i < end; i++) {
            if (verdicts.isJudged(i) && !scene.words.isNoun(i + 1)) {
                return i;
            }
        }
        return -1;
    }
}
