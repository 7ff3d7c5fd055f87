package org.hearsay.dossier;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.model.OutletRegister;

/**
 * What was found of the parts when they were last reconciled, so that the next time only those are
 * worked on into which something else goes: a part is known by all that went into it, and what is
 * no part any more is forgotten. Holds the parts in memory. For one reconciling at a time.
 */
public final class KeptParts {

    /** What findings depend on besides their part. */
    private record Told(double nearCopy, OutletRegister outlets) {}

    private final Map<Part, Findings> kept = new HashMap<>();
    private Optional<Told> told = Optional.empty();
    private int made;

    /** How many parts were worked on the last time. */
    public int made() {
        return made;
    }

    /**
     * What each part says; what is not kept is made of those parts, one for each, in their order.
     */
    List<Findings> of(
            List<Part> parts, Guidance guidance, Function<List<Part>, List<Findings>> making) {
        Told now = new Told(guidance.nearCopy(), guidance.outlets());
        if (!told.equals(Optional.of(now))) {
            kept.clear();
            told = Optional.of(now);
        }
        List<Part> unknown = parts.stream().filter(part -> !kept.containsKey(part)).toList();
        List<Findings> found = making.apply(unknown);
        for (int i = 0; i < unknown.size(); i++) {
            kept.put(unknown.get(i), found.get(i));
        }
        made = unknown.size();
        kept.keySet().retainAll(new LinkedHashSet<>(parts));
        return List.copyOf(kept.values());
    }
}
