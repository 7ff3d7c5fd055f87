package org.hearsay.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Evidence;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;
import org.hearsay.text.Span;

/** "Velmark rejects the plan", "demanded that", "would accept", "does not support". */
final class VerbRule {

    private final Scene scene;
    private final Stances stances;
    private final Owners owners;
    private final Making making;
    private final Earlier earlier;
    private final Passives passives;
    private final Fronted fronted;
    private final After after;
    private final Gaps gaps;

    VerbRule(Scene scene) {
        this.scene = scene;
        this.stances = new Stances(scene);
        this.owners = new Owners(scene);
        this.making = new Making(scene);
        this.earlier = new Earlier(scene, stances);
        this.passives = new Passives(scene);
        this.fronted = new Fronted(scene);
        this.after = new After(scene);
        this.gaps = new Gaps(scene);
    }

    /** The position that a verb at this token takes. */
    List<Draft> at(int i) {
        if (!scene.words.isVerb(i)) {
            return List.of();
        }
        String lemma = scene.words.lemma(i);
        if (lemma.equals("attach")) {
            return attached(i);
        }
        List<Draft> phrasal =
                scene.lexicon
                        .verb(lemma + " " + scene.words.lemma(i + 1))
                        .map(t -> read(t, i, scene.limit(i)))
                        .orElse(List.of());
        if (!phrasal.isEmpty()) {
            return phrasal;
        }
        int particle = scene.phrases.baseEnd(i + 1);
        return parted(lemma, i, particle)
                .map(t -> read(t, i, particle))
                .or(() -> scene.lexicon.verb(lemma).map(t -> read(t, i, scene.limit(i))))
                .orElse(List.of());
    }

    /** Whatever a tagger takes it for, a particle has nothing of its own behind it. */
    private boolean isParticle(int at) {
        return scene.words.tag(at).equals("RP")
                || Set.of("IN", "RB").contains(scene.words.tag(at))
                        && scene.phrases.baseEnd(at + 1) == at + 1;
    }

    /** "Turned THE OFFER down": the particle stands behind what the verb is about. */
    private Optional<Trigger> parted(String lemma, int i, int particle) {
        return particle > i + 1 && isParticle(particle)
                ? scene.lexicon.verb(lemma + " " + scene.words.lemma(particle)).map(Trigger::parted)
                : Optional.empty();
    }

    /** "Attaches two conditions to the lower figure". */
    private List<Draft> attached(int i) {
        int end = scene.phrases.baseEnd(i + 1);
        boolean bound = scene.words.is(end - 1, "condition") && scene.words.is(end, "to");
        VerbGroup group = VerbGroup.endingAt(scene.words, i, scene.lexicon);
        boolean open = group.negated() || group.mayBe() || group.ought() || group.passive();
        if (!bound || open || !group.finite()) {
            return List.of();
        }
        Optional<Subject> subject = scene.subjects.of(group.first()).filter(s -> !s.supposed());
        Optional<Sight> sight =
                scene.complements
                        .noun(end + 1, scene.limit(i))
                        .map(issue -> new Sight(Stance.CONDITIONS, issue, .75, "verb attach"));
        return subject.stream()
                .flatMap(
                        s ->
                                owners.of(i, subject, false).stream()
                                        .flatMap(
                                                who ->
                                                        sight.stream()
                                                                .map(
                                                                        seen ->
                                                                                making.draft(
                                                                                        seen, i,
                                                                                        s.from(),
                                                                                        who))))
                .toList();
    }

    private List<Draft> read(Trigger trigger, int i, int limit) {
        VerbGroup group = VerbGroup.endingAt(scene.words, i, scene.lexicon);
        Optional<Statement> cued = scene.cued(i).filter(s -> s.source().isPresent());
        if (group.ended()) {
            return ended(trigger, group).stream().toList();
        }
        if (trigger.isOver() || !isHeld(trigger, group, cued)) {
            return List.of();
        }
        Optional<Sight> sight =
                group.passive()
                        ? passive(trigger, i, cued, group.negated())
                        : stances.of(
                                trigger,
                                group.negated(),
                                behind(trigger, i),
                                limit,
                                "verb " + trigger.words());
        List<Draft> drafts = new ArrayList<>();
        sight.flatMap(seen -> draft(trigger, seen, group, cued))
                .map(draft -> atHour(sight, group, draft))
                .or(() -> sight.isEmpty() ? taken(trigger, group, i) : Optional.empty())
                .or(() -> passives.by(trigger, group, i))
                .or(() -> fronted.at(trigger, group, cued))
                .or(() -> sight.isEmpty() ? gaps.at(trigger, group) : Optional.empty())
                .map(draft -> turned(trigger, group, draft))
                .ifPresent(drafts::add);
        if (!drafts.isEmpty()
                && sight.isPresent()
                && sight.get().issue().kind() == Issue.Kind.NOUN) {
            scene.complements
                    .listed(sight.get().issue(), limit)
                    .forEach(
                            issue ->
                                    draft(trigger, sight.get().about(issue), group, cued)
                                            .ifPresent(drafts::add));
        }
        return drafts;
    }

    /** "Who wanted the gates shut at ten, would accept 11 P.M.": of what was to be so. */
    private Draft atHour(Optional<Sight> sight, VerbGroup group, Draft draft) {
        boolean hour = sight.filter(seen -> scene.words.isTime(seen.issue().from())).isPresent();
        return hour
                ? scene.subjects
                        .of(group.first())
                        .flatMap(s -> earlier.before(group.main(), s))
                        .map(draft::labelled)
                        .orElse(draft)
                : draft;
    }

    /** "NO LONGER asks for a recount", "no longer insists on it": a demand that is over. */
    private Optional<Draft> ended(Trigger trigger, VerbGroup group) {
        boolean open = group.negated() || !group.modal().isEmpty() || group.passive();
        Optional<Subject> subject = scene.subjects.of(group.first()).filter(s -> !s.supposed());
        if (!isEndable(trigger.stance()) || open || subject.isEmpty()) {
            return Optional.empty();
        }
        int from = behind(trigger, group.main());
        String rule = "no longer " + trigger.words();
        Optional<Sight> sight =
                stances.of(trigger, false, from, scene.limit(group.main()), rule)
                        .filter(seen -> isEndable(seen.stance()));
        Optional<Owner> owner = owners.of(group.main(), subject, false);
        if (sight.isEmpty()) {
            return standIn(over(trigger.stance()), from, group, rule)
                    .map(draft -> draft.after(trigger.stance()));
        }
        Sight held = sight.get();
        Sight left = new Sight(over(held.stance()), held.issue(), .75, rule);
        return owner.map(who -> making.draft(left, group.main(), subject.get().from(), who))
                .map(draft -> draft.after(held.stance()));
    }

    /** What is left where somebody no longer stands so. */
    private static Stance over(Stance stance) {
        return GivingUp.left(stance).orElse(Stance.DROPS);
    }

    private static boolean isEndable(Stance stance) {
        return switch (stance) {
            case DEMANDS, SUPPORTS, ACCEPTS, OFFERS, OPPOSES, REJECTS -> true;
            default -> false;
        };
    }

    /** "Ostra, which had rejected the plan, now accepts it". */
    private Optional<Draft> taken(Trigger trigger, VerbGroup group, int i) {
        Optional<Stance> stance =
                group.negated() ? trigger.negated() : Optional.of(trigger.stance());
        boolean takes = trigger.takes('n') && !trigger.isSaid();
        return takes
                ? stance.flatMap(
                                s ->
                                        standIn(
                                                s,
                                                behind(trigger, i),
                                                group,
                                                "verb " + trigger.words()))
                        .filter(draft -> !trigger.isBound() || isBoundTo(draft.stance()))
                : Optional.empty();
    }

    /** "Ostra, which had denied THAT ITS PIPE WAS TO BLAME, acknowledged": the same, turned. */
    private Draft turned(Trigger trigger, VerbGroup group, Draft draft) {
        if (!trigger.takes('d') || draft.stance() != Stance.ACCEPTS) {
            return draft;
        }
        return scene.subjects
                .of(group.first())
                .flatMap(s -> earlier.denied(group.main(), s))
                .map(draft::labelled)
                .orElse(draft);
    }

    /** What "it" or "one" says of an issue that the same sentence has named before. */
    private Optional<Draft> standIn(Stance stance, int pronoun, VerbGroup group, String rule) {
        Optional<Subject> subject =
                group.finite() && !group.passive()
                        ? scene.subjects.of(group.first()).filter(s -> !s.supposed())
                        : Optional.empty();
        Optional<String> label = subject.flatMap(s -> earlier.of(pronoun, group.main(), s));
        Optional<Owner> owner = label.flatMap(words -> owners.of(group.main(), subject, false));
        Sight sight = new Sight(stance, Issue.noun(pronoun, pronoun + 1), .7, rule);
        return owner.map(who -> making.draft(sight, group.main(), subject.get().from(), who))
                .map(draft -> draft.labelled(label.get()));
    }

    /** Where what a verb is about begins: "holds out FOR six". */
    private int behind(Trigger trigger, int i) {
        int next = i + trigger.length();
        return trigger.takes('f') && scene.words.is(next, "for") ? next + 1 : next;
    }

    /** Whether the verb says that somebody takes the position now, and not may, should or did. */
    private boolean isHeld(Trigger trigger, VerbGroup group, Optional<Statement> cued) {
        boolean participle = !group.finite();
        boolean infinitive = scene.words.is(group.first() - 1, "to");
        boolean unsure =
                group.mayBe() && !((group.negated() || trigger.isAbility()) && isCan(group));
        boolean notYet = group.negated() && group.perfect();
        if (isAttempt(group)
                || group.gone() && group.negated()
                || group.ought()
                || unsure
                || notYet
                || group.modal().equals("would") && isPledge(trigger)
                || infinitive) {
            return false;
        }
        boolean going = scene.words.tag(group.main()).equals("VBG");
        return !participle
                || going && (cued.isPresent() || isTrailing(trigger, group))
                || after.subject(group).isPresent();
    }

    /** "Would promise", as others foresee it. */
    private static boolean isPledge(Trigger trigger) {
        return trigger.isSaid() && trigger.stance() == Stance.OFFERS && !trigger.isBound();
    }

    /** "sought to calm the crowd" says what was tried, "seeks to" what is wanted. */
    private boolean isAttempt(VerbGroup group) {
        int main = group.main();
        boolean past = scene.words.tag(main).equals("VBD") || group.perfect();
        return past && scene.words.is(main, "seek") && scene.words.is(main + 1, "to");
    }

    /** "Walked out, DEMANDING a rise": the participle is said of the verb's subject. */
    private boolean isTrailing(Trigger trigger, VerbGroup group) {
        return trigger.isSaid()
                && trigger.stance() == Stance.DEMANDS
                && scene.words.is(group.first() - 1, ",");
    }

    /** The subject of the first verb of a sentence that begins with it. */
    private Optional<Subject> leading(VerbGroup group) {
        int verb = 0;
        while (verb < group.first() && !scene.words.isFinite(verb)) {
            verb++;
        }
        int from = 0;
        boolean about = scene.words.tag(1).equals("CD");
        while (from < verb && (scene.words.isMark(from) || about && from == 0)) {
            from++;
        }
        boolean alone = scene.holder(verb).isEmpty() && !hasComma(from, verb);
        return verb < group.first() && alone && scene.phrases.isEnd(verb - 1)
                ? Optional.of(new Subject(from, verb, verb, false, false))
                : Optional.empty();
    }

    private boolean hasComma(int from, int to) {
        boolean comma = scene.words.tag(from).equals("IN") || scene.words.tag(from).equals("WRB");
        for (int i = from; i < to; i++) {
            boolean listed = scene.words.is(i, ",") && !scene.words.isNoun(i + 1);
            comma |= listed || scene.words.isFinite(i);
        }
        return comma;
    }

    private static boolean isCan(VerbGroup group) {
        return group.modal().equals("can") || group.modal().equals("could");
    }

    private Optional<Draft> draft(
            Trigger trigger, Sight sight, VerbGroup group, Optional<Statement> cued) {
        Optional<Subject> own =
                group.finite() && !group.passive()
                        ? scene.subjects.of(group.first())
                        : Optional.empty();
        boolean trails = !group.finite() && cued.isEmpty();
        Optional<Subject> first = trails ? after.subject(group) : Optional.empty();
        Optional<Subject> subject = trails ? first.or(() -> leading(group)) : own;
        boolean supposed = subject.filter(Subject::supposed).isPresent();
        if (supposed || isJudge(subject, cued) || isOwnStance(sight)) {
            return Optional.empty();
        }
        Optional<Owner> owner = owners.of(group.main(), subject, trigger.isSaid());
        int clause = subject.map(Subject::from).orElse(group.first());
        return owner.map(who -> making.draft(sight, group.main(), clause, who))
                .filter(draft -> !trigger.isBound() || isBoundTo(draft.stance()))
                .map(draft -> first.isPresent() || isBefore(group) ? draft.past() : draft);
    }

    /** "Stands by ITS DEMAND for talks": the noun takes the position itself. */
    private boolean isOwnStance(Sight sight) {
        Issue issue = sight.issue();
        int head = scene.phrases.head(issue.from(), issue.to());
        return sight.stance() == Stance.SUPPORTS
                && issue.kind() == Issue.Kind.NOUN
                && scene.words.tag(issue.from()).equals("PRP$")
                && scene.lexicon.noun(scene.words.lemma(head)).isPresent();
    }

    /** Under a condition; or threatened is a refusal itself: "threatened to reject the deal". */
    private static boolean isBoundTo(Stance stance) {
        return stance == Stance.CONDITIONS || stance == Stance.REJECTS || stance == Stance.OPPOSES;
    }

    /** "Had rejected it", in the outlet's words, or "initially rejected it": so it was before. */
    private boolean isBefore(VerbGroup group) {
        return group.gone() || group.pastPerfect() && scene.holder(group.main()).isEmpty();
    }

    /** What a court rejects or accepts is a ruling. */
    private boolean isJudge(Optional<Subject> subject, Optional<Statement> cued) {
        if (subject.isPresent()) {
            int head = scene.phrases.head(subject.get().from(), subject.get().phrase());
            return scene.lexicon.isIn("judges", scene.words.lemma(head));
        }
        return cued.flatMap(Statement::source)
                .filter(source -> scene.lexicon.isIn("judges", lastWord(source.name())))
                .isPresent();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** "The plan was rejected by Velmark": the content of the statement is what it is about. */
    private Optional<Sight> passive(
            Trigger trigger, int i, Optional<Statement> cued, boolean negated) {
        Optional<Span> content =
                cued.map(statement -> statement.content().get(0))
                        .map(Evidence::span)
                        .filter(span -> scene.words.span().contains(span))
                        .filter(span -> span.end() <= scene.start(i));
        Optional<Stance> stance = negated ? trigger.negated() : Optional.of(trigger.stance());
        if (content.isEmpty() || stance.isEmpty()) {
            return Optional.empty();
        }
        int from = scene.words.tokenFrom(content.get().start());
        int to = scene.words.tokenFrom(content.get().end());
        return scene.complements
                .of(trigger, from, to)
                .filter(issue -> issue.kind() == Issue.Kind.NOUN)
                .map(issue -> new Sight(stance.get(), issue, .7, "passive"));
    }
}
