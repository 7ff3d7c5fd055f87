package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.position.Making.Sight;
import org.hearsay.text.Span;

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
        return stance(verb, subject).map(seen -> scene.labels.of(seen.issue()));
    }

    /** Where the subject of a verb has stood before it in the sentence. */
    Optional<Sight> stance(int verb, Subject subject) {
        for (int i = verb - 1; i >= subject.from(); i--) {
            Optional<Sight> sight = at(i, subject);
            if (sight.isPresent()) {
                return sight;
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
                .filter(span -> scene.words.tokenFrom(span.start()) < subject.from())
                .map(this::named)
                .orElse(subject);
    }

    private Subject named(Span source) {
        int from = scene.words.tokenFrom(source.start());
        int to = scene.words.tokenFrom(source.end());
        return new Subject(from, to, to, false, false);
    }

    /** One phrase, or what stands beside it: "Karr, THE CHIEF EXECUTIVE, who had opposed it". */
    private boolean isSame(Subject one, Subject other) {
        boolean inside = one.from() > other.from() && one.from() < other.to();
        boolean beside = inside && scene.words.is(one.from() - 1, ",");
        return one.from() == other.from() || beside && !isPerson(one.phrase() - 1);
    }

    /** "Karr, a rival OF VENN, who had opposed it": that may be either. */
    private boolean isPerson(int token) {
        return scene.words.name(token).filter(n -> n.kind() == Name.Kind.PERSON).isPresent();
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
                                .filter(s -> isSame(s, subject))
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
