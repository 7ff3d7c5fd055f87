package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;
import org.hearsay.position.Making.Sight;

/**
 * "Has given up its demand for an apology", "dropped its refusal to talk": one sentence tells where
 * somebody stood and that it is over.
 *
 * <p>Who drops a demand no longer makes it; who drops a refusal or an opposition accepts.
 */
final class GivingUp {

    private static final int BACK = 5;
    private static final Set<String> BEHIND = Set.of("from", "on");
    private static final Set<String> AWAY = Set.of("down", "away", "off", "back");

    private final Scene scene;

    GivingUp(Scene scene) {
        this.scene = scene;
    }

    /**
     * The verb that gives up what this noun names, with its subject.
     *
     * @param own whether it was the subject's own: "her predecessor's refusal" was not hers
     */
    record Verb(int at, Subject subject, boolean own) {}

    /** The verb that gives up what the noun at this token names, if somebody does. */
    Optional<Verb> verb(int noun) {
        int v = before(noun);
        boolean up = scene.words.is(v, "up") && scene.words.is(v - 1, "give");
        int back = back(v);
        int verb = up ? v - 1 : back < 0 ? v : back;
        boolean drops = up || back >= 0 || scene.lexicon.isIn("dropping", scene.words.lemma(verb));
        if (!drops || !scene.words.isVerb(verb)) {
            return Optional.empty();
        }
        return subject(verb).map(subject -> new Verb(verb, subject, isOwn(noun)));
    }

    /** "BACKED DOWN from its demand", "backtracked on its pledge": the verb, or -1. */
    private int back(int link) {
        if (!scene.words.isOf(link, BEHIND)) {
            return -1;
        }
        int verb = scene.words.isOf(link - 1, AWAY) ? link - 2 : link - 1;
        boolean retreats = scene.lexicon.isIn("retreating", scene.words.lemma(verb));
        return retreats && scene.words.isVerb(verb) ? verb : -1;
    }

    /** What is left of a stance that was given up. */
    static Optional<Sight> left(Sight sight) {
        return left(sight.stance())
                .map(stance -> new Sight(stance, sight.issue(), .75, "given up"));
    }

    /** What is left of a stance that is no longer held. */
    static Optional<Stance> left(Stance stance) {
        return switch (stance) {
            case DEMANDS, SUPPORTS, OFFERS -> Optional.of(Stance.DROPS);
            case OPPOSES, REJECTS -> Optional.of(Stance.ACCEPTS);
            default -> Optional.empty();
        };
    }

    /** "ITS demand", "opposition" with nobody's name. */
    private boolean isOwn(int noun) {
        int before = noun - 1;
        while (noun - before < BACK && scene.words.tag(before).startsWith("JJ")) {
            before--;
        }
        return scene.words.tag(before).equals("PRP$") || scene.words.isVerb(before);
    }

    /** The token before a noun with its adjectives and its owner. */
    private int before(int noun) {
        Words words = scene.words;
        int j = noun - 1;
        while (noun - j < BACK && (words.tag(j).startsWith("JJ") || words.isNoun(j))) {
            j--;
        }
        if (words.tag(j).equals("POS")) {
            int from = scene.phrases.startOf(j - 1);
            return from - 1;
        }
        return words.tag(j).equals("PRP$") || words.tag(j).equals("DT") ? j - 1 : j;
    }

    private Optional<Subject> subject(int verb) {
        VerbGroup group = VerbGroup.endingAt(scene.words, verb, scene.lexicon);
        boolean open = group.negated() || !group.modal().isEmpty() || group.gone();
        if (open || group.passive()) {
            return Optional.empty();
        }
        if (group.finite()) {
            return scene.subjects.of(group.first()).filter(s -> !s.supposed());
        }
        boolean with = scene.words.tag(verb).equals("VBG") && scene.phrases.isEnd(verb - 1);
        int from = with ? scene.phrases.startOf(verb - 1) : 0;
        return with && scene.words.is(from - 1, "with")
                ? Optional.of(new Subject(from, verb, verb, false, false))
                : Optional.empty();
    }
}
