package org.hearsay.position;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Position.Basis;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;
import org.hearsay.text.Span;

/**
 * What speakers say that they themselves, or the body that they speak for, will do on a condition:
 * "we will sell the yard if the price is right", "they would not appeal, provided that …".
 *
 * <p>A condition that somebody cannot help ("if we have to", "if we win") bargains about nothing,
 * and what would be "if" in somebody's own words is mere supposition.
 */
final class BargainRule {

    private static final Set<String> THEY = Set.of("he", "she");

    private static final Set<String> ONE = Set.of("a", "an", "one", "some", "several", "two");

    private static final Set<String> WILL = Set.of("will", "shall", "would");
    private static final Set<String> STRICT =
            Set.of("provide", "provided", "providing", "on", "as", "so");
    private static final Set<String> HELPLESS =
            Set.of(
                    "have",
                    "must",
                    "can",
                    "could",
                    "need",
                    "possible",
                    "win",
                    "elect",
                    "want",
                    "lose",
                    "fail",
                    "rain",
                    "snow",
                    "hold",
                    "last",
                    "continue",
                    "worsen",
                    "go");

    /** "If I lose the case", "if my knees hold": of oneself. */
    private static final Set<String> OWN = Set.of("i", "my");

    private final Scene scene;
    private final Owners owners;
    private final Making making;

    BargainRule(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    /** What a modal at this token promises on a condition. */
    Optional<Draft> at(int modal, Statement holder) {
        int verb = modal + 1;
        boolean not = false;
        while (scene.words.isAdverb(verb) || scene.words.isNot(verb)) {
            not |= scene.words.isNot(verb);
            verb++;
        }
        Optional<Subject> subject =
                scene.subjects.of(modal).filter(s -> !s.supposed() && !s.relative());
        if (!isCommitted(modal, holder) || subject.isEmpty()) {
            return Optional.empty();
        }
        if (!isDeed(verb)) {
            return not ? Optional.empty() : given(modal, verb, subject.get(), holder);
        }
        Issue issue = scene.complements.action(verb, scene.limit(modal), not);
        Sight sight = new Sight(Stance.OFFERS, issue, .65, "modal bargain");
        boolean refused = not;
        return owner(modal, subject.get(), holder)
                .map(owner -> making.draft(sight, modal, subject.get().from(), owner))
                .filter(draft -> isBargain(draft, refused))
                .map(draft -> refused ? draft.labelled("no " + draft.label()) : draft);
    }

    /** "THE ROADBLOCK WOULD BE LIFTED if the crew were freed": who says so can lift it. */
    private Optional<Draft> given(int modal, int be, Subject subject, Statement holder) {
        int verb = scene.complements.passive(be);
        boolean gives = verb > be && scene.lexicon.isIn("giving", scene.words.lemma(verb));
        boolean able = scene.subjects.isActor(subject.from(), subject.phrase());
        if (!gives || able || isOthers(subject)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.clause(subject.from(), verb, scene.limit(modal), false);
        Sight sight = new Sight(Stance.OFFERS, issue, .65, "modal bargain");
        return Owners.stated(holder)
                .filter(who -> isOneWhoGives(who.actor().name()))
                .map(owner -> making.draft(sight, modal, subject.from(), owner))
                .filter(draft -> isBargain(draft, false) && !isOfThem(draft));
    }

    /**
     * "That the ban would be lifted if HE apologised": what he was told. What would be ONCE
     * something is over is foreseen.
     */
    private boolean isOfThem(Draft draft) {
        return draft.conditions().stream()
                .mapToInt(span -> scene.words.tokenFrom(span.start()))
                .anyMatch(i -> scene.words.is(i, "once") || scene.words.isOf(i + 1, THEY));
    }

    /** "Karr", "Harbour Board"; not "diplomats", whatever stands in front of a sentence. */
    private boolean isNamed(String name) {
        String first = name.split("[ ,]", 2)[0].toLowerCase(Locale.ROOT);
        String one = first.endsWith("s") ? first.substring(0, first.length() - 1) : first;
        return Character.isUpperCase(name.charAt(0))
                && !ONE.contains(first)
                && !scene.lexicon.isActor(first)
                && !scene.lexicon.isActor(one);
    }

    /** "The OSTRAN blockade", "Ostra's blockade": whose it is, is for them to say. */
    private boolean isOthers(Subject subject) {
        for (int i = subject.from(); i < subject.phrase(); i++) {
            if (scene.words.name(i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * One by name or "the council"; neither "a shopkeeper" and "diplomats" nor an analyst or a
     * lawyer, who tell what others would do.
     */
    private boolean isOneWhoGives(String name) {
        boolean known = name.toLowerCase(Locale.ROOT).startsWith("the ") || isNamed(name);
        return known
                && !scene.lexicon.isPredictor(name)
                && Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ ,]+", -1))
                        .noneMatch(word -> scene.lexicon.isIn("unled", word));
    }

    /** "Would" is what "will" becomes in a reporter's words, and in one's own it only supposes. */
    private boolean isCommitted(int modal, Statement holder) {
        boolean would = scene.words.is(modal, "would");
        return scene.words.isOf(modal, WILL) && (!would || isRetold(modal, holder));
    }

    /** In the reporter's words, whatever part of them stands between quotation marks. */
    private boolean isRetold(int token, Statement holder) {
        int quotes = 0;
        for (int i = scene.floor(token); i < token; i++) {
            quotes += scene.words.isQuote(i) ? 1 : 0;
        }
        return holder.kind() == Statement.Kind.INDIRECT
                || holder.kind() == Statement.Kind.MIXED && quotes % 2 == 0;
    }

    private boolean isDeed(int verb) {
        String lemma = scene.words.lemma(verb);
        String particle = scene.words.lemma(verb + 1);
        boolean stance = scene.lexicon.verb(lemma).isPresent();
        boolean object = scene.phrases.baseEnd(verb + 1) > verb + 1;
        boolean pronoun = scene.words.tag(verb + 1).equals("PRP");
        boolean alone =
                scene.lexicon.isIn("alone", lemma)
                        || scene.lexicon.nominal(lemma + " " + particle).isPresent();
        return scene.words.isVerb(verb)
                && !stance
                && scene.complements.isPolicy(verb)
                && !scene.lexicon.isIn("fighting", lemma)
                && (object && !pronoun || alone);
    }

    /** Who speaks, or the body that "its director" speaks for. */
    private Optional<Owner> owner(int modal, Subject subject, Statement holder) {
        boolean body = !scene.words.tag(subject.from()).equals("PRP");
        return owners.of(modal, Optional.of(subject), false)
                .filter(who -> who.basis() == Basis.STATED || body && isOwnVoice(holder));
    }

    /** "Calder will pay …, ITS director said". */
    private boolean isOwnVoice(Statement holder) {
        return holder.source()
                .flatMap(Party::evidence)
                .map(Evidence::span)
                .filter(scene.words.span()::contains)
                .map(Span::start)
                .map(scene.words::tokenFrom)
                .filter(first -> scene.words.tag(first).equals("PRP$"))
                .isPresent();
    }

    private boolean isBargain(Draft draft, boolean refused) {
        return draft.stance() == Stance.CONDITIONS
                && draft.conditions().stream().allMatch(span -> isMeant(span, refused));
    }

    /**
     * A clause of what others do; what is left undone, by whichever side, is so only where it says
     * "provided": "we will open fire IF THEY DO NOT LEAVE" threatens.
     */
    private boolean isMeant(Span condition, boolean refused) {
        int from = scene.words.tokenFrom(condition.start());
        int to = scene.words.tokenFrom(condition.end());
        boolean clause = false;
        boolean undone = refused || scene.words.is(from, "unless");
        for (int i = from; i < to; i++) {
            clause |= scene.words.isFinite(i);
            undone |= scene.words.isNot(i);
            if (scene.words.isOf(i, HELPLESS) || scene.words.isOf(i, OWN)) {
                return false;
            }
        }
        return clause && (!undone || STRICT.contains(scene.words.lemma(from)));
    }
}
