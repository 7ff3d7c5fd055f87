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
    private static final Set<String> THIRD = Set.of("he", "she", "they");
    private static final Set<String> MAY = Set.of("might", "could", "may");
    private static final Set<String> STILL = Set.of("still", "yet");

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
                && isPerson(later)
                && isSomewhere(clause(earlier));
    }

    private static boolean isSomewhere(List<String> forms) {
        for (int i = 1; i < forms.size(); i++) {
            boolean been = BEING.contains(forms.get(i - 1)) || forms.get(i - 1).equals("been");
            if (FARTHER.contains(forms.get(i)) || been && PLACES.contains(forms.get(i))) {
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
                && !BEING.contains(one.get(1))
                && one.get(1).endsWith("ed")
                && BEING.contains(other.get(1))
                && (other.get(2).endsWith("ed") || other.get(2).endsWith("n"))
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
                    && earlier.terms().solid(later.terms()) > 0
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
                    && earlier.terms().opposes(later.terms())
                    && !earlier.terms().isContrary(later.terms())
                    && earlier.terms().solid(later.terms()) >= 2) {
                return Optional.of(
                        new Link(earlier, later, Link.Kind.BESIDE, "it says the contrary of it"));
            }
        }
        return Optional.empty();
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
