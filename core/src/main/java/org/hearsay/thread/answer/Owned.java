package org.hearsay.thread.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.Evidence;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.Terms;

/**
 * Who owns in one article what he, or his body, said in another was not so: "denied that anything
 * was lost", later "admitted that two barges had been lost".
 */
public final class Owned {

    private static final Pattern OWNING =
            Pattern.compile(
                    "\\b(?:admit|conced|acknowledg|confess|apologi[sz]|own(?:s|ed|ing)"
                            + " up)\\p{Ll}*");

    private static final Pattern NOT =
            Pattern.compile(
                    "\\b(?:no|not|nothing|never|nobody|none|nor|without|short of|yet to"
                            + "|(?:refus|declin|fail)\\p{Ll}*)\\b|n[\u2019']t\\b");

    /** What is only told of others, and owned by nobody. */
    private static final Set<String> OF_OTHERS =
            Terms.of("report claim accuse allege charge ask deputy suggest").stems();

    /** Where a "not" would stand before the verb. */
    private static final int BEFORE = 40;

    /** Who owns it says little more. */
    private static final int MORE = 4;

    private static final Pattern AFTER_ALL = Pattern.compile("\\bafter all\\b");

    /** What stands in a denial for all that could be. */
    private static final Set<String> ANY =
            Terms.of("anything anyone anybody something somebody someone nobody nothing anywhere")
                    .stems();

    private static final Set<String> THINGS = Terms.of("anything anyone anybody").stems();

    private static final int CROWD = 60;
    private static final int DAYS = 60;

    /** A denial of more words is not owned by saying them all. */
    private static final int SHORT = 4;

    private final Story story;

    public Owned(Story story) {
        this.story = story;
    }

    /** The links between denials and what owns them, in order of the utterances. */
    public List<Link> in(List<Utterance> utterances) {
        Map<String, List<Utterance>> denials = new HashMap<>();
        for (Utterance utterance : utterances) {
            if (isDenial(utterance)) {
                denied(utterance)
                        .forEach(
                                stem ->
                                        denials.computeIfAbsent(stem, key -> new ArrayList<>())
                                                .add(utterance));
            }
        }
        List<Link> links = new ArrayList<>();
        for (Utterance owner : utterances) {
            if (isOwning(owner)) {
                near(owner, denials).stream()
                        .filter(denial -> isOwned(denial, owner))
                        .map(
                                denial ->
                                        new Link(
                                                denial,
                                                owner,
                                                Link.Kind.TURNS,
                                                "its speaker owns the contrary"))
                        .forEach(links::add);
            }
        }
        return links;
    }

    private static List<Utterance> near(Utterance owner, Map<String, List<Utterance>> denials) {
        Map<String, Utterance> near = new TreeMap<>();
        for (String stem : owner.terms().stems()) {
            List<Utterance> some = denials.getOrDefault(stem, List.of());
            if (some.size() <= CROWD) {
                some.forEach(denial -> near.put(denial.item().id().value(), denial));
            }
        }
        return List.copyOf(near.values());
    }

    private static boolean isDenial(Utterance utterance) {
        return utterance.isDenial() != utterance.terms().negated();
    }

    private static boolean isOwning(Utterance utterance) {
        return !isDenial(utterance) && isAdmission(utterance);
    }

    /** "Admitted that", and neither "admits nothing" nor "without admitting". */
    static boolean isAdmission(Utterance utterance) {
        return utterance.isSaid()
                && utterance.statement().cue().filter(cue -> isPlain(utterance, cue)).isPresent();
    }

    private static boolean isPlain(Utterance utterance, Evidence cue) {
        String text = utterance.article().text().characters();
        String before =
                text.substring(Math.max(0, cue.span().start() - BEFORE), cue.span().start());
        int stop = Math.max(before.lastIndexOf(','), before.lastIndexOf('.'));
        return OWNING.matcher(cue.exact()).find()
                && !NOT.matcher(cue.exact()).find()
                && !NOT.matcher(before.substring(stop + 1)).find();
    }

    private static Set<String> denied(Utterance denial) {
        return denial.terms().stems().stream()
                .filter(stem -> !ANY.contains(stem))
                .collect(Collectors.toSet());
    }

    private boolean isOwned(Utterance denial, Utterance owner) {
        Set<String> denied = denied(denial);
        Set<String> owned = owner.terms().stems();
        boolean contrary =
                denied.size() <= SHORT
                                && owned.containsAll(denied)
                                && owned.size() <= denied.size() + MORE
                                && OF_OTHERS.stream().noneMatch(owned::contains)
                        || isAfterAll(owner) && denial.terms().solid(owner.terms()) > 0;
        return contrary
                && !denied.isEmpty()
                && denial.terms().solid(owner.terms()) > 0
                && !denial.terms().contradictsNumbers(owner.terms())
                // Only days tell who spoke first: without them nobody is said to have given in.
                && Days.isAfter(owner.day(), denial.day())
                && !Days.isApart(denial.day(), owner.day(), DAYS)
                && story.isOne(denial, owner)
                && story.speakForOne(denial.speaker(), owner.speaker());
    }

    /** "Had denied having sold anything", "admitted that she had paid the fine". */
    static boolean isOfAnyOther(Utterance denial, Utterance owner) {
        return denial.terms().stems().stream().anyMatch(THINGS::contains)
                && denied(denial).stream().noneMatch(owner.terms().stems()::contains);
    }

    private static boolean isAfterAll(Utterance owner) {
        return owner.statement().content().stream()
                .anyMatch(said -> AFTER_ALL.matcher(said.exact()).find());
    }
}
