package org.hearsay.position;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Evidence;
import org.hearsay.model.ItemId;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Timex;
import org.hearsay.position.Conditions.Condition;
import org.hearsay.position.Draft.Owner;
import org.hearsay.text.Span;

/** Makes drafts of what the rules see: with conditions, stance, time and all that was seen. */
final class Making {

    private static final Set<Stance> GIVING =
            Set.of(Stance.ACCEPTS, Stance.OFFERS, Stance.SUPPORTS);

    /** With these the day behind a verb is when it is to be: "would vote for it ON TUESDAY". */
    private static final Set<String> AHEAD = Set.of("will", "would", "shall");

    private final Scene scene;

    Making(Scene scene) {
        this.scene = scene;
    }

    /**
     * @param trigger the token that takes the position
     * @param clause the first token of the clause that it stands in
     */
    Draft draft(Sight sight, int trigger, int clause, Owner owner) {
        List<Condition> conditions =
                conditions(sight, trigger, clause).stream()
                        .filter(
                                c ->
                                        !scene.words.is(c.from(), "once")
                                                || isAwaited(c, sight, trigger))
                        .toList();
        boolean bound =
                conditions.stream()
                        .anyMatch(c -> c.binding() && !isException(sight, c) && !isLuck(c));
        Stance stance =
                bound && GIVING.contains(sight.stance()) ? Stance.CONDITIONS : sight.stance();
        List<Span> spans =
                conditions.stream().map(c -> scene.words.span(c.from(), c.to())).toList();
        Span issue = scene.words.span(sight.issue().from(), sight.issue().to());
        return new Draft(
                stance,
                issue,
                scene.labels.of(sight.issue()),
                spans,
                seen(trigger, issue, spans, owner),
                owner,
                time(sight, trigger, clause, conditions, owner),
                false,
                Optional.empty(),
                sight.confidence(),
                sight.rule());
    }

    /** "Agreed that no ship be searched UNLESS a judge ordered it": a part of what was agreed. */
    private boolean isException(Sight sight, Condition condition) {
        return sight.stance() == Stance.ACCEPTS
                && sight.issue().kind() == Issue.Kind.CLAUSE
                && scene.words.is(condition.from(), "unless");
    }

    /** "Would sign it ONCE they agree" waits for them; "once the storm has passed" for nobody. */
    private boolean isAwaited(Condition condition, Sight sight, int trigger) {
        int from = condition.from() + 1;
        int end = scene.phrases.baseEnd(from);
        return end > from && scene.subjects.isActor(from, end) && isAhead(sight, trigger);
    }

    /** "Signed it once they agreed" tells when. */
    private boolean isAhead(Sight sight, int trigger) {
        boolean deed = sight.issue().kind() != Issue.Kind.NOUN;
        VerbGroup group = VerbGroup.endingAt(scene.words, trigger, scene.lexicon);
        boolean modal = scene.words.tag(trigger).equals("MD") || !group.modal().isEmpty();
        return GIVING.contains(sight.stance()) && (deed || modal);
    }

    /** "If the weather allows", "if the money lasts": which nobody can give in return. */
    private boolean isLuck(Condition condition) {
        boolean lasting = false;
        for (int i = condition.from() + 2; i < condition.to(); i++) {
            lasting |=
                    scene.lexicon.isIn("lasting", scene.words.lemma(i))
                            && scene.lexicon.isIn("luck", scene.words.lemma(i - 1))
                            && !scene.words.tag(i - 2).equals("IN");
        }
        return lasting;
    }

    /** What a rule sees. */
    record Sight(Stance stance, Issue issue, double confidence, String rule) {

        /** The same of another issue. */
        Sight about(Issue other) {
            return new Sight(stance, other, confidence, rule);
        }
    }

    private List<Condition> conditions(Sight sight, int trigger, int clause) {
        int limit = scene.limit(trigger);
        List<Condition> all = new ArrayList<>();
        all.addAll(scene.conditions.before(clause, scene.floor(trigger)));
        all.addAll(scene.conditions.behind(sight.issue().to(), limit));
        if (all.isEmpty()) {
            scene.laterParts(trigger)
                    .forEach(part -> all.addAll(scene.conditions.opening(part.from(), part.to())));
        }
        if (sight.rule().equals("no-without")) {
            all.addAll(scene.conditions.without(sight.issue().to(), limit));
        }
        return all;
    }

    private Span seen(int trigger, Span issue, List<Span> conditions, Owner owner) {
        Span seen = Span.hull(scene.words.token(trigger).span(), issue);
        for (Span condition : conditions) {
            seen = Span.hull(seen, condition);
        }
        Optional<Span> actor = owner.actor().evidence().map(Evidence::span);
        return actor.filter(scene.words.span()::contains).isPresent()
                ? Span.hull(seen, actor.get())
                : seen;
    }

    /** When it was said, or the one date of the sentence that is no part of what is wanted. */
    private Optional<ItemId> time(
            Sight sight, int trigger, int clause, List<Condition> conditions, Owner owner) {
        Issue issue = sight.issue();
        boolean ahead =
                sight.rule().equals("modal joining")
                        || sight.rule().equals("modal promise")
                        || AHEAD.contains(
                                VerbGroup.endingAt(scene.words, trigger, scene.lexicon).modal());
        Optional<ItemId> said =
                owner.statement().flatMap(scene.voices::statement).flatMap(Statement::saidAt);
        boolean cue =
                scene.cued(trigger)
                        .map(Statement::id)
                        .filter(id -> owner.statement().filter(id::equals).isPresent())
                        .isPresent();
        if (said.isPresent() && !cue) {
            return said;
        }
        Set<TimeExpression> found = new LinkedHashSet<>();
        for (int i = 0; i < scene.words.size(); i++) {
            boolean inside = i >= issue.from() && (ahead || i < issue.to());
            for (Condition condition : conditions) {
                inside |= i >= condition.from() && i < condition.to();
            }
            Optional<TimeExpression> time = scene.words.time(i);
            boolean day =
                    !inside && time.filter(Making::isDay).isPresent() && !isYearAside(i, trigger);
            if (day && !isParted(i, Math.min(clause, trigger), trigger, issue)) {
                found.add(time.get());
            }
        }
        return found.size() == 1
                ? Optional.of(found.iterator().next().id())
                : beside(trigger).filter(found::contains).map(TimeExpression::id);
    }

    /** "Had demanded ON FRIDAY that …; on Sunday": of several days the one right at the verb. */
    private Optional<TimeExpression> beside(int trigger) {
        int next = scene.words.is(trigger + 1, "on") ? trigger + 2 : trigger + 1;
        return scene.words.time(next);
    }

    /** "Ostra, which left in 2016, rejects it": a year behind a comma is another clause's. */
    private boolean isYearAside(int time, int trigger) {
        String text = scene.words.token(time).text();
        boolean year = text.length() == 4 && text.chars().allMatch(Character::isDigit);
        for (int i = Math.min(time, trigger); year && i < Math.max(time, trigger); i++) {
            if (scene.words.is(i, ",")) {
                return true;
            }
        }
        return false;
    }

    /** Whether another verb stands between a time and what it would date. */
    private boolean isParted(int time, int clause, int trigger, Issue issue) {
        int from = time < trigger ? time : Math.max(issue.to(), trigger + 1);
        int first = VerbGroup.endingAt(scene.words, trigger, scene.lexicon).first();
        int to = time < trigger ? first : time;
        boolean next = time > trigger && scene.words.isFinite(time + 1);
        if (next && hasComma(trigger, time)) {
            return true;
        }
        boolean shared = time < trigger && time > clause && hasFinite(clause, time);
        return shared || hasFinite(from, to);
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.words.is(i, ",")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFinite(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.words.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDay(TimeExpression time) {
        return time.timex() == Timex.DATE || time.timex() == Timex.TIME;
    }
}
