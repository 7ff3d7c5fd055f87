package org.hearsay.position;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Conditions.Condition;
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
    private static final Set<String> WILL = Set.of("will", "would");
    private static final int FAR = 15;

    private final Scene scene;
    private final Making making;
    private final Earlier earlier;
    private final Verdicts verdicts;

    PredicateRule(Scene scene) {
        this.scene = scene;
        this.making = new Making(scene);
        this.earlier = new Earlier(scene, new Stances(scene));
        this.verdicts = new Verdicts(scene.words, scene.lexicon);
    }

    Optional<Draft> at(int i) {
        return scene.lexicon.isIn("enough", scene.words.lemma(i))
                ? enough(i)
                : refused(i).or(() -> judged(i));
    }

    /** "The plan is A BETRAYAL", "the price was fair": whoever says so. */
    private Optional<Draft> judged(int being) {
        Optional<Statement> holder = scene.holder(being).filter(scene.voices::isPlain);
        boolean is = scene.words.is(being, "be") && scene.words.isFinite(being);
        if (!is || holder.isEmpty()) {
            return Optional.empty();
        }
        VerbGroup group = VerbGroup.endingAt(scene.words, being, scene.lexicon);
        boolean open = group.negated() || !group.modal().isEmpty() || group.gone();
        Optional<Stance> stance = verdicts.at(being + 1, scene.limit(being));
        if (open || stance.isEmpty()) {
            return Optional.empty();
        }
        return issue(being, group.first())
                .filter(issue -> verdicts.isJudged(scene.phrases.head(issue.from(), issue.to())))
                .map(issue -> new Sight(stance.get(), issue, .65, "predicate verdict"))
                .flatMap(
                        sight ->
                                Owners.stated(holder.get())
                                        .map(owner -> making.draft(sight, being, being, owner)));
    }

    /** "A partial recount would be ENOUGH if it is done by Friday". */
    private Optional<Draft> enough(int i) {
        Optional<Statement> holder = scene.holder(i).filter(scene.voices::isPlain);
        VerbGroup group = VerbGroup.endingAt(scene.words, i - 1, scene.lexicon);
        boolean would = scene.words.is(i - 1, "be") && WILL.contains(group.modal());
        List<Condition> conditions = scene.conditions.behind(i + 1, scene.words.size());
        int from = opening(i);
        boolean named = scene.phrases.baseEnd(from) > from && !hasVerb(from, group.first());
        boolean pronoun = scene.words.tag(from).equals("PRP");
        if (holder.isEmpty() || !would || group.negated() || conditions.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> before = earlier.before(holder.get(), from);
        boolean issue = scene.complements.isIssueNoun(scene.phrases.baseEnd(from) - 1);
        if (!named || pronoun || before.isEmpty() && !issue) {
            return Optional.empty();
        }
        Condition condition = conditions.get(0);
        Sight sight = new Sight(Stance.ACCEPTS, Issue.noun(from, group.first()), .7, "enough");
        return Owners.stated(holder.get())
                .map(owner -> making.draft(sight, i, i, owner))
                .map(draft -> before.map(draft::labelled).orElse(draft))
                .map(
                        draft ->
                                draft.onCondition(
                                        scene.words.span(condition.from(), condition.to())));
    }

    /** Where what is said begins. */
    private int opening(int i) {
        int from = scene.floor(i);
        while (from < i && (scene.words.is(from, "that") || scene.words.isMark(from))) {
            from++;
        }
        return from;
    }

    private Optional<Draft> refused(int i) {
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
        int from = Math.min(being, opening(i));
        if (from >= being || being - from > FAR || hasVerb(from, being)) {
            return Optional.empty();
        }
        if (scene.words.tag(from).equals("VBG")) {
            return Optional.of(Issue.action(from, being, false));
        }
        boolean phrase = scene.phrases.baseEnd(from) > from;
        boolean pronoun = scene.words.tag(from).equals("PRP");
        int head = scene.phrases.head(from, being);
        boolean issue = scene.lexicon.isIssue(scene.words.lemma(head)) || verdicts.isJudged(head);
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
