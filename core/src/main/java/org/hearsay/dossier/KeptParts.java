package org.hearsay.dossier;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
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

    private final Map<Part, Findings> kept = new LinkedHashMap<>();
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
        List<Optional<Findings>> known =
                parts.stream().map(part -> Optional.ofNullable(kept.get(part))).toList();
        List<Part> unknown = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (known.get(i).isEmpty()) {
                unknown.add(parts.get(i));
            }
        }
        made = unknown.size();
        Iterator<Findings> found = making.apply(unknown).iterator();
        kept.clear();
        for (int i = 0; i < parts.size(); i++) {
            kept.put(parts.get(i), known.get(i).orElseGet(found::next));
        }
        return List.copyOf(kept.values());
    }
}
