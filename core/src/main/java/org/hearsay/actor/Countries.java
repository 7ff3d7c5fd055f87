package org.hearsay.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Countries with their capitals and the words for their people. Immutable. */
final class Countries {

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byDemonym = new HashMap<>();

    Countries() {
        WordLists.lines("countries.txt").forEach(this::add);
    }

    private void add(String line) {
        String[] columns = line.split("\\|", -1);
        String country = columns[0].strip();
        byName.put(country, country);
        for (String capital : columns[1].split(";")) {
            byName.put(capital.strip(), country);
        }
        for (String word : columns[2].split(";")) {
            byName.putIfAbsent(word.strip(), country);
            byDemonym.put(word.strip(), country);
            byDemonym.put(word.strip() + "s", country);
        }
        byName.remove("");
        byDemonym.remove("");
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

    boolean isCountry(String name) {
        return name.equals(byName.get(name));
    }
}
