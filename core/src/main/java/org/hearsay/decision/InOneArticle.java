package org.hearsay.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Anchor;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;

/**
 * Parts an actor of one article in two where a person says that two of its mentions are not the
 * same: the first one leaves, with the items that name their party by it.
 */
final class InOneArticle {

    private final Shelf shelf;
    private final Set<String> merged = new HashSet<>();

    InOneArticle(Shelf shelf, List<DecisionLine> lines) {
        this.shelf = shelf;
        for (DecisionLine line : lines) {
            if (line.decision() instanceof Decision.OfActor of
                    && of.ruling() instanceof ActorRuling.Merge merge) {
                places(of, merge.with()).ifPresent(pair -> merged.add(pair(pair)));
            }
        }
    }

    /** The readings with the actors that these decisions part, in the same order. */
    List<Reading> parted(List<Reading> readings, List<DecisionLine> lines) {
        List<Reading> parted = new ArrayList<>(readings);
        for (DecisionLine line : lines) {
            if (line.decision() instanceof Decision.OfActor of
                    && of.ruling() instanceof ActorRuling.Split split) {
                places(of, split.from())
                        .filter(pair -> !merged.contains(pair(pair)))
                        .filter(pair -> pair.get(0).article().equals(pair.get(1).article()))
                        .ifPresent(pair -> parted.replaceAll(reading -> inside(reading, pair)));
            }
        }
        return parted;
    }

    private Optional<List<Evidence>> places(Decision.OfActor of, Anchor second) {
        Optional<Evidence> one = shelf.find(of.mention()).evidence();
        Optional<Evidence> other = shelf.find(second).evidence();
        return one.isPresent() && other.isPresent()
                ? Optional.of(List.of(one.get(), other.get()))
                : Optional.empty();
    }

    /** One word for two places, whichever comes first. */
    static String pair(List<Evidence> places) {
        return String.join(
                " ",
                places.stream()
                        .map(place -> place.article() + "" + place.span())
                        .sorted()
                        .toList());
    }

    private static Reading inside(Reading reading, List<Evidence> pair) {
        boolean here = reading.article().id().equals(pair.get(0).article());
        return here ? part(reading, pair) : reading;
    }

    private static Reading part(Reading reading, List<Evidence> pair) {
        Optional<Actor> whole = Finder.actor(reading, pair.get(0).span());
        if (whole.isEmpty() || !whole.equals(Finder.actor(reading, pair.get(1).span()))) {
            return reading;
        }
        Evidence leaving = Finder.mention(whole.get(), pair.get(0).span());
        List<Evidence> staying =
                whole.get().mentions().stream().filter(m -> !m.equals(leaving)).toList();
        if (staying.isEmpty()) {
            return reading;
        }
        Actor left =
                new Actor(
                        ActorId.of(reading.article().id(), leaving.span()),
                        leaving.exact().strip(),
                        whole.get().kind(),
                        List.of(),
                        List.of(),
                        List.of(leaving));
        Actor rest =
                new Actor(
                        ActorId.of(reading.article().id(), staying.get(0).span()),
                        whole.get().name(),
                        whole.get().kind(),
                        whole.get().aliases(),
                        whole.get().roles(),
                        staying);
        List<Actor> actors =
                Stream.concat(
                                reading.actors().stream().filter(a -> !a.equals(whole.get())),
                                Stream.of(left, rest))
                        .toList();
        ActorId was = whole.get().id();
        return reading.recast(
                actors,
                party ->
                        !party.actor().equals(Optional.of(was))
                                ? party
                                : stands(party, leaving)
                                        ? party.resolvedTo(left)
                                        : party.resolvedTo(rest));
    }

    private static boolean stands(Party party, Evidence mention) {
        return party.evidence().filter(w -> w.span().overlaps(mention.span())).isPresent();
    }
}
