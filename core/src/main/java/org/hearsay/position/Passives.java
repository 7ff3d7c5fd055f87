package org.hearsay.position;

import java.util.Optional;
import org.hearsay.model.Stance;
import org.hearsay.position.Making.Sight;

/** "The plan was rejected BY THE UNION": who takes the position stands behind it. */
final class Passives {

    private static final int FAR = 6;

    private final Scene scene;
    private final Owners owners;
    private final Making making;

    Passives(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    /** The position of whom "by" names behind a passive verb. */
    Optional<Draft> by(Trigger trigger, VerbGroup group, int verb) {
        boolean open = !group.passive() || !group.finite() || !group.modal().isEmpty();
        if (open || group.gone() || !trigger.takes('n')) {
            return Optional.empty();
        }
        Optional<Stance> stance =
                group.negated() ? trigger.negated() : Optional.of(trigger.stance());
        Optional<Subject> agent = agent(verb + trigger.length());
        Optional<Issue> issue =
                scene.subjects
                        .of(group.first())
                        .filter(s -> !s.supposed() && !s.relative())
                        .flatMap(
                                s ->
                                        scene.complements.of(
                                                trigger.named(), s.from(), group.first()));
        if (stance.isEmpty() || agent.isEmpty() || issue.isEmpty()) {
            return Optional.empty();
        }
        Sight sight = new Sight(stance.get(), issue.get(), .75, "passive by");
        return owners.ofNoun(verb, agent.get())
                .map(owner -> making.draft(sight, verb, issue.get().from(), owner));
    }

    /** The noun phrase behind "by", over adverbs and times. */
    private Optional<Subject> agent(int from) {
        int by = from;
        while (by - from < FAR && isPassedOver(by)) {
            by++;
        }
        int end = scene.phrases.baseEnd(by + 1);
        boolean named = scene.words.is(by, "by") && end > by + 1 && !scene.words.isTime(by + 1);
        return named ? Optional.of(new Subject(by + 1, end, end, false, false)) : Optional.empty();
    }

    private boolean isPassedOver(int i) {
        boolean toTime = scene.words.is(i, "on") && scene.words.isTime(i + 1);
        return scene.words.isAdverb(i) || scene.words.isTime(i) || toTime;
    }
}
