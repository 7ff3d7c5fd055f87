package org.hearsay.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    VerbRule(Scene scene) {
        this.scene = scene;
        this.stances = new Stances(scene);
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    /** The position that a verb at this token takes. */
    List<Draft> at(int i) {
        if (!scene.words.isVerb(i)) {
            return List.of();
        }
        String lemma = scene.words.lemma(i);
        List<Draft> phrasal =
                scene.lexicon
                        .verb(lemma + " " + scene.words.lemma(i + 1))
                        .map(t -> read(t, i))
                        .orElse(List.of());
        return phrasal.isEmpty()
                ? scene.lexicon.verb(lemma).map(t -> read(t, i)).orElse(List.of())
                : phrasal;
    }

    private List<Draft> read(Trigger trigger, int i) {
        VerbGroup group = VerbGroup.endingAt(scene.words, i, scene.lexicon);
        Optional<Statement> cued = scene.cued(i).filter(s -> s.source().isPresent());
        if (!isHeld(trigger, group, cued)) {
            return List.of();
        }
        Optional<Sight> sight =
                group.passive()
                        ? passive(trigger, i, cued)
                        : stances.of(
                                trigger,
                                group.negated(),
                                i + trigger.length(),
                                scene.limit(i),
                                "verb " + trigger.words());
        List<Draft> drafts = new ArrayList<>();
        sight.flatMap(seen -> draft(trigger, seen, group, cued)).ifPresent(drafts::add);
        if (!drafts.isEmpty() && sight.get().issue().kind() == Issue.Kind.NOUN) {
            scene.complements
                    .listed(sight.get().issue(), scene.limit(i))
                    .forEach(
                            issue ->
                                    draft(trigger, sight.get().about(issue), group, cued)
                                            .ifPresent(drafts::add));
        }
        return drafts;
    }

    /** Whether the verb says that somebody takes the position now, and not may, should or did. */
    private boolean isHeld(Trigger trigger, VerbGroup group, Optional<Statement> cued) {
        boolean participle = !group.finite();
        boolean infinitive = scene.words.is(group.first() - 1, "to");
        boolean unsure =
                group.mayBe() && !((group.negated() || trigger.isAbility()) && isCan(group));
        boolean notYet = group.negated() && group.perfect();
        boolean past = group.pastPerfect() && scene.holder(group.main()).isEmpty();
        if (isAttempt(group)
                || group.gone()
                || group.ought()
                || unsure
                || notYet
                || past
                || infinitive) {
            return false;
        }
        return !participle || cued.isPresent() && scene.words.tag(group.main()).equals("VBG");
    }

    /** "sought to calm the crowd" says what was tried, "seeks to" what is wanted. */
    private boolean isAttempt(VerbGroup group) {
        int main = group.main();
        boolean past = scene.words.tag(main).equals("VBD") || group.perfect();
        return past && scene.words.is(main, "seek") && scene.words.is(main + 1, "to");
    }

    private static boolean isCan(VerbGroup group) {
        return group.modal().equals("can") || group.modal().equals("could");
    }

    private Optional<Draft> draft(
            Trigger trigger, Sight sight, VerbGroup group, Optional<Statement> cued) {
        Optional<Subject> subject =
                group.finite() && !group.passive()
                        ? scene.subjects.of(group.first())
                        : Optional.empty();
        boolean supposed = subject.filter(Subject::supposed).isPresent();
        if (supposed || isJudge(subject, cued)) {
            return Optional.empty();
        }
        Optional<Owner> owner = owners.of(group.main(), subject, trigger.isSaid());
        int clause = subject.map(Subject::from).orElse(group.first());
        return owner.map(who -> making.draft(sight, group.main(), clause, who))
                .filter(draft -> !trigger.isBound() || draft.stance() == Stance.CONDITIONS);
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
    private Optional<Sight> passive(Trigger trigger, int i, Optional<Statement> cued) {
        Optional<Span> content =
                cued.map(statement -> statement.content().get(0))
                        .map(Evidence::span)
                        .filter(span -> scene.words.span().contains(span))
                        .filter(span -> span.end() <= scene.start(i));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        int from = scene.words.tokenFrom(content.get().start());
        int to = scene.words.tokenFrom(content.get().end());
        return scene.complements
                .of(trigger, from, to)
                .filter(issue -> issue.kind() == Issue.Kind.NOUN)
                .map(issue -> new Sight(trigger.stance(), issue, .7, "passive"));
    }
}
