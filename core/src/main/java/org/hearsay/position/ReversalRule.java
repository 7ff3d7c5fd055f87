package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;
import org.hearsay.position.Making.Sight;

/**
 * "Land refused to reopen the case but later RELENTED", "… has changed its mind": whoever stood
 * somewhere in the sentence does so no longer.
 */
final class ReversalRule {

    private static final Set<String> OWN = Set.of("mind", "tune", "course", "position", "stance");
    private static final Set<String> SELVES = Set.of("itself", "himself", "herself", "themselves");
    private static final Set<String> DOWN = Set.of("down", "away");

    private final Scene scene;
    private final Owners owners;
    private final Making making;
    private final Earlier earlier;

    ReversalRule(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
        this.earlier = new Earlier(scene, new Stances(scene));
    }

    Optional<Draft> at(int verb) {
        if (!scene.words.isVerb(verb) || !reverses(verb)) {
            return Optional.empty();
        }
        VerbGroup group = VerbGroup.endingAt(scene.words, verb, scene.lexicon);
        boolean open = group.negated() || !group.modal().isEmpty() || group.passive();
        if (open || !group.finite() || group.gone()) {
            return Optional.empty();
        }
        Optional<Subject> subject = scene.subjects.of(group.first()).filter(s -> !s.supposed());
        return subject.flatMap(s -> earlier.stance(verb, s))
                .flatMap(old -> draft(verb, old, subject));
    }

    private Optional<Draft> draft(int verb, Sight old, Optional<Subject> subject) {
        Optional<Stance> left = GivingUp.left(old.stance());
        String label = scene.labels.of(old.issue());
        int from = subject.map(Subject::from).orElse(verb);
        return left.flatMap(
                stance ->
                        owners.of(verb, subject, false)
                                .map(owner -> making.draft(sight(stance, verb), verb, from, owner))
                                .map(draft -> draft.labelled(label).after(old.stance())));
    }

    private static Sight sight(Stance stance, int verb) {
        return new Sight(stance, Issue.noun(verb, verb + 1), .7, "reversal");
    }

    /** "Relented", "gave in", "backed down", "said yes", "changed its mind", "reversed course". */
    private boolean reverses(int verb) {
        Words words = scene.words;
        String lemma = words.lemma(verb);
        int next = verb + 1;
        boolean own = words.tag(next).equals("PRP$") && words.isOf(next + 1, OWN);
        return switch (lemma) {
            case "relent", "capitulate" -> true;
            case "give" -> words.is(next, "in") && ends(next + 1) || words.is(next, "way");
            case "cave" -> words.is(next, "in") || ends(next);
            case "back", "climb" -> words.isOf(next, DOWN) && ends(next + 1);
            case "say" -> words.is(words.isQuote(next) ? next + 1 : next, "yes");
            case "change" -> own || words.is(next, "course");
            case "reverse" -> own || words.is(next, "course") || words.isOf(next, SELVES);
            default -> false;
        };
    }

    private boolean ends(int token) {
        return !scene.words.has(token)
                || scene.words.isMark(token)
                || scene.words.isTime(token)
                || scene.words.tag(token).equals("CC")
                || scene.words.tag(token).equals("IN") && scene.words.isTime(token + 1);
    }
}
