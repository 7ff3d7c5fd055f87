package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.model.Act;
import org.hearsay.model.Party;
import org.hearsay.model.Position.Basis;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;

/**
 * What speakers say that they themselves will do: "I will meet the union anywhere" accepts talks,
 * and what they promise they offer.
 */
final class WillingRule {

    private static final Set<String> WILL = Set.of("will", "would", "shall");
    private static final Set<String> PERSONS = Set.of("i", "he", "she");
    private static final String PROMISE = "modal promise";
    private static final String IT = "it";
    private static final Set<String> LINKS = Set.of("to", "with", "down");
    private static final Set<String> PAID_TO = Set.of("into", "to");

    private final Scene scene;
    private final Owners owners;
    private final Making making;

    WillingRule(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    Optional<Draft> at(int modal, Statement holder) {
        int verb = modal + 1;
        while (scene.words.isAdverb(verb)) {
            if (scene.words.isNot(verb)) {
                return Optional.empty();
            }
            verb++;
        }
        Optional<Subject> subject =
                scene.subjects.of(modal).filter(s -> !s.supposed() && !s.relative());
        if (!scene.words.isOf(modal, WILL) || !scene.words.isVerb(verb) || subject.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sight> sight =
                joining(verb, modal)
                        .or(() -> promised(holder, verb(modal), modal))
                        .or(() -> given(verb(modal), modal));
        return sight.flatMap(seen -> draft(modal, subject.get(), seen))
                .or(() -> letting(verb(modal), modal, subject.get()))
                .or(() -> paying(verb(modal), modal, subject.get()))
                .or(() -> staying(verb(modal), modal, subject.get()));
    }

    /** "We will release them": what nobody says of themselves who does not mean to give it. */
    private Optional<Sight> given(int verb, int modal) {
        boolean gives = scene.lexicon.isIn("giving", scene.words.lemma(verb));
        boolean alone = scene.lexicon.isIn("alone", scene.words.lemma(verb));
        int end = scene.phrases.baseEnd(verb + 1);
        boolean object = end > verb + 1 && !scene.words.tag(verb + 1).equals("PRP");
        if (!gives || !scene.complements.isPolicy(verb) || !(object || alone)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(modal), false);
        return Optional.of(new Sight(Stance.OFFERS, issue, .65, "modal giving"));
    }

    /** "Ostra will pay 40 million crowns into a fund", say those who have settled it. */
    private Optional<Draft> paying(int verb, int modal, Subject subject) {
        Words words = scene.words;
        int head = scene.phrases.head(subject.from(), subject.phrase());
        boolean body = words.name(head).filter(WillingRule::isBody).isPresent();
        boolean pays = words.is(modal, "will") && words.is(verb, "pay");
        if (!body || !pays) {
            return Optional.empty();
        }
        return scene.complements
                .measure(verb + 1, scene.limit(modal))
                .filter(sum -> words.isOf(sum.to(), PAID_TO))
                .map(sum -> new Sight(Stance.OFFERS, sum, .65, "modal paying"))
                .flatMap(
                        sight ->
                                owners.of(modal, Optional.of(subject), false)
                                        .filter(this::isKnown)
                                        .map(o -> making.draft(sight, modal, subject.from(), o)));
    }

    /** "Ostra will let engineers see the gate", says Ostra: and so accepts it. */
    private Optional<Draft> letting(int verb, int modal, Subject subject) {
        Optional<Integer> inner =
                scene.complements
                        .innerVerb(verb)
                        .filter(i -> !scene.lexicon.isIn("knowing", scene.words.lemma(i)));
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(modal), false);
        Sight sight = new Sight(Stance.ACCEPTS, issue, .7, "modal letting");
        return owners.of(modal, Optional.of(subject), false)
                .filter(this::isSelf)
                .map(owner -> making.draft(sight, modal, subject.from(), owner));
    }

    /** What they say of themselves, or "it said" of a body that the sentence has named. */
    private boolean isSelf(Owner owner) {
        return isOwn(owner) || owner.by().map(Party::name).filter(IT::equalsIgnoreCase).isPresent();
    }

    private static boolean isBody(Name name) {
        return name.kind() == Name.Kind.ORGANISATION || name.kind() == Name.Kind.PLACE;
    }

    /** Said by somebody who does not only foresee it. */
    private boolean isKnown(Owner owner) {
        return owner.basis() != Basis.REPORTED
                && owner.by().map(Party::name).filter(scene.lexicon::isPredictor).isEmpty();
    }

    /** "He would STAY", "she will remain IN OFFICE": and so does not resign. */
    private Optional<Draft> staying(int verb, int modal, Subject subject) {
        boolean person = PERSONS.contains(scene.words.lemma(subject.from()));
        boolean stays =
                scene.words.is(verb, "stay")
                        || scene.words.is(verb, "remain")
                        || scene.words.is(verb, "carry") && scene.words.is(verb + 1, "on");
        int end = stays ? stayEnd(verb) : -1;
        if (!person || end < 0) {
            return Optional.empty();
        }
        Sight sight =
                new Sight(Stance.REJECTS, Issue.action(verb, end, false), .65, "modal staying");
        return owners.of(modal, Optional.of(subject), false)
                .filter(WillingRule::isOwn)
                .map(owner -> making.draft(sight, modal, subject.from(), owner))
                .map(draft -> draft.labelled("resignation"));
    }

    /**
     * The token behind "stay", "stay on" or "remain in office"; -1 where it is a place or a way.
     */
    private int stayEnd(int verb) {
        int on = scene.words.is(verb + 1, "on") ? verb + 2 : verb + 1;
        boolean remains = scene.words.is(verb, "remain") && on == verb + 1;
        if (!remains && isClosed(on)) {
            return on;
        }
        int noun = scene.words.is(on, "in") || scene.words.is(on, "at") ? on + 1 : on;
        int end = scene.phrases.baseEnd(noun);
        boolean office = end > noun && scene.lexicon.isIn("offices", scene.words.lemma(end - 1));
        return noun > on && office ? end : -1;
    }

    private boolean isClosed(int i) {
        return !scene.words.has(i) || scene.words.isMark(i) || scene.words.is(i, "and");
    }

    private int verb(int modal) {
        int verb = modal + 1;
        while (scene.words.isAdverb(verb)) {
            verb++;
        }
        return verb;
    }

    private Optional<Draft> draft(int modal, Subject subject, Sight sight) {
        boolean pronoun = scene.words.tag(subject.from()).equals("PRP");
        if (!pronoun && sight.rule().equals(PROMISE)) {
            int verb = sight.issue().verb();
            Issue whole = scene.complements.clause(subject.from(), verb, scene.limit(modal), false);
            return scene.holder(modal)
                    .flatMap(Owners::stated)
                    .map(owner -> making.draft(sight.about(whole), modal, subject.from(), owner));
        }
        return pronoun
                ? owners.of(modal, Optional.of(subject), false)
                        .filter(WillingRule::isOwn)
                        .map(owner -> making.draft(sight, modal, subject.from(), owner))
                : Optional.empty();
    }

    private static boolean isOwn(Owner owner) {
        return owner.basis() == Basis.STATED;
    }

    /** Talking with somebody who can take positions. */
    private Optional<Sight> joining(int verb, int modal) {
        if (!scene.lexicon.isIn("joining", scene.words.lemma(verb))) {
            return Optional.empty();
        }
        int with = verb + 1;
        while (scene.words.isOf(with, LINKS)) {
            with++;
        }
        int end = scene.phrases.baseEnd(with);
        boolean pronoun = scene.words.tag(with).equals("PRP");
        if (end <= with || pronoun || !scene.subjects.isActor(with, end)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(modal), false);
        return Optional.of(new Sight(Stance.ACCEPTS, issue, .7, "modal joining"));
    }

    private Optional<Sight> promised(Statement holder, int verb, int modal) {
        boolean promise = holder.act() == Act.PROMISE;
        boolean object =
                scene.phrases.baseEnd(verb + 1) > verb + 1
                        || scene.lexicon.isIn("alone", scene.words.lemma(verb));
        if (!promise || !object || !scene.complements.isPolicy(verb)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(modal), false);
        return Optional.of(new Sight(Stance.OFFERS, issue, .65, PROMISE));
    }
}
