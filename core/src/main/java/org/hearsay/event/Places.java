package org.hearsay.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Country;

/** The countries that names of places lie in, where that is certain. Immutable. */
final class Places {

    /** Names of several places, or of places that several claim. */
    private static final Set<String> UNCERTAIN =
            Set.of(
                    "Georgia",
                    "Jordan",
                    "Jerusalem",
                    "Congo",
                    "Santiago",
                    "Tripoli",
                    "Washington",
                    "La Paz",
                    "Sucre",
                    "Dominica",
                    "Macedonia",
                    "America",
                    "Panama",
                    "Victoria",
                    "Male",
                    "Sofia",
                    "Lima",
                    "Athens",
                    "Hamilton",
                    "Kingston",
                    "Georgetown");

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<String> peoples = new HashSet<>();

    Places() {
        for (Country country : Country.all()) {
            country.code().ifPresent(code -> add(country, code));
        }
    }

    private void add(Country country, String code) {
        peoples.addAll(country.words());
        countries.add(country.name());
        codes.put(country.name(), code);
        country.words().forEach(word -> codes.putIfAbsent(word, code));
        country.seats().stream()
                .filter(seat -> !UNCERTAIN.contains(seat))
                .forEach(seat -> codes.putIfAbsent(seat, code));
        UNCERTAIN.forEach(codes::remove);
    }

    /** The country of a place that its name alone makes certain. */
    Optional<String> country(String name) {
        return Optional.ofNullable(codes.get(name));
    }

    boolean isCountry(String name) {
        return countries.contains(name);
    }

    /** Whether a word is of a country or its people: "Finland", "Finnish". */
    boolean isOfCountry(String word) {
        return peoples.contains(word) || countries.contains(word);
    }
}
