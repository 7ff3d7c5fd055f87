package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;
import org.hearsay.position.Making.Sight;

/**
 * "The plan THAT THE UNION REJECTS", "the deal, WHICH OSTRA HAS REFUSED, …": a clause whose verb
 * has nothing behind it says of the noun before it where its subject stands.
 *
 * <p>What somebody once wanted or refused is told so of the past, whatever the article tells now.
 */
final class Gaps {

    private static final Set<String> LINKS = Set.of("that", "which");

    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "those");

    private final Scene scene;
    private final Owners owners;
    private final Making making;

    Gaps(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    /**
     * The position that a verb takes whose object stands before its clause; in "a march that they
     * called FOR SATURDAY" the preposition is the day's.
     */
    Optional<Draft> at(Trigger trigger, VerbGroup group) {
        int verb = group.main();
        boolean open = group.passive() || !group.finite() || !group.modal().isEmpty();
        int next = verb + trigger.length();
        boolean dated = trigger.length() > 1 && scene.words.isTime(next);
        if (open || !trigger.takes('n') || dated || !isClosed(next)) {
            return Optional.empty();
        }
        Optional<Stance> stance =
                group.negated() ? trigger.negated() : Optional.of(trigger.stance());
        Optional<Subject> subject =
                scene.subjects
                        .of(group.first())
                        .filter(s -> !s.supposed() && !s.relative() && isLinked(s.from() - 1));
        Optional<Issue> issue = subject.flatMap(s -> antecedent(trigger, s.from() - 1));
        if (stance.isEmpty() || issue.isEmpty() || isJudge(subject.get())) {
            return Optional.empty();
        }
        Sight sight = new Sight(stance.get(), issue.get(), .7, "gap " + trigger.words());
        return owners.of(verb, subject, false)
                .map(owner -> making.draft(sight, verb, subject.get().from(), owner))
                .map(draft -> isPast(group) && draft.time().isEmpty() ? draft.past() : draft);
    }

    private boolean isPast(VerbGroup group) {
        return group.gone() || group.pastPerfect() || scene.words.tag(group.first()).equals("VBD");
    }

    private boolean isLinked(int that) {
        return scene.words.isOf(that, LINKS);
    }

    /** Behind no verb that could say "that": "OF THE PLAN that the union opposes". */
    private boolean isAlone(int from) {
        return from == 0 || scene.words.tag(from - 1).equals("IN");
    }

    /** Whether a verb's words end before this token: nothing that it could be about follows. */
    private boolean isClosed(int next) {
        Words words = scene.words;
        boolean toTime = words.tag(next).equals("IN") && words.isTime(next + 1);
        boolean mark = words.isMark(next) && !words.tag(next).equals("$") && !words.isQuote(next);
        return !words.has(next) || mark || words.isTime(next) || toTime || words.isFinite(next);
    }

    /** The noun phrase right before the clause that this token opens, and all of it. */
    private Optional<Issue> antecedent(Trigger trigger, int that) {
        int end = scene.words.is(that - 1, ",") ? that - 2 : that - 1;
        if (!scene.words.isNoun(end) || !scene.phrases.isEnd(end)) {
            return Optional.empty();
        }
        int from = scene.phrases.startOf(end);
        boolean told = scene.words.tag(that).equals("IN") && !isAlone(from);
        boolean apart = scene.words.is(that - 1, ",");
        if (told || !apart && (!isDefinite(from) || isInside(from))) {
            return Optional.empty();
        }
        return scene.complements
                .of(trigger.named(), from, end + 1)
                .filter(issue -> issue.kind() == Issue.Kind.NOUN && issue.to() == end + 1);
    }

    /** "THE deal that Ostra opposes", not "any deal that", "this is not a deal that". */
    private boolean isDefinite(int from) {
        return scene.words.isOf(from, DEFINITE) || scene.words.tag(from).equals("PRP$");
    }

    /** "Changes TO THE LAW that the teachers oppose": which of the two, nobody knows. */
    private boolean isInside(int from) {
        boolean hanging =
                scene.words.tag(from - 1).equals("IN") || scene.words.tag(from - 1).equals("TO");
        return hanging && !scene.words.is(from - 1, "of") && scene.words.isNoun(from - 2);
    }

    /** What a court accepts or rejects is a ruling. */
    private boolean isJudge(Subject subject) {
        int head = scene.phrases.head(subject.from(), subject.phrase());
        return scene.lexicon.isIn("judges", scene.words.lemma(head));
    }
}
