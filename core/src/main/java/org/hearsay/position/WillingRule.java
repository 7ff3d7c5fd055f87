package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Position.Basis;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;

/**
 * What speakers say that they themselves will do: "I will meet the union anywhere" accepts talks,
 * and what they promise they offer.
 */
final class WillingRule {

    private static final Set<String> WILL = Set.of("will", "would", "shall");
    private static final String PROMISE = "modal promise";
    private static final Set<String> LINKS = Set.of("to", "with", "down");

    private final Scene scene;
    private final Owners owners;
    private final Making making;

    WillingRule(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    Optional<Draft> at(int modal, Statement holder) {
        int verb = modal + 1;
        while (scene.words.isAdverb(verb)) {
            if (scene.words.isNot(verb)) {
                return Optional.empty();
            }
            verb++;
        }
        Optional<Subject> subject =
                scene.subjects.of(modal).filter(s -> !s.supposed() && !s.relative());
        if (!scene.words.isOf(modal, WILL) || !scene.words.isVerb(verb) || subject.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sight> sight = joining(verb, modal).or(() -> promised(holder, verb(modal), modal));
        return sight.flatMap(seen -> draft(modal, subject.get(), seen));
    }

    private int verb(int modal) {
        int verb = modal + 1;
        while (scene.words.isAdverb(verb)) {
            verb++;
        }
        return verb;
    }

    private Optional<Draft> draft(int modal, Subject subject, Sight sight) {
        boolean pronoun = scene.words.tag(subject.from()).equals("PRP");
        if (!pronoun && sight.rule().equals(PROMISE)) {
            int verb = sight.issue().verb();
            Issue whole = scene.complements.clause(subject.from(), verb, scene.limit(modal), false);
            return scene.holder(modal)
                    .flatMap(Owners::stated)
                    .map(owner -> making.draft(sight.about(whole), modal, subject.from(), owner));
        }
        return pronoun
                ? owners.of(modal, Optional.of(subject), false)
                        .filter(WillingRule::isOwn)
                        .map(owner -> making.draft(sight, modal, subject.from(), owner))
                : Optional.empty();
    }

    private static boolean isOwn(Owner owner) {
        return owner.basis() == Basis.STATED;
    }

    /** Talking with somebody who can take positions. */
    private Optional<Sight> joining(int verb, int modal) {
        if (!scene.lexicon.isIn("joining", scene.words.lemma(verb))) {
            return Optional.empty();
        }
        int with = verb + 1;
        while (scene.words.isOf(with, LINKS)) {
            with++;
        }
        int end = scene.phrases.baseEnd(with);
        boolean pronoun = scene.words.tag(with).equals("PRP");
        if (end <= with || pronoun || !scene.subjects.isActor(with, end)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(modal), false);
        return Optional.of(new Sight(Stance.ACCEPTS, issue, .7, "modal joining"));
    }

    private Optional<Sight> promised(Statement holder, int verb, int modal) {
        boolean promise = holder.act() == Act.PROMISE;
        boolean object =
                scene.phrases.baseEnd(verb + 1) > verb + 1
                        || scene.lexicon.isIn("alone", scene.words.lemma(verb));
        if (!promise || !object || !scene.complements.isPolicy(verb)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(modal), false);
        return Optional.of(new Sight(Stance.OFFERS, issue, .65, PROMISE));
    }
}
