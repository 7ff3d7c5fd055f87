package org.hearsay.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Country;

/** Countries with their capitals and the words for their people. Immutable. */
final class Countries {

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byDemonym = new HashMap<>();
    private final Set<String> seats = new HashSet<>();

    Countries() {
        Country.all().forEach(this::add);
    }

    private void add(Country country) {
        byName.put(country.name(), country.name());
        country.seats().forEach(seat -> byName.put(seat, country.name()));
        seats.addAll(country.seats());
        for (String word : country.words()) {
            byName.putIfAbsent(word, country.name());
            byDemonym.put(word, country.name());
            byDemonym.put(word + "s", country.name());
        }
    }

    /** The country whose government a place's name, or a short form of its own, stands for. */
    Optional<String> governedFrom(String place) {
        return Optional.ofNullable(byName.get(place))
                .or(() -> Optional.ofNullable(byName.get(place.replace(".", ""))));
    }

    /** The country of a word for its people, such as "Finnish" or "Finns"; also of its name. */
    Optional<String> ofWord(String word) {
        return Optional.ofNullable(byDemonym.get(word)).or(() -> governedFrom(word));
    }

    /** Whether this is a word for several people of a country, such as "Estonians". */
    boolean isPeople(String word) {
        return word.endsWith("s") && byDemonym.containsKey(word);
    }

    /** Whether it is a place that stands for a country's government: "Oslo". */
    boolean isSeat(String name) {
        return seats.contains(name) && !isCountry(name);
    }

    boolean isCountry(String name) {
        return name.equals(byName.get(name));
    }
}
