package org.hearsay.event;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;

/** Whether what is told in words of war is done with arms, or in words alone. */
final class Quarrel {

    private static final Set<String> QUARREL =
            Set.of(
                    "attack",
                    "assault",
                    "fight",
                    "battle",
                    "clash",
                    "strike",
                    "hit",
                    "target",
                    "confront",
                    "retaliate",
                    "retaliation",
                    "raid",
                    "offensive",
                    "combat",
                    "fighting",
                    "aggression",
                    "violence",
                    "onslaught",
                    "defeat",
                    "crush",
                    "storm",
                    "destroy");

    private static final Set<String> SPANS =
            Set.of(
                    "weekend", "night", "day", "week", "month", "year", "hour", "minute", "time",
                    "border");

    private static final Set<String> GROUNDS = Set.of("for", "over", "about");

    private static final Set<String> HARM =
            Set.of(
                    "kill", "wound", "injure", "hurt", "die", "perish", "shoot", "hit", "burn",
                    "flee");

    private static final Set<String> AGAINST = Set.of("on", "against", "with", "upon");

    /** Who need not be told of to have done it with arms. */
    private static final Set<String> SOMEBODY =
            Set.of("who", "which", "that", "they", "someone", "somebody");

    /** What is attacked in words more often than with arms. */
    private static final Set<String> BODIES =
            Set.of(
                    "alliance",
                    "party",
                    "government",
                    "union",
                    "bloc",
                    "administration",
                    "agency",
                    "committee",
                    "commission",
                    "council",
                    "court",
                    "congress",
                    "senate",
                    "establishment",
                    "regulator",
                    "watchdog",
                    "company",
                    "newspaper",
                    "broadcaster");

    private static final Set<String> VIOLENCE =
            Set.of(
                    "bomb",
                    "bomber",
                    "bombing",
                    "blast",
                    "explosion",
                    "explosive",
                    "missile",
                    "rocket",
                    "shell",
                    "drone",
                    "mortar",
                    "grenade",
                    "gunman",
                    "gunmen",
                    "gunfire",
                    "gun",
                    "knife",
                    "rifle",
                    "militant",
                    "rebel",
                    "terrorist",
                    "terror",
                    "troop",
                    "troops",
                    "soldier",
                    "fighter",
                    "army",
                    "force",
                    "military",
                    "police",
                    "armed",
                    "arson",
                    "mob",
                    "hostage",
                    "suicide",
                    "deadly",
                    "dead",
                    "death",
                    "casualty",
                    "victim",
                    "convoy",
                    "base",
                    "headquarters",
                    "building",
                    "office",
                    "hacker",
                    "cyber",
                    "nerve",
                    "poison",
                    "chemical",
                    "air",
                    "ground");

    private final Words words;
    private final Dependencies tree;
    private final Parties parties;

    Quarrel(Words words, Dependencies tree, Parties parties) {
        this.words = words;
        this.tree = tree;
        this.parties = parties;
    }

    /** Politicians attack and fight in words; soldiers, states and bodies with arms. */
    boolean isInWords(Frame frame, List<Integer> actors, List<Integer> targets) {
        if (frame.comesUnder()) {
            return isScolded(frame, actors, targets);
        }
        if (!QUARREL.contains(words.singular(frame.trigger().head()))) {
            return false;
        }
        boolean his =
                tree.children(frame.trigger().head(), "nmod:poss").stream()
                        .anyMatch(owner -> words.tag(owner).equals("PRP$"));
        int head = frame.trigger().head();
        if (frame.trigger().verb() && isOver(head) || isOnIdea(head)) {
            return true;
        }
        if (!actors.isEmpty()) {
            return actors.stream().noneMatch(parties::isArmed);
        }
        return his
                || targets.stream().allMatch(this::isPerson)
                || frame.trigger().verb() && isDoneByOther(head)
                || targets.stream().allMatch(this::isBody) && !isViolent();
    }

    /** "Attacks on the press", "clash with their values". */
    private boolean isOnIdea(int head) {
        return tree.children(head).stream()
                .filter(child -> child > head && parties.isIdea(child))
                .anyMatch(this::isHit);
    }

    private boolean isHit(int noun) {
        return tree.relation(noun).equals("obj")
                || tree.children(noun, "case").stream()
                        .anyMatch(link -> AGAINST.contains(words.lemma(link)));
    }

    /** "Since you attacked the union", "reports attacked the council": no arms do it. */
    private boolean isDoneByOther(int verb) {
        return tree.children(verb, "aux:pass").isEmpty()
                && tree.children(verb, "nsubj").stream()
                        .anyMatch(
                                subject ->
                                        !SOMEBODY.contains(words.lemma(subject))
                                                && !isArms(subject));
    }

    private boolean isArms(int noun) {
        return parties.isArmed(noun) || VIOLENCE.contains(words.singular(noun));
    }

    private boolean isBody(int target) {
        return BODIES.contains(words.singular(target))
                || parties.name(target)
                        .filter(name -> name.kind() == Name.Kind.ORGANISATION)
                        .filter(name -> !parties.isHouse(target))
                        .isPresent();
    }

    /** Whether the sentence has a word that only arms bring in. */
    private boolean isViolent() {
        return IntStream.range(0, words.size())
                .anyMatch(
                        i -> HARM.contains(words.lemma(i)) || VIOLENCE.contains(words.singular(i)));
    }

    /** "The mayor came under fire", "the league came under attack for its silence". */
    private boolean isScolded(Frame frame, List<Integer> actors, List<Integer> targets) {
        boolean person = targets.stream().anyMatch(this::isPerson);
        boolean answers = person && isAnswer(frame.top());
        Trigger trigger = frame.trigger();
        boolean ground =
                IntStream.rangeClosed(trigger.first(), trigger.last())
                        .boxed()
                        .flatMap(word -> tree.children(word).stream())
                        .filter(about -> !SPANS.contains(words.singular(about)))
                        .flatMap(about -> tree.children(about, "case").stream())
                        .anyMatch(link -> GROUNDS.contains(words.lemma(link)));
        boolean armed = actors.stream().anyMatch(parties::isArmed);
        return ground || (actors.isEmpty() ? answers : !armed);
    }

    /** "Came under fire after she had praised it", where nobody is hurt. */
    private boolean isAnswer(int verb) {
        boolean harmed =
                IntStream.range(0, words.size()).anyMatch(i -> HARM.contains(words.lemma(i)));
        return !harmed
                && tree.children(verb, "advcl").stream()
                        .flatMap(clause -> tree.children(clause, "mark").stream())
                        .anyMatch(mark -> words.is(mark, "after") || words.is(mark, "because"));
    }

    /** "Ostra attacks Velmark OVER tariffs", and not "over the weekend": it is criticism. */
    private boolean isOver(int verb) {
        return tree.children(verb, "obl").stream()
                .filter(about -> !SPANS.contains(words.singular(about)))
                .flatMap(about -> tree.children(about, "case").stream())
                .anyMatch(link -> words.lemma(link).equals("over"));
    }

    private boolean isPerson(int head) {
        return parties.name(head).filter(n -> n.kind() == Name.Kind.PERSON).isPresent();
    }
}
