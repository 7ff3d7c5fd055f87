package org.hearsay.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.Dependencies;
import org.hearsay.event.Frame.Link;
import org.hearsay.event.Frame.Source;
import org.hearsay.model.EventType;

/** Who does what a frame says, and to whom, as the tree has it: heads of noun phrases. */
final class Roles {

    private static final int HIGHEST = 6;

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    private static final Set<String> TOWARDS =
            Set.of(
                    "on", "against", "at", "with", "to", "toward", "towards", "from", "for", "into",
                    "over", "of", "between", "upon", "among", "about", "onto");

    /** What hangs on an object as often as on its verb: "withdrew its troops from Kenmar". */
    private static final Set<String> BEHIND_OBJECT = Set.of("from", "against", "to", "on");

    private static final Set<String> MATTERS =
            Set.of("on", "about", "over", "for", "against", "upon");

    /** What stands beside an attack or an arrest by these is not what it was done to. */
    private static final Set<String> ASIDE = Set.of("to", "from", "for", "about", "over");

    /** What is discussed is a matter, and nobody whom one talks with. */
    private static final Set<String> TALKING = Set.of("discuss", "negotiate", "renegotiate");

    /** "A European trip" goes there. */
    private static final Set<String> JOURNEYS = Set.of("trip", "tour", "stopover");

    private static final Set<String> TIMES =
            Set.of(
                    "day",
                    "week",
                    "weekend",
                    "month",
                    "year",
                    "today",
                    "yesterday",
                    "tomorrow",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "tonight",
                    "morning",
                    "night",
                    "evening",
                    "decade",
                    "century",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private final Words words;
    private final Dependencies tree;

    Roles(Words words, Dependencies tree) {
        this.words = words;
        this.tree = tree;
    }

    /** The heads of those who did it, in the order of their certainty. */
    List<Integer> actors(Frame frame) {
        Set<Integer> found = new LinkedHashSet<>();
        int top = frame.top();
        if (frame.isSuffered()) {
            inside(frame).forEach(word -> marked(word, Set.of("from", "by"), found));
            marked(top, Set.of("from", "by"), found);
            return together(found);
        }
        if (isStateOfMind(frame)) {
            subjectsOf(top).forEach(subject -> found.add(antecedent(subject)));
            return together(found);
        }
        if (words.isNoun(top)) {
            ownersOf(top, found);
        } else {
            subjects(top, found);
        }
        for (Link link : frame.links()) {
            boolean said = link.operator() == Operator.SAY;
            if (found.isEmpty() && link.source() == Source.WORD && !said) {
                own(link.word(), found);
            }
        }
        boolean ofTheDeed = !isSpeech(frame) && !isEndByName(frame);
        if (found.isEmpty() && ofTheDeed && frame.top() != frame.trigger().head()) {
            own(frame.trigger().head(), found);
        }
        for (int i = frame.trigger().first(); ofTheDeed && i <= frame.trigger().last(); i++) {
            if (found.isEmpty() && words.isNoun(i)) {
                ownersOf(i, found);
            }
        }
        Trigger trigger = frame.trigger();
        found.removeIf(one -> trigger.first() <= one && one <= trigger.last());
        return together(found);
    }

    /** "The easing of Ostran sanctions": who eases them is not told. */
    private boolean isEndByName(Frame frame) {
        return words.isNoun(frame.top()) && frame.isChanged() && frame.has(Operator.STOP);
    }

    /** Whether somebody only says or allows what another does. */
    private static boolean isSpeech(Frame frame) {
        return frame.has(Operator.WANT)
                || frame.has(Operator.ACCUSE)
                || frame.has(Operator.REFUSE)
                || frame.has(Operator.ALLOW)
                || frame.has(Operator.PROPOSE)
                || frame.has(Operator.DENY);
    }

    /**
     * Who "it" is in "Peru said it had recalled its envoy": who says so. The pronoun itself where
     * nobody says it.
     */
    int speaker(int pronoun) {
        if (!words.is(pronoun, "it")) {
            return pronoun;
        }
        int at = tree.head(pronoun);
        for (int step = 0; step < HIGHEST && at >= 0; step++) {
            if (tree.relation(at).equals("ccomp")) {
                List<Integer> sayers = subjectsOf(tree.head(at));
                return sayers.isEmpty() ? pronoun : sayers.get(0);
            }
            at = tree.head(at);
        }
        return pronoun;
    }

    /** "Ostra warned that it would", "a warning that they would". */
    boolean saysOfItself(int word) {
        return tree.children(word).stream()
                .filter(clause -> Set.of("ccomp", "acl").contains(tree.relation(clause)))
                .flatMap(clause -> subjectsOf(clause).stream())
                .anyMatch(subject -> words.tag(subject).equals("PRP"));
    }

    /** "is prepared to", "is set to" are passive in form only. */
    private boolean isStateOfMind(Frame frame) {
        boolean intent = frame.has(Operator.PLAN) || frame.has(Operator.PROMISE);
        return intent
                && frame.isChanged()
                && isPassive(frame.top())
                && Set.of("prepare", "set", "commit", "poise").contains(words.lemma(frame.top()));
    }

    private void own(int word, Set<Integer> found) {
        if (words.isNoun(word)) {
            ownersOf(word, found);
        } else {
            subjects(word, found);
        }
    }

    /** The heads of those to whom it was done; the nearest to what was done first. */
    List<Integer> targets(Frame frame) {
        Set<Integer> inside = inside(frame);
        Set<Integer> found = new LinkedHashSet<>();
        if (frame.isSuffered()) {
            subjects(frame.top(), found);
        } else if (isAddressed(frame)) {
            addressees(frame.top(), found);
            if (frame.trigger().meaning().contexts().contains("asylum")) {
                inside.forEach(word -> marked(word, Set.of("in"), found));
            }
        } else {
            Optional<Integer> object = objectInside(frame);
            object.ifPresent(noun -> marked(noun, TOWARDS, found));
            inside.stream()
                    .filter(word -> object.filter(word::equals).isEmpty())
                    .forEach(word -> suffering(word, found));
        }
        found.removeAll(inside);
        objectInside(frame).ifPresent(found::add);
        if (frame.type() == EventType.ACCUSE) {
            removeGrounds(frame.trigger().head(), found);
        }
        addGoal(frame, found);
        found.removeAll(actors(frame));
        found.removeIf(one -> isMatter(frame, one));
        if (frame.type() == EventType.MOBILIZE) {
            found.removeIf(one -> marker(one).equals("with") || marker(one).equals("of"));
        }
        return together(found);
    }

    /**
     * What stands beside a deed by a preposition that does not say to whom it was done: "talks on
     * Kenmar", "sat down at the palace", "shot down over Ostra".
     */
    private boolean isMatter(Frame frame, int noun) {
        String mark = marker(noun);
        int head = frame.trigger().head();
        boolean inTrigger = frame.trigger().first() != frame.trigger().last();
        return switch (frame.trigger().meaning().type()) {
            case CONSULT -> isMatterOfTalk(frame, mark);
            case ASSAULT, COERCE ->
                    frame.type() == frame.trigger().meaning().type()
                            && !inTrigger
                            && tree.head(noun) == head
                            && tree.relation(noun).matches("(?:obl|nmod).*")
                            && (ASIDE.contains(mark)
                                    || words.isVerb(head)
                                            && isPassive(head)
                                            && !subjectsOf(head).isEmpty());
            case SUPPORT ->
                    frame.trigger().verb()
                            && !inTrigger
                            && mark.equals("to")
                            && !tree.children(head, "obj").isEmpty();
            default -> false;
        };
    }

    /** Where "arrived in" and "left for" lead to. */
    private void addGoal(Frame frame, Set<Integer> found) {
        Trigger trigger = frame.trigger();
        boolean visit = trigger.meaning().mode().filter("visit"::equals).isPresent();
        String last = words.lemma(trigger.last());
        if (visit && trigger.verb() && trigger.first() < trigger.last() && isMarker(last)) {
            found.removeIf(one -> !marker(one).equals(last) && MATTERS.contains(marker(one)));
            marked(trigger.head(), Set.of(last), found);
        }
    }

    private static boolean isMarker(String word) {
        return Set.of("in", "at", "to", "for", "from").contains(word);
    }

    private static boolean isMatterOfTalk(Frame frame, String mark) {
        boolean visit = frame.trigger().meaning().mode().filter("visit"::equals).isPresent();
        return !visit && (MATTERS.contains(mark) || mark.equals("at"));
    }

    /** "Blames the crown for the Ostran debt": whom it blames, and what for. */
    private void removeGrounds(int verb, Set<Integer> found) {
        boolean object = tree.children(verb, "obj").stream().anyMatch(found::contains);
        if (object && words.isVerb(verb)) {
            found.removeIf(one -> tree.relation(one).startsWith("obl") && isGround(one));
        }
    }

    private boolean isGround(int noun) {
        return Set.of("for", "over", "of", "about").contains(marker(noun));
    }

    /** The object that a phrase holds: the diplomats of "expel * diplomat". */
    private Optional<Integer> objectInside(Frame frame) {
        Trigger trigger = frame.trigger();
        boolean acted =
                switch (trigger.meaning().type()) {
                    case SANCTION, COERCE, ASSAULT, ACCUSE -> true;
                    default -> false;
                };
        return tree.children(trigger.head(), "obj").stream()
                .filter(object -> acted && trigger.first() <= object && object <= trigger.last())
                .findFirst();
    }

    /** A demand or an accusation is addressed at somebody, who need not be in what is demanded. */
    private static boolean isAddressed(Frame frame) {
        boolean own = !frame.isChanged() && frame.type() == EventType.REQUEST;
        return own || frame.has(Operator.WANT) || frame.has(Operator.ACCUSE);
    }

    private void addressees(int word, Set<Integer> found) {
        if (words.isNoun(word)) {
            marked(word, Set.of("to", "on", "from", "against"), found);
            return;
        }
        for (int child : tree.children(word)) {
            switch (tree.relation(child)) {
                case "obj", "iobj" -> found.add(child);
                case "nsubj:pass" -> found.add(antecedent(child));
                case "ccomp" -> {
                    if (!isUndergone(child)) {
                        found.addAll(subjectsOf(child));
                    }
                }
                case "obl" -> {
                    if (Set.of("on", "to", "from", "upon", "with", "of").contains(marker(child))) {
                        found.add(child);
                    }
                }
                default -> {
                    // Not spoken to.
                }
            }
        }
    }

    /** "Demanded that the prisoners be freed" demands it of others. */
    private boolean isUndergone(int clause) {
        return isPassive(clause) || !tree.children(clause, "aux:pass").isEmpty();
    }

    private void suffering(int word, Set<Integer> found) {
        if (words.isNoun(word)) {
            nounTargets(word, found);
        } else {
            verbTargets(word, found);
        }
    }

    /** The words of the frame itself, in text order. */
    private Set<Integer> inside(Frame frame) {
        Set<Integer> inside = new LinkedHashSet<>();
        inside.add(frame.trigger().head());
        for (int i = frame.trigger().first(); i <= frame.trigger().last(); i++) {
            if (words.isNoun(i) || words.isVerb(i)) {
                inside.add(i);
            }
        }
        frame.links().stream()
                .filter(link -> link.source() == Source.WORD)
                .filter(link -> link.operator() != Operator.SAY)
                .forEach(link -> inside.add(link.word()));
        return inside;
    }

    private Set<Integer> subjects(int verb, Set<Integer> found) {
        int at = verb;
        for (int step = 0; step < HIGHEST && at >= 0; step++) {
            if (at == verb && isPassive(at)) {
                marked(at, Set.of("by"), found);
                return found;
            }
            List<Integer> own = subjectsOf(at);
            if (!own.isEmpty()) {
                own.forEach(subject -> found.add(antecedent(subject)));
                return found;
            }
            String relation = tree.relation(at);
            boolean noun = tree.head(at) >= 0 && words.isNoun(tree.head(at));
            if (relation.startsWith("acl") || noun && relation.equals("xcomp")) {
                found.add(tree.head(at));
                return found;
            }
            if (!Set.of("xcomp", "conj", "advcl").contains(relation)) {
                return found;
            }
            at = tree.head(at);
        }
        return found;
    }

    private List<Integer> subjectsOf(int verb) {
        return tree.children(verb).stream()
                .filter(child -> tree.relation(child).startsWith("nsubj"))
                .toList();
    }

    /** "who" and "which" stand for the noun that their clause hangs on. */
    private int antecedent(int subject) {
        if (!RELATIVES.contains(words.lemma(subject))) {
            return subject;
        }
        int at = tree.head(subject);
        for (int step = 0; step < HIGHEST && at >= 0; step++) {
            if (tree.relation(at).startsWith("acl")) {
                return tree.head(at);
            }
            at = tree.head(at);
        }
        return subject;
    }

    boolean isPassive(int verb) {
        boolean marked =
                tree.children(verb).stream()
                        .anyMatch(
                                child ->
                                        tree.relation(child).equals("aux:pass")
                                                || tree.relation(child).equals("nsubj:pass"));
        boolean participle = words.tag(verb).equals("VBN") && tree.relation(verb).equals("acl");
        return marked || participle;
    }

    /** "Israel's strike", "the Israeli strike", "a strike by Israel". */
    private void ownersOf(int noun, Set<Integer> found) {
        for (int child : tree.children(noun)) {
            if (tree.relation(child).equals("nmod:poss") && !isTime(child)) {
                found.add(child);
            }
        }
        marked(noun, Set.of("by"), found);
        if (found.isEmpty()) {
            for (int child : tree.children(noun)) {
                boolean before =
                        Set.of("compound", "amod").contains(tree.relation(child))
                                && !words.is(child, "military")
                                && !JOURNEYS.contains(words.singular(noun));
                boolean name = words.tag(child).startsWith("NNP") || isCapital(child);
                if (before && name) {
                    found.add(child);
                }
            }
        }
        marked(noun, Set.of("between"), found);
    }

    /** "last month's invasion" is nobody's. */
    private boolean isTime(int noun) {
        return TIMES.contains(words.singular(noun));
    }

    private boolean isCapital(int i) {
        return Character.isUpperCase(words.token(i).text().charAt(0));
    }

    private void marked(int head, Set<String> markers, Set<Integer> found) {
        for (int child : tree.children(head)) {
            String relation = tree.relation(child);
            boolean oblique = relation.startsWith("obl") || relation.startsWith("nmod");
            if (oblique && markers.contains(marker(child))) {
                found.add(child);
            }
        }
    }

    /** The preposition of a noun phrase; empty where it has none. */
    String marker(int noun) {
        for (int child : tree.children(noun)) {
            if (tree.relation(child).equals("case") && !words.tag(child).equals("POS")) {
                boolean according = child > 0 && words.is(child - 1, "according");
                return according ? "according" : words.lemma(child);
            }
        }
        return "";
    }

    private void verbTargets(int verb, Set<Integer> found) {
        if (isPassive(verb)) {
            subjectsOf(verb).forEach(subject -> found.add(antecedent(subject)));
            if (tree.relation(verb).equals("acl") || tree.relation(verb).equals("acl:relcl")) {
                found.add(tree.head(verb));
            }
        }
        boolean talk = TALKING.contains(words.lemma(verb));
        for (int child : tree.children(verb)) {
            switch (tree.relation(child)) {
                case "obj", "iobj" -> {
                    if (talk) {
                        marked(child, Set.of("with"), found);
                        continue;
                    }
                    found.add(child);
                    marked(child, BEHIND_OBJECT, found);
                }
                case "xcomp" -> found.addAll(subjectsOf(child));
                case "obl", "nmod" -> {
                    if (TOWARDS.contains(marker(child))) {
                        found.add(child);
                    }
                }
                default -> {
                    // Nobody to whom it was done.
                }
            }
        }
    }

    private void nounTargets(int noun, Set<Integer> found) {
        Set<Integer> towards = new LinkedHashSet<>();
        marked(noun, TOWARDS, towards);
        marked(noun, Set.of("by"), towards);
        found.addAll(towards);
        if (towards.stream().anyMatch(this::isOfName)) {
            return;
        }
        for (int child : tree.children(noun)) {
            boolean before = Set.of("compound", "amod", "nmod:poss").contains(tree.relation(child));
            if (before && isCapital(child)) {
                found.add(child);
            }
        }
    }

    private boolean isOfName(int noun) {
        return isCapital(noun) || tree.children(noun).stream().anyMatch(this::isCapital);
    }

    /** With each noun those that "and" joins to it. */
    private List<Integer> together(Set<Integer> heads) {
        List<Integer> all = new ArrayList<>();
        for (int head : heads) {
            Set<Integer> group = new TreeSet<>();
            group.add(head);
            for (int child : tree.children(head)) {
                if (tree.relation(child).equals("conj") && !words.isVerb(child)) {
                    group.add(child);
                }
            }
            group.stream().filter(one -> !all.contains(one)).forEach(all::add);
        }
        return all;
    }
}
