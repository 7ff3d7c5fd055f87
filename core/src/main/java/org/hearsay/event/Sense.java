package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Dependencies;
import org.hearsay.event.Frame.Source;
import org.hearsay.model.EventType;

/**
 * Whether a word is meant as its list has it, by what stands beside it: "called the mayor" is a
 * call, "called the mayor a liar" is none.
 */
final class Sense {

    private static final Set<String> SEEN = Set.of("meet", "greet", "brief", "consult");

    /** What goes back by itself is a journey; what is given back is an event. */
    private static final Set<String> GIVEN_BACK =
            Set.of("return", "hand back", "give back", "turn over", "hand over", "send back");

    private static final Set<String> YIELDED =
            Set.of("power", "control", "ground", "territory", "land", "seat", "authority");

    /** What lasts, and happens only where somebody makes or ends it. */
    private static final Set<String> STANDING =
            Set.of(
                    "treaty",
                    "pact",
                    "alliance",
                    "memorandum of understanding",
                    "friendship",
                    "ties",
                    "diplomatic relation",
                    "diplomatic tie",
                    "confidence",
                    "military presence",
                    "autonomy",
                    "peacekeeper");

    private static final Set<String> TIMES =
            Set.of(
                    "time",
                    "day",
                    "week",
                    "month",
                    "year",
                    "spring",
                    "summer",
                    "fall",
                    "autumn",
                    "winter",
                    "morning",
                    "evening",
                    "afternoon",
                    "weekend",
                    "night");

    private static final Set<String> CLAUSES = Set.of("xcomp", "ccomp", "advcl", "parataxis");

    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "why", "what", "who", "which", "when", "where");

    private static final Set<String> OPENING = Set.of("``", "\"", "“", "‘", "‘‘", "`", "'", "''");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "his", "her", "its");

    private final Words words;
    private final Dependencies tree;
    private final Parties parties;

    Sense(Words words, Dependencies tree, Parties parties) {
        this.words = words;
        this.tree = tree;
        this.parties = parties;
    }

    /** Actors and targets are the heads of parties that were found. */
    boolean isMeant(Frame frame, List<Integer> actors, List<Integer> targets) {
        return frame.trigger().verb()
                ? isVerb(frame, actors, targets)
                : isNoun(frame.trigger(), frame);
    }

    private boolean isNoun(Trigger trigger, Frame frame) {
        if (STANDING.contains(trigger.entry())) {
            return frame.links().stream()
                    .anyMatch(
                            link -> link.source() == Source.WORD && !words.is(link.word(), "have"));
        }
        if (isTakenFromOwner(trigger, frame)
                || trigger.entry().equals("hostility") && words.tag(trigger.head()).equals("NN")) {
            return false;
        }
        if (trigger.entry().equals("aggression")) {
            return frame.isChanged() || isMarked(trigger.head(), "against", "on", "toward");
        }
        return !trigger.entry().equals("threat") || !isMarked(trigger.head(), "to");
    }

    /** "Accepted the mayor's denial": the mayor denies. */
    private boolean isTakenFromOwner(Trigger trigger, Frame frame) {
        boolean spoken =
                switch (trigger.meaning().type()) {
                    case REJECT, ACCUSE, THREATEN, REQUEST -> true;
                    default -> false;
                };
        return spoken
                && frame.has(Operator.PROMISE)
                && !tree.children(trigger.head(), "nmod:poss").isEmpty();
    }

    private boolean isVerb(Frame frame, List<Integer> actors, List<Integer> targets) {
        Trigger trigger = frame.trigger();
        int verb = trigger.head();
        List<Integer> objects = tree.children(verb, "obj");
        boolean aimless = !objects.isEmpty() && objects.stream().noneMatch(this::isOfParty);
        if (trigger.meaning().weak() && isDoneByThing(verb)) {
            return false;
        }
        if (trigger.meaning().type() == EventType.ASSAULT
                && !tree.children(verb, "iobj").isEmpty()) {
            return false;
        }
        if (GIVEN_BACK.contains(trigger.entry())) {
            return !objects.isEmpty() || isPassive(verb);
        }
        if (SEEN.contains(trigger.entry())) {
            return objects.stream().noneMatch(this::isTask);
        }
        return switch (trigger.entry()) {
            case "call" -> !words.is(verb + 1, "out") && !isNaming(verb, targets);
            case "agree", "concur" -> frame.isChanged() || isAgreement(verb, actors);
            case "ask" -> frame.isChanged() || !isQuestion(verb);
            case "advise" -> hasClause(verb) || isMarked(verb, "to", "against");
            case "remind" -> tree.children(verb, "ccomp").isEmpty();
            case "suggest" -> tree.children(verb, "ccomp").stream().noneMatch(this::isTold);
            case "challenge" -> !isMarked(verb, "over", "about", "on");
            case "yield" ->
                    objects.stream().allMatch(object -> YIELDED.contains(words.lemma(object)));
            case "reinstate" -> !aimless;
            case "demonstrate" -> objects.isEmpty() && !isShown(verb);
            case "reinforce" -> !objects.isEmpty() || isPassive(verb);
            case "threaten" -> objects.stream().noneMatch(parties::isIdea);
            case "withdraw" -> !words.tag(Math.max(0, tree.head(verb))).startsWith("JJ");
            default -> !trigger.entry().startsWith("pull ") || !aimless;
        };
    }

    /** "Met its obligations", "met the target"; not "met one on one", "met last week". */
    private boolean isTask(int noun) {
        boolean led =
                tree.children(noun).stream()
                        .anyMatch(child -> Set.of("det", "nmod:poss").contains(relation(child)));
        return led
                && words.tag(noun).startsWith("NN")
                && parties.name(noun).isEmpty()
                && !isOfParty(noun)
                && !TIMES.contains(words.singular(noun));
    }

    private boolean isOfParty(int noun) {
        return parties.isParty(noun) || parties.within(noun).isPresent();
    }

    /** "The decision gave the union hope", "his views support the party": nobody does it. */
    private boolean isDoneByThing(int verb) {
        return tree.children(verb, "nsubj").stream()
                .anyMatch(subject -> words.tag(subject).startsWith("NN") && isThing(subject));
    }

    private boolean isThing(int noun) {
        return !parties.isParty(noun) && parties.name(noun).isEmpty();
    }

    private boolean isPassive(int verb) {
        return !tree.children(verb, "aux:pass").isEmpty()
                || !tree.children(verb, "nsubj:pass").isEmpty()
                || words.tag(verb).equals("VBN") && tree.relation(verb).startsWith("acl");
    }

    private boolean isMarked(int head, String... marks) {
        return tree.children(head).stream()
                .flatMap(child -> tree.children(child, "case").stream())
                .anyMatch(mark -> Set.of(marks).contains(words.lemma(mark)));
    }

    private boolean hasClause(int verb) {
        return tree.children(verb).stream()
                .anyMatch(child -> CLAUSES.contains(tree.relation(child)));
    }

    /** "Called the mayor a liar", "called the union 'a threat'". */
    private boolean isNaming(int verb, List<Integer> targets) {
        Optional<Integer> last = targets.stream().max(Integer::compare);
        boolean twice =
                tree.children(verb, "obj").stream()
                                .filter(object -> !TIMES.contains(words.singular(object)))
                                .count()
                        > 1;
        boolean said =
                !tree.children(verb, "xcomp").isEmpty()
                        && !isMarkedTo(tree.children(verb, "xcomp"));
        return twice || said || last.filter(target -> target > verb && isNamed(target)).isPresent();
    }

    private boolean isMarkedTo(List<Integer> clauses) {
        return clauses.stream()
                .flatMap(clause -> tree.children(clause, "mark").stream())
                .anyMatch(mark -> words.is(mark, "to"));
    }

    /** Whether what somebody is called stands right behind the phrase; not "the same evening". */
    private boolean isNamed(int target) {
        int next = parties.last(target) + 1;
        return next < words.size()
                && (OPENING.contains(words.token(next).text())
                        || ARTICLES.contains(words.lemma(next)) && !isTime(next));
    }

    private boolean isTime(int article) {
        int noun = article + 1;
        while (noun < words.size() && words.tag(noun).startsWith("JJ")) {
            noun++;
        }
        return noun < words.size() && TIMES.contains(words.singular(noun));
    }

    /** What is agreed on or to, or agreed by several; to agree with somebody is an opinion. */
    private boolean isAgreement(int verb, List<Integer> actors) {
        boolean to = isMarkedTo(tree.children(verb)) || isMarked(verb, "on", "to", "upon");
        boolean past = !words.tag(verb).equals("VBP") && !words.tag(verb).equals("VBZ");
        boolean several = actors.size() > 1 || actors.stream().anyMatch(this::isPlural);
        return to || isPassive(verb) || past && several;
    }

    private boolean isPlural(int noun) {
        return words.tag(noun).equals("NNS") || words.tag(noun).equals("NNPS");
    }

    /** "Asked the mayor whether", "asked how", "asked about". */
    private boolean isQuestion(int verb) {
        for (int i = verb + 1; i < words.size(); i++) {
            if (words.isVerb(i)) {
                break;
            }
            boolean asks = QUESTIONS.contains(words.lemma(i)) && !words.is(i - 1, ",");
            if (asks || i == verb + 1 && words.is(i, "about")) {
                return true;
            }
        }
        return isMarked(verb, "about");
    }

    /** "That the mayor was a liar" is told, "that she go" is asked for. */
    private boolean isTold(int clause) {
        Set<String> finite = Set.of("VBD", "VBZ", "VBP");
        boolean own = finite.contains(words.tag(clause)) && isThird(clause);
        return own
                || tree.children(clause).stream()
                        .filter(child -> Set.of("cop", "aux", "aux:pass").contains(relation(child)))
                        .anyMatch(child -> finite.contains(words.tag(child)));
    }

    /** A plural's present looks like what is asked for: "that they go". */
    private boolean isThird(int verb) {
        return !words.tag(verb).equals("VBP");
    }

    private String relation(int token) {
        return tree.relation(token);
    }

    private boolean isShown(int verb) {
        return !tree.children(verb, "ccomp").isEmpty()
                || words.is(verb + 1, "that")
                || words.is(verb + 1, "there");
    }
}
