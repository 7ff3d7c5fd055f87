package org.hearsay.thread;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Country;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.thread.item.Deed;

/** Of which countries the places and the parties of two events are, as far as their names say. */
final class Whereabouts {

    /** What each country is called, by its code. */
    private static final Map<String, Set<String>> NAMES = names();

    /** The code of a country by each of its names and words. */
    private static final Map<String, String> CODES = codes();

    private Whereabouts() {}

    /** Whether they may be one; a place that is not told may be anywhere. */
    static boolean isOne(Deed a, Deed b) {
        Optional<Place> one = a.event().place();
        Optional<Place> other = b.event().place();
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        Optional<String> country = one.get().country();
        boolean inside =
                country.isPresent()
                        && country.equals(other.get().country())
                        && (isCountry(one.get()) || isCountry(other.get()));
        return inside || a.place().containsAll(b.place()) || b.place().containsAll(a.place());
    }

    /** Whether the place is a whole country. */
    private static boolean isCountry(Place place) {
        return place.country()
                .filter(code -> NAMES.getOrDefault(code, Set.of()).contains(place.name()))
                .isPresent();
    }

    /** Whether both begin with a country's name, or its people's, and not with one's. */
    static boolean areOfTwoCountries(Party a, Party b) {
        Optional<String> one = country(a.name());
        Optional<String> other = country(b.name());
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** The country that a party's first words name: "North Korean officials", "the U.S. side". */
    private static Optional<String> country(String name) {
        String words = name.startsWith("the ") ? name.substring(4) : name;
        int end = words.length();
        while (end > 0) {
            String code = CODES.get(words.substring(0, end));
            if (code != null) {
                return Optional.of(code);
            }
            end = words.lastIndexOf(' ', end - 1);
        }
        return Optional.empty();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        NAMES.forEach((code, names) -> names.forEach(name -> codes.putIfAbsent(name, code)));
        return codes;
    }

    private static Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new TreeMap<>();
        for (Country country : Country.all()) {
            country.code()
                    .map(code -> names.computeIfAbsent(code, key -> new TreeSet<>()))
                    .ifPresent(
                            own -> {
                                own.add(country.name());
                                own.addAll(country.words());
                            });
        }
        return names;
    }
}
