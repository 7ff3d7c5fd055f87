package org.hearsay.thread.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.thread.item.Called;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.Terms;

/**
 * Another's account of what one has just told of a third: where it was, what befell him, or that
 * what he ruled out may come all the same.
 */
public final class Accounts {

    /** An answering account is short: it leaves out what the first one named. */
    private static final int SHORT = 9;

    private static final Set<String> BEING = Set.of("was", "were", "is", "are");
    private static final Set<String> PLACES =
            Set.of("in", "at", "on", "near", "inside", "outside", "within", "off", "beyond");
    private static final Set<String> FARTHER =
            Set.of("inside", "outside", "within", "near", "off", "beyond");

    /** Before a place: "in the bay", and neither "on fire" nor "in her interest". */
    private static final Set<String> THERE = Set.of("the", "its", "their", "our", "a", "an");

    /** In these a thing is nowhere: "it was in the report", "it was in a bad way". */
    private static final Set<String> NOWHERE =
            Set.of(
                    "report",
                    "letter",
                    "paper",
                    "file",
                    "contract",
                    "statement",
                    "plan",
                    "budget",
                    "law",
                    "rules",
                    "interest",
                    "interests",
                    "way",
                    "state",
                    "condition",
                    "order",
                    "mood",
                    "hands",
                    "past",
                    "end",
                    "time",
                    "moment",
                    "morning",
                    "evening",
                    "night",
                    "week",
                    "month",
                    "year",
                    "danger",
                    "list",
                    "record",
                    "news",
                    "press",
                    "case");

    private static final Set<String> MEASURES =
            Set.of("mile", "miles", "metre", "metres", "meters", "kilometre", "kilometres", "feet");

    /** Between "was" and how far off it was: "two nautical miles outside". */
    private static final int FAR = 4;

    /** What befalls one by himself, and what another does to him. */
    private static final Set<String> FALLING =
            Set.of("fell", "slipped", "tripped", "stumbled", "jumped", "drowned", "collapsed");

    private static final Set<String> PUSHED =
            Set.of(
                    "pushed",
                    "shoved",
                    "thrown",
                    "dragged",
                    "hit",
                    "struck",
                    "beaten",
                    "kicked",
                    "shot",
                    "stabbed",
                    "killed",
                    "murdered",
                    "dropped");

    private static final Set<String> THIRD = Set.of("he", "she", "they");
    private static final Set<String> MAY = Set.of("might", "could", "may");
    private static final Set<String> STILL = Set.of("still", "yet");

    /** What follows is of other things than those before. */
    private static final Set<String> ANOTHER =
            Set.of("another", "other", "others", "second", "third");

    private final Story story;

    public Accounts(Story story) {
        this.story = story;
    }

    /** The links inside one article; its utterances come in their order in the text. */
    public List<Link> in(List<Utterance> ordered) {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            Utterance earlier = ordered.get(i - 1);
            Utterance later = ordered.get(i);
            if (areBeside(earlier, later)
                    && (isPlaced(earlier, later) || isBefallen(earlier, later))) {
                links.add(
                        new Link(earlier, later, Link.Kind.BESIDE, "another account of the same"));
            }
            reopened(ordered, i).ifPresent(links::add);
            contrary(ordered, i).ifPresent(links::add);
        }
        return links;
    }

    /** Two told at once in one paragraph, by two, in the reporter's words. */
    private static boolean areBeside(Utterance earlier, Utterance later) {
        int gap = Printed.first(later).start() - Printed.last(earlier).end();
        return gap >= 0
                && gap <= References.NEXT
                && isTold(earlier)
                && isTold(later)
                && !References.isOneVoice(earlier, later)
                && later.terms().forms().size() <= SHORT
                && Claims.isOne(earlier)
                && Printed.paragraph(earlier).equals(Printed.paragraph(later));
    }

    private static boolean isTold(Utterance utterance) {
        return utterance.statement().kind() != Statement.Kind.DIRECT
                && utterance.statement().act() == Act.ASSERT
                && utterance.isSaid()
                && utterance.speaker().isPresent();
    }

    /** "Said that the boat was two miles inside the line", "said that it was in the bay". */
    private boolean isPlaced(Utterance earlier, Utterance later) {
        List<String> forms = clause(later);
        return forms.size() > 2
                && forms.get(0).equals("it")
                && BEING.contains(forms.get(1))
                && PLACES.contains(forms.get(2))
                && forms.size() > 4
                && THERE.contains(forms.get(3))
                && forms.stream().noneMatch(NOWHERE::contains)
                && isPerson(later)
                && isSomewhere(clause(earlier));
    }

    private static boolean isSomewhere(List<String> forms) {
        for (int i = 1; i < forms.size(); i++) {
            boolean far = FARTHER.contains(forms.get(i));
            List<String> before = forms.subList(Math.max(0, i - (far ? FAR : 1)), i);
            boolean been = before.stream().anyMatch(f -> BEING.contains(f) || f.equals("been"));
            been |= far && MEASURES.contains(forms.get(i - 1));
            boolean there = far || i + 1 < forms.size() && THERE.contains(forms.get(i + 1));
            if (been && there && PLACES.contains(forms.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** "The school says he fell", "his mother says he was pushed". */
    private boolean isBefallen(Utterance earlier, Utterance later) {
        List<String> one = clause(earlier);
        List<String> other = clause(later);
        return one.size() > 2
                && one.size() <= SHORT
                && other.size() > 2
                && THIRD.contains(one.get(0))
                && one.get(0).equals(other.get(0))
                && FALLING.contains(one.get(1))
                && BEING.contains(other.get(1))
                && PUSHED.contains(other.get(2))
                && !isOfOther(earlier, later)
                && !isPerson(earlier);
    }

    /** "Ruled out closing the school", "said that the school might still be closed". */
    private static Optional<Link> reopened(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        if (!isTold(later) || !isStillOpen(later.terms().forms())) {
            return Optional.empty();
        }
        for (int j = i - 1; j >= Math.max(0, i - References.BACK); j--) {
            Utterance earlier = ordered.get(j);
            int gap = Printed.first(later).start() - Printed.last(earlier).end();
            if (earlier.statement().act() == Act.REJECT
                    && gap >= 0
                    && gap <= References.REACH
                    && !References.isOneVoice(earlier, later)
                    && isAllOf(earlier.terms(), later.terms())
                    && Printed.paragraph(earlier).equals(Printed.paragraph(later))) {
                return Optional.of(
                        new Link(
                                earlier,
                                later,
                                Link.Kind.BESIDE,
                                "it may come though it was ruled out"));
            }
        }
        return Optional.empty();
    }

    /** "Three miles inside the line", "two miles outside it". */
    private static Optional<Link> contrary(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        for (int j = i - 1; j >= Math.max(0, i - References.BACK); j--) {
            Utterance earlier = ordered.get(j);
            int gap = Printed.first(later).start() - Printed.last(earlier).end();
            if (isTold(earlier)
                    && isTold(later)
                    && gap >= 0
                    && gap <= References.REACH
                    && !References.isOneVoice(earlier, later)
                    && (isContrary(earlier.terms(), later.terms())
                            || areApart(clause(earlier), clause(later)))) {
                return Optional.of(
                        new Link(earlier, later, Link.Kind.BESIDE, "it says the contrary of it"));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether all that was ruled out is said again: the school, and that it is closed; of a thing
     * that is new to the reader, what is done with it: "sending troops", "a ship might still be
     * sent".
     */
    private static boolean isAllOf(Terms ruledOut, Terms open) {
        if (ruledOut.forms().isEmpty() || ruledOut.solid(ruledOut) == 0) {
            return false;
        }
        String deed = ruledOut.forms().get(0);
        boolean fresh = open.forms().stream().limit(2).anyMatch(Set.of("a", "an")::contains);
        return ruledOut.solid(open) == ruledOut.solid(ruledOut)
                        && open.stems().containsAll(ruledOut.names())
                || fresh && deed.endsWith("ing") && open.stems().contains(Terms.meaning(deed));
    }

    /** Whether one of them has no word of substance more than the contrary itself. */
    private static boolean isContrary(Terms one, Terms other) {
        int common = one.solid(other);
        return one.opposes(other)
                && !one.isContrary(other)
                && one.names().equals(other.names())
                && isOfNoOther(one.forms())
                && isOfNoOther(other.forms())
                && common >= 2
                && Math.min(one.solid(one), other.solid(other)) - common <= 1;
    }

    private static boolean isOfNoOther(List<String> forms) {
        return forms.stream().noneMatch(ANOTHER::contains);
    }

    /** "Three miles inside their waters", "two miles outside their waters". */
    private static boolean areApart(List<String> one, List<String> other) {
        for (int i = 1; i + 2 < one.size(); i++) {
            for (int j = 1; j + 2 < other.size(); j++) {
                if (FARTHER.contains(one.get(i))
                        && FARTHER.contains(other.get(j))
                        && !one.get(i).equals(other.get(j))
                        && one.get(i - 1).equals(other.get(j - 1))
                        && one.subList(i + 1, i + 3).equals(other.subList(j + 1, j + 3))) {
                    return isOfNoOther(one) && isOfNoOther(other);
                }
            }
        }
        return false;
    }

    /** Whether each names a day, a place or somebody that the other does not. */
    private static boolean isOfOther(Utterance a, Utterance b) {
        return a.terms().contradictsNames(b.terms());
    }

    private static boolean isStillOpen(List<String> forms) {
        for (int i = 1; i < forms.size(); i++) {
            if (STILL.contains(forms.get(i)) && MAY.contains(forms.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPerson(Utterance utterance) {
        return utterance
                .speaker()
                .map(Party::name)
                .map(story::called)
                .filter(Called::person)
                .isPresent();
    }

    private static List<String> clause(Utterance utterance) {
        List<String> forms = utterance.terms().forms();
        return !forms.isEmpty() && forms.get(0).equals("that")
                ? forms.subList(1, forms.size())
                : forms;
    }
}
