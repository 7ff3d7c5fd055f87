package org.hearsay.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.model.ActorId;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;

/** Whether a party goes by the words that were asked for; made for one question of one thread. */
final class Naming {

    private final Matching wanted;
    private final Function<Party, String> names;

    /** Many statements are by one party in the same words, and a party may have many names. */
    private final Map<Called, Boolean> known = new HashMap<>();

    private record Called(Optional<ActorId> actor, String name, String words) {

        static Called of(Party party) {
            String words = party.evidence().map(Evidence::exact).orElse("");
            return new Called(party.actor(), party.name(), words);
        }
    }

    Naming(Optional<String> wanted, Function<Party, String> names) {
        this.wanted = new Matching(wanted);
        this.names = names;
    }

    boolean fits(Optional<Party> party) {
        if (wanted.isNothing()) {
            return true;
        }
        return party.isPresent()
                && known.computeIfAbsent(
                        Called.of(party.get()),
                        called -> wanted.allOccur(names.apply(party.get())));
    }
}
