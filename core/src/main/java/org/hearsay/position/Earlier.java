package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.position.Making.Sight;

/**
 * What somebody wanted or refused in an earlier clause of the sentence, for which "it" or "one"
 * stands in a later one: "Land, which had demanded A RECOUNT, no longer insists on it".
 */
final class Earlier {

    private static final Set<String> STANDING_IN = Set.of("it", "one", "that", "this", "them");

    private final Scene scene;
    private final Stances stances;

    Earlier(Scene scene, Stances stances) {
        this.scene = scene;
        this.stances = stances;
    }

    /**
     * The label of what a pronoun at this token stands for; empty where no earlier clause with the
     * same subject takes a position.
     */
    Optional<String> of(int pronoun, int verb, Subject subject) {
        if (!scene.words.isOf(pronoun, STANDING_IN) || isGoingOn(pronoun)) {
            return Optional.empty();
        }
        Subject bearer = bearer(verb, subject);
        for (int i = verb - 1; i >= bearer.from(); i--) {
            Optional<Sight> sight = at(i, bearer);
            if (sight.isPresent()) {
                return sight.map(seen -> scene.labels.of(seen.issue()));
            }
        }
        return scene.topic(pronoun);
    }

    /** What the speaker of a statement has wanted or refused before it in the sentence. */
    Optional<String> before(Statement holder, int token) {
        Optional<Integer> source =
                holder.source()
                        .flatMap(Party::evidence)
                        .map(Evidence::span)
                        .filter(scene.words.span()::contains)
                        .map(span -> scene.words.tokenFrom(span.start()));
        for (int i = token - 1; source.isPresent() && i >= source.get(); i--) {
            int from = source.get();
            Optional<Sight> sight = at(i, new Subject(from, from + 1, from + 1, false, false));
            if (sight.isPresent()) {
                return sight.map(seen -> scene.labels.of(seen.issue()));
            }
        }
        return Optional.empty();
    }

    /** The label of what the subject of a verb has wanted or refused before it in the sentence. */
    Optional<String> before(int verb, Subject subject) {
        for (int i = verb - 1; i >= subject.from(); i--) {
            Optional<Sight> sight = at(i, subject);
            if (sight.isPresent()) {
                return sight.map(seen -> scene.labels.of(seen.issue()));
            }
        }
        return Optional.empty();
    }

    /** The label of what an earlier clause with this subject says that they had denied. */
    Optional<String> denied(int verb, Subject subject) {
        for (int i = verb - 1; i >= subject.from(); i--) {
            Optional<Sight> sight = scene.words.is(i, "deny") ? at(i, subject) : Optional.empty();
            if (sight.isPresent()) {
                return sight.map(seen -> scene.labels.of(seen.issue()));
            }
        }
        return Optional.empty();
    }

    /** Whoever says of themselves what "she" does: "Rooke, who had refused it, said that SHE". */
    private Subject bearer(int verb, Subject subject) {
        if (!scene.words.tag(subject.from()).equals("PRP")) {
            return subject;
        }
        return scene.holder(verb)
                .flatMap(Statement::source)
                .flatMap(Party::evidence)
                .map(Evidence::span)
                .filter(scene.words.span()::contains)
                .map(span -> scene.words.tokenFrom(span.start()))
                .filter(from -> from < subject.from())
                .map(from -> new Subject(from, from + 1, from + 1, false, false))
                .orElse(subject);
    }

    /** "that deal" and "one of them" name something themselves. */
    private boolean isGoingOn(int pronoun) {
        return scene.words.isNoun(pronoun + 1)
                || scene.words.is(pronoun + 1, "to")
                || scene.words.isVerb(pronoun + 1)
                || scene.words.is(pronoun + 1, "of")
                || scene.words.tag(pronoun + 1).startsWith("JJ");
    }

    private Optional<Sight> at(int i, Subject subject) {
        if (!scene.words.isVerb(i)) {
            return Optional.empty();
        }
        VerbGroup group = VerbGroup.endingAt(scene.words, i, scene.lexicon);
        boolean same =
                group.finite()
                        && scene.subjects
                                .of(group.first())
                                .filter(s -> s.from() == subject.from())
                                .isPresent();
        return same
                ? stances.verb(i)
                        .flatMap(
                                t ->
                                        stances.of(
                                                t,
                                                group.negated(),
                                                i + t.length(),
                                                scene.limit(i),
                                                "earlier"))
                : Optional.empty();
    }
}
