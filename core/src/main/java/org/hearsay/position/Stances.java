package org.hearsay.position;

import java.util.Optional;
import org.hearsay.model.Stance;
import org.hearsay.position.Making.Sight;

/** What a trigger and the words behind it say together, whoever holds it. */
final class Stances {

    private static final double SURE = .85;
    private static final double SOFT = .75;

    private final Scene scene;

    Stances(Scene scene) {
        this.scene = scene;
    }

    /** Reads the words behind a trigger and its preposition: "opposition to THE PLAN". */
    Optional<Sight> ofLinked(Trigger trigger, boolean negated, int from, int limit, String rule) {
        String follows = trigger.takes('p') ? "ngp" : "ng";
        Trigger linked =
                new Trigger(
                        trigger.words(),
                        trigger.stance(),
                        trigger.negated(),
                        follows,
                        trigger.flags());
        return of(linked, negated, from, limit, rule);
    }

    /** Reads the words behind a trigger, from this token on. */
    Optional<Sight> of(Trigger trigger, boolean negated, int from, int limit, String rule) {
        boolean none = trigger.takes('n') && isNone(from);
        boolean not = negated || none;
        if (negated && none) {
            return Optional.empty();
        }
        Optional<Stance> stance = not ? trigger.negated() : Optional.of(trigger.stance());
        if (stance.isEmpty()) {
            return Optional.empty();
        }
        Optional<Trigger> inner = inner(trigger, from);
        if (inner.isPresent()) {
            return composed(stance.get(), inner.get(), from, limit, rule);
        }
        double confidence = trigger.isSoft() ? SOFT : SURE;
        return scene.complements
                .of(trigger, from, limit)
                .flatMap(
                        issue ->
                                towards(stance.get(), issue)
                                        .map(s -> new Sight(s, issue, confidence, rule)));
    }

    /** "would endorse NEITHER candidate", "accepts NO deal"; "no less than six" is an amount. */
    private boolean isNone(int from) {
        boolean no = scene.words.says(from, "no") || scene.words.says(from, "neither");
        boolean bound = scene.words.is(from + 2, "than");
        return no && !bound && !scene.words.says(from + 1, "one");
    }

    /** "ready to ACCEPT the truce": the verb that takes the position itself. */
    private Optional<Trigger> inner(Trigger trigger, int from) {
        if (!trigger.takes('t') || !scene.words.is(from, "to")) {
            return Optional.empty();
        }
        return verb(from + 1).filter(t -> isTaking(t.stance()) && t.takes('n'));
    }

    /** The trigger that a verb here is, with its particle if it has one. */
    Optional<Trigger> verb(int i) {
        String lemma = scene.words.lemma(i);
        return scene.lexicon
                .verb(lemma + " " + scene.words.lemma(i + 1))
                .or(() -> scene.lexicon.verb(lemma));
    }

    private static boolean isTaking(Stance stance) {
        return switch (stance) {
            case ACCEPTS, SUPPORTS, OPPOSES, REJECTS -> true;
            default -> false;
        };
    }

    private Optional<Sight> composed(
            Stance outer, Trigger inner, int from, int limit, String rule) {
        boolean refuses = outer == Stance.REJECTS || outer == Stance.OPPOSES;
        Optional<Stance> stance = refuses ? inner.negated() : Optional.of(inner.stance());
        return stance.flatMap(
                s ->
                        scene.complements
                                .of(inner, from + 1 + inner.length(), limit)
                                .map(issue -> new Sight(s, issue, SOFT, rule)));
    }

    /** Not doing it turns a wish into opposition and an offer into rejection. */
    private static Optional<Stance> towards(Stance stance, Issue issue) {
        if (!issue.refused()) {
            return Optional.of(stance);
        }
        return switch (stance) {
            case DEMANDS -> Optional.of(Stance.OPPOSES);
            case OFFERS -> Optional.of(Stance.REJECTS);
            default -> Optional.empty();
        };
    }
}
