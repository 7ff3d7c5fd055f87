package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;

/** "Velmark's refusal to withdraw", "repeated its demand that", "expressed support for". */
final class NounRule {

    private static final Set<String> LINKS = Set.of("for", "to", "of", "on", "against");
    private static final Set<String> ONLY_FOR = Set.of("for");
    private static final Set<String> OURS = Set.of("our", "my", "we", "I");
    private static final int BACK = 4;

    private final Scene scene;
    private final Stances stances;
    private final Owners owners;
    private final Making making;
    private final GivingUp givingUp;

    NounRule(Scene scene) {
        this.scene = scene;
        this.stances = new Stances(scene);
        this.owners = new Owners(scene);
        this.making = new Making(scene);
        this.givingUp = new GivingUp(scene);
    }

    Optional<Draft> at(int i) {
        if (!scene.words.isNoun(i)) {
            return Optional.empty();
        }
        return scene.lexicon.noun(scene.words.lemma(i)).flatMap(trigger -> read(trigger, i));
    }

    private Optional<Draft> read(Trigger trigger, int i) {
        Optional<Sight> sight = sight(trigger, i);
        Optional<GivingUp.Verb> given = givingUp.verb(i);
        if (given.isPresent()) {
            return sight.flatMap(held -> givenUp(i, held, given.get()));
        }
        if (sight.isEmpty() && trigger.stance() == Stance.OFFERS) {
            return standing(i);
        }
        return sight.isEmpty()
                ? Optional.empty()
                : owner(i).map(owner -> making.draft(sight.get(), i, i, owner))
                        .or(() -> fate(i, sight.get()));
    }

    /** "Dropped ITS DEMAND": what is left of it, and that it was held before. */
    private Optional<Draft> givenUp(int noun, Sight held, GivingUp.Verb verb) {
        return GivingUp.left(held)
                .flatMap(
                        left ->
                                owners.ofNoun(verb.at(), verb.subject())
                                        .map(
                                                owner ->
                                                        making.draft(
                                                                left,
                                                                noun,
                                                                verb.subject().from(),
                                                                owner)))
                .map(draft -> verb.own() ? draft.after(held.stance()) : draft);
    }

    /** "The offer is six and a half", "our offer stands at 9 per cent": whoever says so. */
    private Optional<Draft> standing(int noun) {
        Words words = scene.words;
        Optional<Statement> holder = scene.holder(noun).filter(scene.voices::isPlain);
        boolean own = words.is(noun - 1, "the") || OURS.contains(words.lemma(noun - 1));
        boolean is = words.is(noun + 1, "be") && words.tag(noun + 1).startsWith("VBZ");
        boolean at = words.is(noun + 1, "stand") && words.is(noun + 2, "at");
        int from = at ? noun + 3 : noun + 2;
        boolean amount = words.tag(from).equals("CD") && !words.is(from, "one");
        if (!own || !(is || at) || !amount || !words.is(noun, "offer") || holder.isEmpty()) {
            return Optional.empty();
        }
        return scene.complements
                .noun(from, scene.limit(noun))
                .map(issue -> new Sight(Stance.OFFERS, issue, .7, "noun standing"))
                .flatMap(
                        seen ->
                                Owners.stated(holder.get())
                                        .map(owner -> making.draft(seen, noun, noun, owner)));
    }

    /** "The demand for an apology still stands", "… has no basis": whoever says so. */
    private Optional<Draft> fate(int noun, Sight sight) {
        Optional<Statement> holder = scene.holder(noun).filter(scene.voices::isPlain);
        if (holder.isEmpty() || sight.stance() != Stance.DEMANDS) {
            return Optional.empty();
        }
        Words words = scene.words;
        int at = sight.issue().to();
        boolean negated = false;
        while (words.isAdverb(at) || words.isQuote(at)) {
            negated |= words.isNot(at);
            at++;
        }
        if (!words.isFinite(at) || words.tag(at).equals("MD") || negated) {
            return Optional.empty();
        }
        if (scene.lexicon.isIn("standing", words.lemma(at))) {
            return Owners.stated(holder.get()).map(owner -> making.draft(sight, noun, noun, owner));
        }
        Sight refused = new Sight(Stance.REJECTS, sight.issue(), .75, "noun fate");
        return isBaseless(at)
                ? Owners.stated(holder.get()).map(owner -> making.draft(refused, noun, noun, owner))
                : Optional.empty();
    }

    private boolean isBaseless(int verb) {
        Words words = scene.words;
        int next = verb + 1;
        while (words.isQuote(next) || words.isAdverb(next) && !words.isNot(next)) {
            next++;
        }
        boolean none = words.is(verb, "have") && words.is(next, "no");
        boolean basis = none && (words.is(next + 1, "basis") || words.is(next + 2, "basis"));
        return basis || words.is(verb, "be") && scene.lexicon.isIn("baseless", words.lemma(next));
    }

    private Optional<Sight> sight(Trigger trigger, int i) {
        int limit = scene.limit(i);
        String rule = "noun " + trigger.words();
        boolean linked =
                trigger.takes('f')
                        && scene.words.isOf(i + 1, trigger.isOnlyFor() ? ONLY_FOR : LINKS);
        if (linked) {
            boolean verb = scene.words.tag(i + 2).startsWith("VB");
            if (!verb || scene.words.tag(i + 2).equals("VBG")) {
                return stances.ofLinked(trigger, false, i + 2, limit, rule)
                        .or(() -> amount(trigger, i + 2, limit, rule));
            }
        }
        return stances.of(trigger, false, i + 1, limit, rule);
    }

    /** "an offer of three metres". */
    private Optional<Sight> amount(Trigger trigger, int from, int limit, String rule) {
        boolean offer = trigger.stance() == Stance.OFFERS && scene.words.tag(from).equals("CD");
        return offer
                ? scene.complements
                        .noun(from, limit)
                        .map(issue -> new Sight(Stance.OFFERS, issue, .7, rule))
                : Optional.empty();
    }

    private Optional<Owner> owner(int noun) {
        int j = noun - 1;
        while (noun - j < BACK && isAdjective(j)) {
            j--;
        }
        if (scene.words.tag(j).equals("POS")) {
            return possessor(noun, j - 1);
        }
        if (scene.words.tag(j).equals("PRP$")) {
            return OURS.contains(scene.words.lemma(j)) || scene.words.is(j, "we")
                    ? scene.holder(noun).filter(scene.voices::isPlain).flatMap(Owners::stated)
                    : keeper(noun, j - 1);
        }
        int verb = scene.words.tag(j).equals("DT") ? j - 1 : j;
        boolean came = scene.lexicon.isIn("coming", scene.words.lemma(verb - 1));
        if (scene.words.is(verb, "with") && came) {
            return keeper(noun, verb);
        }
        return scene.lexicon.isIn("light", scene.words.lemma(verb))
                ? keeper(noun, verb)
                : Optional.empty();
    }

    private boolean isAdjective(int i) {
        return scene.words.tag(i).startsWith("JJ") || scene.words.tag(i).equals("VBG");
    }

    private Optional<Owner> possessor(int noun, int end) {
        if (!scene.phrases.isEnd(end)) {
            return Optional.empty();
        }
        int from = scene.phrases.startOf(end);
        if (isGivenUp(from - 1)) {
            return Optional.empty();
        }
        Subject owner = new Subject(from, end + 1, end + 1, false, false);
        return owners.ofNoun(noun, owner);
    }

    /** The subject of the verb that has the noun for its object: "REPEATED its demand". */
    private Optional<Owner> keeper(int noun, int before) {
        boolean linked =
                scene.words.tag(before).equals("IN") || scene.words.tag(before).equals("RP");
        int verb = linked ? before - 1 : before;
        if (!scene.words.isVerb(verb) || isGivenUp(verb)) {
            return Optional.empty();
        }
        VerbGroup group = VerbGroup.endingAt(scene.words, verb, scene.lexicon);
        boolean open = group.negated() || group.mayBe() || group.ought() || group.gone();
        if (!group.finite() || group.passive() || open) {
            return Optional.empty();
        }
        return scene.subjects
                .of(group.first())
                .filter(s -> !s.supposed())
                .flatMap(subject -> owners.ofNoun(noun, subject));
    }

    private boolean isGivenUp(int verb) {
        boolean up = scene.words.is(verb, "up") && scene.words.is(verb - 1, "give");
        return up || scene.lexicon.isIn("gave-up", scene.words.lemma(verb));
    }
}
