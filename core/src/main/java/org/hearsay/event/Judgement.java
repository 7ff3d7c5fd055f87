package org.hearsay.event;

import java.util.List;
import java.util.Set;
import org.hearsay.annotation.Dependencies;
import org.hearsay.model.EventType;

/** Whether a frame with its parties is an event that a reader of political news would count. */
final class Judgement {

    private static final Set<String> PARTS = Set.of("last", "first", "rest", "half", "body");

    /** What those do together who agree. */
    private static final Set<String> JOINING = Set.of("ratify", "ink", "initial");

    private static final Set<String> DEMANDING = Set.of("demand", "call for", "urge", "request");

    /** What is held as people are, and let go. */
    private static final Set<String> HELD =
            Set.of(
                    "boat",
                    "ship",
                    "vessel",
                    "tanker",
                    "freighter",
                    "trawler",
                    "ferry",
                    "crew",
                    "plane",
                    "aircraft",
                    "remains");

    private static final Set<String> SPORT =
            Set.of(
                    "match",
                    "cup",
                    "league",
                    "goal",
                    "tournament",
                    "coach",
                    "season",
                    "playoff",
                    "semi-final",
                    "semifinal",
                    "quarter-final",
                    "striker",
                    "midfielder",
                    "goalkeeper",
                    "championship",
                    "olympics",
                    "olympic",
                    "innings",
                    "wicket",
                    "touchdown",
                    "referee",
                    "penalty",
                    "halftime",
                    "half-time",
                    "title",
                    "champion",
                    "game",
                    "football",
                    "soccer",
                    "cricket",
                    "rugby",
                    "tennis",
                    "basketball",
                    "baseball",
                    "golf",
                    "win",
                    "derby",
                    "fixture",
                    "scorer",
                    "quarterback",
                    "nil",
                    "racket",
                    "seed");

    private final Words words;
    private final Dependencies tree;
    private final Parties parties;
    private final boolean sport;
    private final Quarrel quarrel;
    private final Sense sense;

    Judgement(Words words, Dependencies tree, Parties parties) {
        this.words = words;
        this.tree = tree;
        this.parties = parties;
        this.sport = isSport(words);
        this.quarrel = new Quarrel(words, tree, parties);
        this.sense = new Sense(words, tree, parties);
    }

    private static boolean isSport(Words words) {
        int found = 0;
        for (int i = 0; i < words.size(); i++) {
            found += SPORT.contains(words.lemma(i)) ? 1 : 0;
            found += isScore(words, i) ? 1 : 0;
        }
        return found > 0;
    }

    /** "2-1", as one token or as three. */
    private static boolean isScore(Words words, int i) {
        boolean dash = words.token(i).text().equals("-") || words.token(i).text().equals("–");
        boolean three = dash && isGoals(words, i - 1) && isGoals(words, i + 1);
        return three || words.token(i).text().matches("\\d{1,2}[-–]\\d{1,2}");
    }

    private static boolean isGoals(Words words, int i) {
        return i >= 0 && i < words.size() && words.token(i).text().matches("\\d{1,2}");
    }

    /** Actors and targets are the heads of parties that were found. */
    boolean isEvent(Frame frame, List<Integer> actors, List<Integer> targets) {
        boolean anyPublic =
                actors.stream().anyMatch(this::isPublic)
                        || targets.stream().anyMatch(this::isPublic);
        if (!anyPublic || sport && isSportive(frame)) {
            return false;
        }
        if (frame.type() == EventType.ASSAULT && quarrel.isInWords(frame, actors, targets)) {
            return false;
        }
        if (!sense.isMeant(frame, actors, targets)) {
            return false;
        }
        if (frame.trigger().meaning().weak() && !isSure(frame, actors, targets)) {
            return false;
        }
        if (!frame.trigger().verb() && frame.links().isEmpty() && isMereModifier(frame)) {
            return false;
        }
        if (!frame.trigger().verb()
                && !frame.isChanged()
                && targets.isEmpty()
                && actors.stream().allMatch(this::isModifier)) {
            return false;
        }
        if (frame.trigger().meaning().agent() && actors.stream().noneMatch(this::isPublic)) {
            return false;
        }
        if (frame.trigger().verb() && !frame.isChanged() && !isAboutItsObject(frame, targets)) {
            return false;
        }
        return hasParties(frame, actors, targets);
    }

    /** What a verb acts on is a party, and aid is something to give. */
    private boolean isAboutItsObject(Frame frame, List<Integer> targets) {
        Trigger trigger = frame.trigger();
        if (trigger.first() != trigger.last()) {
            return true;
        }
        List<Integer> objects = tree.children(trigger.head(), "obj");
        if (trigger.meaning().weak()
                && !objects.isEmpty()
                && frame.type() != EventType.AID
                && objects.stream().noneMatch(parties::isParty)) {
            return false;
        }
        boolean clause = !tree.children(trigger.head(), "ccomp").isEmpty();
        return switch (frame.type()) {
            case AID -> !trigger.meaning().weak() || objects.stream().anyMatch(parties::isGoods);
            case RETREAT ->
                    trigger.entry().equals("release")
                            ? objects.stream().anyMatch(this::isLetGo)
                                    || objects.isEmpty() && !targets.isEmpty()
                            : objects.isEmpty()
                                    || objects.stream().anyMatch(o -> concerns(o, targets));
            case ASSAULT, COERCE, SANCTION ->
                    objects.isEmpty() || objects.stream().anyMatch(o -> concerns(o, targets));
            case CONCEDE, REJECT -> !clause;
            default -> true;
        };
    }

    private boolean concerns(int object, List<Integer> targets) {
        return parties.within(object).filter(targets::contains).isPresent()
                || targets.contains(object)
                || parties.kind(object) != PartyKind.NONE;
    }

    /** People, so many of them, their bodies or their boat; not "letters". */
    private boolean isLetGo(int object) {
        int counted = words.is(object, "all") ? object + 1 : object;
        boolean number = counted < words.size() && words.tag(counted).equals("CD");
        boolean part = number || PARTS.contains(words.lemma(object));
        return parties.isParty(object)
                || HELD.contains(words.singular(object))
                || number && !words.is(counted + 1, "of")
                || part && parties.within(object).isPresent();
    }

    private boolean isPublic(int head) {
        return parties.kind(head) == PartyKind.PUBLIC;
    }

    private boolean isSeveral(List<Integer> actors) {
        return actors.stream().anyMatch(head -> words.tag(head).equals("NNS"));
    }

    private static boolean isPlainVerb(Trigger trigger) {
        return trigger.verb() && trigger.first() == trigger.last();
    }

    /** "an Ostran visit" by itself is only talked about. */
    private boolean isModifier(int head) {
        String relation = tree.relation(head);
        return relation.equals("compound") || relation.equals("amod");
    }

    private static boolean isSportive(Frame frame) {
        return switch (frame.trigger().meaning().type()) {
            case ASSAULT,
                    CONSULT,
                    AID,
                    RETREAT,
                    CONCEDE,
                    REJECT,
                    MOBILIZE,
                    PROTEST,
                    SUPPORT,
                    COERCE,
                    THREATEN,
                    AGREE ->
                    true;
            default -> frame.trigger().meaning().weak();
        };
    }

    /** A word that may mean much else needs parties on both sides, and nothing else to act on. */
    private boolean isSure(Frame frame, List<Integer> actors, List<Integer> targets) {
        boolean actor =
                actors.stream().anyMatch(parties::isParty)
                        && actors.stream().anyMatch(this::isPublic);
        boolean target = targets.stream().anyMatch(this::isPublic);
        boolean built = frame.isChanged();
        boolean military = frame.trigger().meaning().contexts().contains("military");
        boolean fit = !military || actors.stream().anyMatch(parties::isArmed);
        return actor && fit && (target || built && !targets.isEmpty());
    }

    /** "attack helicopters", "peace talks venue": only of what kind something else is. */
    private boolean isMereModifier(Frame frame) {
        return isModifier(frame.trigger().head());
    }

    private boolean hasParties(Frame frame, List<Integer> actors, List<Integer> targets) {
        boolean actor = !actors.isEmpty();
        boolean target = !targets.isEmpty();
        EventType type = frame.type();
        boolean built = isBuilt(frame);
        return switch (type) {
            case SUPPORT -> actor && target || actors.size() > 1 && !hasObject(frame);
            case ACCUSE, THREATEN, AID -> actor && target;
            case REQUEST -> actor && (target || built || isOfNobody(frame.trigger()));
            case REJECT -> actor && (target || built);
            case CONSULT -> actor && target || actors.size() > 1 || isSeveral(actors);
            case AGREE, MOBILIZE, PROTEST -> actor;
            case COOPERATE, SANCTION, CONCEDE, RETREAT ->
                    actor && (target || built || !frame.trigger().meaning().weak());
            case ASSAULT, COERCE -> target || actor && !isPlainVerb(frame.trigger());
        };
    }

    /** "Demanded that the prisoners be freed": of whom it is demanded is not told. */
    private boolean isOfNobody(Trigger trigger) {
        return trigger.verb()
                && DEMANDING.contains(trigger.entry())
                && !tree.children(trigger.head(), "ccomp").isEmpty();
    }

    /** "France and Spain backed the findings" do not back each other. */
    private boolean hasObject(Frame frame) {
        Trigger trigger = frame.trigger();
        return isPlainVerb(trigger)
                && !JOINING.contains(trigger.entry())
                && !tree.children(trigger.head(), "obj").isEmpty();
    }

    /** Whether something is wanted, refused or ended, and not only done. */
    private static boolean isBuilt(Frame frame) {
        return frame.links().stream()
                .anyMatch(
                        link ->
                                link.source() == Frame.Source.WORD
                                        && link.operator() != Operator.DO
                                        && link.operator() != Operator.SAY);
    }
}
