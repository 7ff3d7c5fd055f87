package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who owns in one article what he denied in another: "denied that anyone was pushed", "conceded
 * that somebody had pushed her".
 */
final class Turns {

    /** So many days after a denial at most it is owned. */
    private static final int DAYS = 60;

    /** So many denials of one word are looked at. */
    private static final int LOOKED_AT = 200;

    /** Words of a denial that nothing else need repeat. */
    private static final Set<String> ANY =
            Terms.of("anything anyone anybody ever first time allegation charge accusation")
                    .stems();

    private final Story story;

    Turns(Story story) {
        this.story = story;
    }

    List<Link> of(List<Utterance> utterances) {
        List<Utterance> denials =
                utterances.stream().filter(Turns::isDenied).limit(LOOKED_AT).toList();
        List<Link> links = new ArrayList<>();
        for (Utterance owned : utterances) {
            if (References.isOwning(owned) && !owned.isDenial() && !owned.isRecap()) {
                denials.stream()
                        .filter(denial -> isOf(denial, owned))
                        .min(Comparator.comparing(denial -> denial.item().id()))
                        .ifPresent(
                                denial ->
                                        links.add(
                                                new Link(
                                                        denial,
                                                        owned,
                                                        Link.Kind.TURNS,
                                                        "its speaker owns the contrary")));
            }
        }
        return links;
    }

    private static boolean isDenied(Utterance utterance) {
        return utterance.isDenial() && !said(utterance).isEmpty();
    }

    private boolean isOf(Utterance denial, Utterance owned) {
        Optional<Boolean> later = denial.day().flatMap(d -> owned.day().map(o -> !o.isBefore(d)));
        return later.orElse(false)
                && !Days.isApart(denial.day(), owned.day(), DAYS)
                && denial.terms().negated() == owned.terms().negated()
                && owned.terms().stems().containsAll(said(denial))
                && story.voice(denial.speaker(), owned.speaker()) == Voices.SAME;
    }

    /** What is denied to have been done; who did it is mostly told by other words. */
    private static Set<String> said(Utterance denial) {
        Set<String> said = new TreeSet<>(denial.terms().stems());
        said.removeAll(denial.terms().names());
        said.removeAll(ANY);
        return said;
    }
}
