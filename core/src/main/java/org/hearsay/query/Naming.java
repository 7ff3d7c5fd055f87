package org.hearsay.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.model.Party;

/** Whether a party goes by the words that were asked for; made for one question of one thread. */
final class Naming {

    private final Matching wanted;
    private final Function<Party, String> names;

    /** By all that is known to say: many statements are by one party in the same words. */
    private final Map<String, Boolean> known = new HashMap<>();

    Naming(Optional<String> wanted, Function<Party, String> names) {
        this.wanted = new Matching(wanted);
        this.names = names;
    }

    boolean fits(Optional<Party> party) {
        if (wanted.isNothing()) {
            return true;
        }
        return party.map(names)
                .map(all -> known.computeIfAbsent(all, wanted::allOccur))
                .orElse(false);
    }
}
