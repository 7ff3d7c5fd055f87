package org.hearsay.position;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;

/** What speakers say must, should or will not be: "the council must close the port". */
final class ModalRule {

    private static final Set<String> OUGHT = Set.of("must", "should");
    private static final Set<String> WILL = Set.of("will", "would", "shall");
    private static final Set<String> LETTING = Set.of("allow", "permit", "let");
    private static final Set<String> NOBODY = Set.of("it", "this", "that", "you", "i", "one");

    private final Scene scene;
    private final Owners owners;
    private final Making making;
    private final Stances stances;
    private final WillingRule willing;
    private final BargainRule bargain;

    ModalRule(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
        this.stances = new Stances(scene);
        this.willing = new WillingRule(scene);
        this.bargain = new BargainRule(scene);
    }

    Optional<Draft> at(int i) {
        Optional<Statement> holder = scene.holder(i).filter(scene.voices::isPlain);
        if (holder.isEmpty() || holder.get().source().isEmpty()) {
            return Optional.empty();
        }
        if (scene.words.tag(i).equals("EX")) {
            return thereIsNo(i, holder.get());
        }
        if (scene.words.is(i, "need") && scene.words.isVerb(i)) {
            return need(i, holder.get());
        }
        if (!scene.words.tag(i).equals("MD")) {
            return Optional.empty();
        }
        return scene.words.isOf(i, OUGHT)
                ? ought(i, holder.get())
                : bargain.at(i, holder.get())
                        .or(() -> willNot(i))
                        .or(() -> refusal(i, holder.get()))
                        .or(() -> promise(i, holder.get()))
                        .or(() -> willing.at(i, holder.get()));
    }

    /** The verb behind a modal, over "not" and adverbs. */
    private int verb(int modal) {
        int i = modal + 1;
        while (scene.words.isAdverb(i) || scene.words.isNot(i)) {
            i++;
        }
        return i;
    }

    private boolean isNegated(int modal, int verb) {
        for (int i = modal + 1; i < verb; i++) {
            if (scene.words.isNot(i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Draft> ought(int i, Statement holder) {
        int first = verb(i);
        int verb = scene.complements.passive(first);
        Optional<Subject> subject = scene.subjects.of(i).filter(this::canOught);
        boolean having = scene.words.is(i, "must") && scene.complements.isHaving(verb);
        boolean goes = subject.filter(s -> isLeaving(s, i, verb)).isPresent();
        boolean policy = having || goes || scene.complements.isPolicy(verb);
        if (isCuedBy(holder, "doubting")) {
            return Optional.empty();
        }
        if (subject.isEmpty() || !scene.words.isVerb(first) || !policy) {
            return Optional.empty();
        }
        boolean none = scene.words.is(subject.get().from(), "no");
        boolean not = isNegated(i, first) || none;
        Stance stance = not ? Stance.OPPOSES : Stance.DEMANDS;
        int from = subject.get().from();
        Issue issue = scene.complements.clause(from, verb, scene.limit(i), not);
        double confidence = scene.words.is(i, "must") ? .75 : .65;
        Sight sight = new Sight(stance, issue, confidence, "modal " + scene.words.lemma(i));
        return Owners.stated(holder)
                .map(owner -> making.draft(sight, i, from, owner))
                .map(draft -> goes ? draft.labelled(left(subject.get())) : draft);
    }

    /** "The minister MUST GO": out of office, where nothing says whither. */
    private boolean isLeaving(Subject subject, int modal, int verb) {
        boolean pronoun = scene.words.tag(subject.from()).equals("PRP");
        boolean closed = !scene.words.has(verb + 1) || scene.words.isMark(verb + 1);
        return verb == modal + 1
                && scene.words.is(verb, "go")
                && closed
                && !pronoun
                && !isOfMany(subject)
                && scene.subjects.isActor(subject.from(), subject.phrase());
    }

    private String left(Subject subject) {
        Issue who = Issue.noun(subject.from(), subject.phrase());
        return "resignation of " + scene.labels.of(who);
    }

    private boolean canOught(Subject subject) {
        return !subject.supposed()
                && !subject.relative()
                && !NOBODY.contains(scene.words.lemma(subject.from()));
    }

    private Optional<Draft> willNot(int i) {
        int verb = verb(i);
        boolean will = scene.words.isOf(i, WILL) || scene.words.isOf(verb, LETTING);
        boolean taken = stances.verb(verb).flatMap(Trigger::negated).isPresent();
        boolean known = scene.words.isVerb(verb) && scene.complements.isPolicy(verb);
        if (!will || taken || !known || !(isNegated(i, verb) || isNone(verb + 1))) {
            return Optional.empty();
        }
        Optional<Subject> subject =
                scene.subjects
                        .of(i)
                        .filter(s -> !s.supposed() && !s.relative())
                        .filter(s -> isNegated(i, verb) || !isOfMany(s));
        Issue issue = scene.complements.action(verb, scene.limit(i), false);
        Sight sight = new Sight(Stance.REJECTS, issue, .75, "modal not");
        if (subject.filter(this::isAnyNation).isPresent()) {
            return Optional.empty();
        }
        return subject.flatMap(s -> owners.of(i, subject, false))
                .filter(owner -> !isPrediction(owner))
                .map(owner -> making.draft(sight, i, subject.orElseThrow().from(), owner));
    }

    /** "Will pay NO further instalment"; "no more than six" is an amount. */
    private boolean isNone(int i) {
        boolean bound = scene.words.is(i + 2, "than");
        return scene.words.says(i, "no") && !bound && !scene.words.isAdverb(i + 1);
    }

    /** "Passengers will pay no fare", "the settlers must go": a group, of whom others decide. */
    private boolean isOfMany(Subject subject) {
        int head = scene.phrases.head(subject.from(), subject.phrase());
        return scene.words.tag(head).equals("NNS");
    }

    /**
     * "No foreigner would enter", they insisted; "a country of millions will not sign", she said.
     */
    private Optional<Draft> refusal(int i, Statement holder) {
        int verb = verb(i);
        Optional<Subject> subject =
                scene.subjects
                        .of(i)
                        .or(() -> opening(i))
                        .filter(s -> !s.supposed() && !s.relative());
        if (subject.isEmpty() || !scene.words.isOf(i, WILL) || !scene.words.isVerb(verb)) {
            return Optional.empty();
        }
        boolean no = scene.words.is(subject.get().from(), "no") && isInsisted(holder);
        boolean nation = isAnyNation(subject.get()) && isNegated(i, verb);
        boolean known = nation || scene.complements.isPolicy(verb);
        if (!known || no == nation) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(i), false);
        Sight sight = new Sight(Stance.REJECTS, issue, .7, "modal refusal");
        return Owners.stated(holder)
                .filter(owner -> !scene.lexicon.isPredictor(owner.actor().name()))
                .map(owner -> making.draft(sight, i, subject.get().from(), owner));
    }

    /** What is said, from its first word to a modal: "a country of nine million WILL". */
    private Optional<Subject> opening(int modal) {
        int from = scene.floor(modal);
        while (from < modal && (scene.words.is(from, "that") || scene.words.isMark(from))) {
            from++;
        }
        for (int i = from; i < modal; i++) {
            if (scene.words.isFinite(i) || scene.words.is(i, ",")) {
                return Optional.empty();
            }
        }
        return from < modal && scene.phrases.baseEnd(from) > from
                ? Optional.of(new Subject(from, modal, modal, false, false))
                : Optional.empty();
    }

    private boolean isCuedBy(Statement holder, String list) {
        return holder.cue()
                .map(cue -> cue.exact().toLowerCase(Locale.ROOT))
                .filter(
                        cue ->
                                Arrays.stream(cue.split(" ", -1))
                                        .anyMatch(word -> scene.lexicon.isIn(list, word)))
                .isPresent();
    }

    private boolean isInsisted(Statement holder) {
        return isCuedBy(holder, "insisting") || holder.act() == Act.REJECT;
    }

    /** "A country of nine million": whoever says so of any means their own. */
    private boolean isAnyNation(Subject subject) {
        int head = scene.phrases.head(subject.from(), subject.phrase());
        return scene.words.is(subject.from(), "a")
                && scene.lexicon.isIn("nations", scene.words.lemma(head));
    }

    /** "We will carry it out", she promised, "as long as they pay". */
    private Optional<Draft> promise(int i, Statement holder) {
        int verb = verb(i);
        boolean promised = holder.act() == Act.PROMISE || holder.act() == Act.ACCEPT;
        boolean will = scene.words.isOf(i, WILL) && scene.words.isVerb(verb);
        Optional<Subject> subject =
                scene.subjects.of(i).filter(s -> !s.supposed() && !s.relative() && isOwn(s));
        if (!promised || !will || subject.isEmpty() || isNegated(i, verb)) {
            return Optional.empty();
        }
        Issue issue = scene.complements.action(verb, scene.limit(i), false);
        Sight sight = new Sight(Stance.OFFERS, issue, .7, "modal promise");
        return Owners.stated(holder)
                .map(owner -> making.draft(sight, i, subject.get().from(), owner))
                .filter(draft -> draft.stance() == Stance.CONDITIONS);
    }

    /** "We", "my government", and as a paper puts it: "he", "his government". */
    private boolean isOwn(Subject subject) {
        String tag = scene.words.tag(subject.from());
        return tag.equals("PRP$") || tag.equals("PRP") && !scene.words.is(subject.from(), "it");
    }

    /** What analysts say, or somebody thinks, that others will not do is no refusal. */
    private boolean isPrediction(Owner owner) {
        boolean thought =
                owner.basis() == Position.Basis.ASCRIBED
                        && owner.statement()
                                .flatMap(scene.voices::statement)
                                .filter(statement -> statement.act() == Act.BELIEVE)
                                .isPresent();
        if (thought) {
            return true;
        }
        boolean known =
                owner.statement()
                        .flatMap(scene.voices::statement)
                        .filter(statement -> isCuedBy(statement, "knowing"))
                        .isPresent();
        return known || owner.by().map(Party::name).filter(scene.lexicon::isPredictor).isPresent();
    }

    /** "We need an inquiry", "we need to close the port". */
    private Optional<Draft> need(int i, Statement holder) {
        VerbGroup group = VerbGroup.endingAt(scene.words, i, scene.lexicon);
        Optional<Subject> subject =
                scene.subjects.of(group.first()).filter(s -> scene.subjects.isSpeaker(s));
        if (subject.isEmpty() || group.negated() || !group.modal().isEmpty()) {
            return Optional.empty();
        }
        Trigger need = new Trigger("need", Stance.DEMANDS, Optional.empty(), "nt", Set.of("soft"));
        return stances.of(need, false, i + 1, scene.limit(i), "modal need")
                .flatMap(
                        sight ->
                                Owners.stated(holder)
                                        .map(
                                                owner ->
                                                        making.draft(
                                                                sight,
                                                                i,
                                                                subject.get().from(),
                                                                owner)));
    }

    /** "There can be no truce without justice", "there will be no talks". */
    private Optional<Draft> thereIsNo(int i, Statement holder) {
        boolean no =
                scene.words.tag(i + 1).equals("MD")
                        && scene.words.is(i + 2, "be")
                        && scene.words.is(i + 3, "no");
        if (!no || isForecast(i)) {
            return noGround(i, holder);
        }
        Trigger none = new Trigger("no", Stance.REJECTS, Optional.empty(), "n", Set.of("soft"));
        int limit = scene.limit(i);
        Optional<Issue> issue = scene.complements.of(none, i + 4, limit);
        return issue.flatMap(
                found -> {
                    int end = without(found);
                    boolean bound = end < found.to() || scene.words.is(found.to(), "without");
                    Sight sight =
                            new Sight(
                                    bound ? Stance.CONDITIONS : Stance.REJECTS,
                                    Issue.noun(found.from(), end),
                                    .75,
                                    "no-without");
                    return Owners.stated(holder).map(o -> making.draft(sight, i, i, o));
                });
    }

    /** "There was NO GROUND FOR a recount", "there is no need for talks". */
    private Optional<Draft> noGround(int i, Statement holder) {
        boolean none = scene.words.is(i + 1, "be") && scene.words.is(i + 2, "no");
        int noun = scene.phrases.baseEnd(i + 2) - 1;
        boolean ground = none && scene.lexicon.isIn("grounds", scene.words.lemma(noun));
        if (!ground || !scene.words.is(noun + 1, "for") || isForecast(i)) {
            return Optional.empty();
        }
        Trigger against =
                new Trigger("ground", Stance.REJECTS, Optional.empty(), "ng", Set.of("soft"));
        return stances.of(against, false, noun + 2, scene.limit(i), "no ground")
                .flatMap(
                        sight ->
                                Owners.stated(holder)
                                        .map(owner -> making.draft(sight, i, i, owner)));
    }

    /** "There is a risk that there will be no deal" wants no such thing. */
    private boolean isForecast(int i) {
        for (int at = scene.floor(i); at < i; at++) {
            if (scene.lexicon.isIn("risks", scene.words.lemma(at))) {
                return true;
            }
        }
        return false;
    }

    private int without(Issue issue) {
        for (int i = issue.from(); i < issue.to(); i++) {
            if (scene.words.is(i, "without")) {
                return i;
            }
        }
        return issue.to();
    }
}
