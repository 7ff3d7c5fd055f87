package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Position.Basis;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;

/** "is ready to withdraw", "is opposed to the plan", "is in favour of talks". */
final class AdjectiveRule {

    private static final Set<String> BEING = Set.of("be", "remain", "stay", "stand");
    private static final Set<String> LINKS = Set.of("to", "of");

    private final Scene scene;
    private final Stances stances;
    private final Owners owners;
    private final Making making;

    AdjectiveRule(Scene scene) {
        this.scene = scene;
        this.stances = new Stances(scene);
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    Optional<Draft> at(int i) {
        String word = scene.words.token(i).text();
        return scene.lexicon
                .adjective(word)
                .or(() -> scene.lexicon.adjective(scene.words.lemma(i)))
                .flatMap(trigger -> read(trigger, i));
    }

    private Optional<Draft> read(Trigger trigger, int i) {
        int being = i - 1;
        boolean negated = false;
        while (scene.words.isAdverb(being) || scene.words.is(being, "in") || isDegree(being)) {
            negated |= scene.words.isNot(being);
            being--;
        }
        if (!scene.words.isOf(being, BEING) || !scene.words.isVerb(being)) {
            return Optional.empty();
        }
        VerbGroup group = VerbGroup.endingAt(scene.words, being, scene.lexicon);
        if (!group.finite() || group.gone() || group.mayBe() || group.ought()) {
            return Optional.empty();
        }
        return sight(trigger, i, negated || group.negated()).flatMap(seen -> draft(seen, i, group));
    }

    /** Behind "to" or "of" where the trigger has one; the infinitive keeps its own "to". */
    private Optional<Sight> sight(Trigger trigger, int i, boolean negated) {
        String rule = "adjective " + trigger.words();
        int limit = scene.limit(i);
        if (trigger.takes('w')) {
            return scene.words.is(i + 1, "with")
                    ? stances.ofLinked(trigger, negated, i + 2, limit, rule)
                    : Optional.empty();
        }
        if (!trigger.takes('f')) {
            return stances.of(trigger, negated, i + 1, limit, rule);
        }
        return scene.words.isOf(i + 1, LINKS)
                ? stances.ofLinked(trigger, negated, i + 2, limit, rule)
                : Optional.empty();
    }

    private boolean isDegree(int i) {
        return scene.words.tag(i).equals("DT") || scene.words.is(i, "longer");
    }

    /** What others say that somebody "will never be willing" to do is foretold. */
    private static boolean isForecast(Owner owner, VerbGroup group) {
        return owner.basis() == Basis.ASCRIBED && group.negated() && group.modal().equals("will");
    }

    private Optional<Draft> draft(Sight sight, int i, VerbGroup group) {
        Optional<Subject> subject = scene.subjects.of(group.first()).filter(s -> !s.supposed());
        return subject.flatMap(s -> owners.of(i, subject, false))
                .filter(owner -> !isForecast(owner, group))
                .map(owner -> making.draft(sight, i, subject.orElseThrow().from(), owner));
    }
}
