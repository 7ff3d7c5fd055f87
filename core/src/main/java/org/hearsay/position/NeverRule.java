package org.hearsay.position;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Evidence;
import org.hearsay.model.Position.Basis;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;
import org.hearsay.text.Span;

/**
 * Charges that speakers reject by saying that it never was so: "she had never seen the memo", of
 * themselves, and of whatever they insist on: "insisted that the gate was never left alone".
 */
final class NeverRule {

    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "those", "any");

    private static final Set<String> SEEING = Set.of("see", "read", "receive");
    private static final String NO = "no ";

    private final Scene scene;
    private final Owners owners;
    private final Making making;

    NeverRule(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    /** What "never" at this token rejects. */
    Optional<Draft> at(int never) {
        Optional<Statement> holder = scene.holder(never).filter(scene.voices::isPlain);
        if (!scene.words.is(never, "never") || holder.isEmpty()) {
            return Optional.empty();
        }
        int verb = verb(never);
        String tag = scene.words.tag(verb);
        boolean past = tag.equals("VBN") || tag.equals("VBD");
        VerbGroup group = VerbGroup.endingAt(scene.words, verb, scene.lexicon);
        if (!past || group.first() > never || !group.modal().isEmpty()) {
            return Optional.empty();
        }
        Optional<Subject> subject =
                scene.subjects.of(group.first()).filter(s -> !s.supposed() && !s.relative());
        return subject.flatMap(
                s -> group.passive() ? insisted(verb, s, holder.get()) : own(verb, group, s));
    }

    private int verb(int never) {
        int verb = never + 1;
        while (scene.words.isAdverb(verb) || scene.words.is(verb, "be")) {
            verb++;
        }
        return verb;
    }

    private Optional<Draft> own(int verb, VerbGroup group, Subject subject) {
        int object = verb + 1;
        boolean theirs = scene.words.tag(object).equals("PRP$") && isMisdeed(verb);
        boolean definite = scene.words.isOf(object, DEFINITE) || theirs;
        boolean known = scene.lexicon.isIn("chargeable", scene.words.lemma(verb));
        int end = scene.phrases.baseEnd(object);
        if (!definite || !known || end <= object || !isAll(end) || !isReadable(verb, end - 1)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(verb), false);
        Sight sight = new Sight(Stance.REJECTS, issue, .65, "never");
        return owners.of(group.main(), Optional.of(subject), false)
                .filter(owner -> owner.basis() == Basis.STATED)
                .map(owner -> making.draft(sight, verb, subject.from(), owner));
    }

    /** "Never saw the city LIKE THIS" is no word of a charge. */
    private boolean isAll(int end) {
        Words words = scene.words;
        boolean over = !words.has(end) || words.isMark(end) || words.tag(end).equals("CC");
        return over || words.is(end, "of") || words.isTime(end) || words.isTime(end + 1);
    }

    /** What one is charged with having seen is a paper or what it finds. */
    private boolean isReadable(int verb, int noun) {
        String lemma = scene.words.lemma(noun);
        return !scene.words.isOf(verb, SEEING)
                || scene.lexicon.isIn("things", lemma)
                || scene.lexicon.isIn("facts", lemma);
    }

    private Optional<Draft> insisted(int verb, Subject subject, Statement holder) {
        boolean pronoun = scene.words.tag(subject.from()).equals("PRP");
        if (pronoun || !isMisdeed(verb) || !isInsisted(holder)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.clause(subject.from(), verb, scene.limit(verb), false);
        Sight sight = new Sight(Stance.REJECTS, issue, .65, "never");
        return insister(holder)
                .map(owner -> making.draft(sight, verb, subject.from(), owner))
                .map(draft -> draft.labelled(plain(draft.label())));
    }

    /**
     * "Never SOLD the yard" answers a charge; "never MET my father" and "the crew was never PAID"
     * are regrets and charges of one's own.
     */
    private boolean isMisdeed(int verb) {
        return scene.lexicon.isIn("misdeeds", scene.words.lemma(verb));
    }

    /** What is rejected is that it was, whatever the words say of it. */
    private static String plain(String label) {
        return label.startsWith(NO) ? label.substring(NO.length()) : label;
    }

    /**
     * Whoever the cue's verb is said of, where that stands in this sentence: "Karr, WHO insists".
     */
    private Optional<Owner> insister(Statement holder) {
        Optional<Span> cue = holder.cue().map(Evidence::span).filter(scene.words.span()::contains);
        if (cue.isEmpty()) {
            return Owners.stated(holder);
        }
        int verb = scene.words.tokenFrom(cue.get().end()) - 1;
        VerbGroup group = VerbGroup.endingAt(scene.words, verb, scene.lexicon);
        return owners.of(verb, scene.subjects.of(group.first()), true);
    }

    private boolean isInsisted(Statement holder) {
        String cue = holder.cue().map(Evidence::exact).orElse("").toLowerCase(Locale.ROOT);
        return Arrays.stream(cue.split(" ", -1))
                .anyMatch(word -> scene.lexicon.isIn("insisting", word));
    }
}
