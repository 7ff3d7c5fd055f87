package org.hearsay.dossier;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Decision;
import org.hearsay.model.Joins;
import org.hearsay.model.Outcome;
import org.hearsay.model.PossibleLink;
import org.hearsay.thread.PossibleLinks;

/**
 * What a person should look at in a dossier: statements that may be one. Made when it is asked for;
 * a dossier does not hold it. Stateless and thread-safe.
 */
public final class ClericalReview {

    private final PossibleLinks links = new PossibleLinks();

    /** The likeliest first, at most so many; those that were decided on are left out. */
    public List<PossibleLink> of(Dossier dossier, int most) {
        Set<Joins.Pair> apart =
                dossier.decisions().stream()
                        .filter(outcome -> outcome.fate().applied())
                        .filter(ClericalReview::keepsApart)
                        .map(
                                outcome ->
                                        new Joins.Pair(
                                                outcome.items().get(0), outcome.items().get(1)))
                        .collect(Collectors.toCollection(TreeSet::new));
        return links.of(dossier.readings(), dossier.threads(), new Joins(Set.of(), apart), most);
    }

    private static boolean keepsApart(Outcome outcome) {
        return outcome.line().decision() instanceof Decision.OfThread of
                && !of.same()
                && outcome.items().size() == 2;
    }
}
