package org.hearsay.position;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Making.Sight;

/**
 * "A withdrawal is out of the question", "the plan is unacceptable", "a recount was needless", in a
 * statement.
 */
final class PredicateRule {

    private static final List<List<String>> REFUSALS =
            List.of(
                    List.of("out", "of", "the", "question"),
                    List.of("unacceptable"),
                    List.of("unthinkable"),
                    List.of("off", "the", "table"));
    private static final int FAR = 15;

    private final Scene scene;
    private final Making making;

    PredicateRule(Scene scene) {
        this.scene = scene;
        this.making = new Making(scene);
    }

    Optional<Draft> at(int i) {
        boolean refused =
                REFUSALS.stream().anyMatch(words -> stands(words, i))
                        || scene.lexicon.isIn("needless", scene.words.lemma(i));
        Optional<Statement> holder = scene.holder(i).filter(scene.voices::isPlain);
        int being = i - 1;
        boolean not = false;
        while (scene.words.isQuote(being) || scene.words.isAdverb(being)) {
            not |= scene.words.isNot(being);
            being--;
        }
        if (not || !refused || holder.isEmpty() || !scene.words.is(being, "be")) {
            return Optional.empty();
        }
        VerbGroup group = VerbGroup.endingAt(scene.words, being, scene.lexicon);
        if (!group.finite() || group.negated() || group.mayBe()) {
            return Optional.empty();
        }
        return issue(i, group.first())
                .map(issue -> new Sight(Stance.REJECTS, issue, .75, "predicate"))
                .flatMap(
                        sight ->
                                Owners.stated(holder.get())
                                        .map(owner -> making.draft(sight, i, i, owner)));
    }

    private boolean stands(List<String> words, int i) {
        for (int n = 0; n < words.size(); n++) {
            if (!scene.words.is(i + n, words.get(n))) {
                return false;
            }
        }
        return true;
    }

    /** The clause's subject: a noun phrase or an -ing form from the beginning of what is said. */
    private Optional<Issue> issue(int i, int being) {
        int from = scene.floor(i);
        while (from < being && (scene.words.is(from, "that") || scene.words.isMark(from))) {
            from++;
        }
        if (from >= being || being - from > FAR || hasVerb(from, being)) {
            return Optional.empty();
        }
        if (scene.words.tag(from).equals("VBG")) {
            return Optional.of(Issue.action(from, being, false));
        }
        boolean phrase = scene.phrases.baseEnd(from) > from;
        boolean pronoun = scene.words.tag(from).equals("PRP");
        boolean issue = scene.lexicon.isIssue(scene.words.lemma(scene.phrases.head(from, being)));
        return phrase && !pronoun && issue
                ? Optional.of(Issue.noun(from, being))
                : Optional.empty();
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.words.isFinite(i) || scene.words.is(i, ",")) {
                return true;
            }
        }
        return false;
    }
}
