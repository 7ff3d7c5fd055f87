package org.hearsay.model;

import java.util.Optional;

/**
 * Where something happened: the place as the text names it, and the country that it lies in where
 * that is certain.
 *
 * @param country an ISO 3166-1 alpha-3 code; there are no coordinates
 */
public record Place(String name, Optional<Evidence> evidence, Optional<String> country) {

    public Place {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A place needs a name; leave the place out instead");
        }
        if (country.isPresent() && !country.get().matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("Not a country's three letters: " + country.get());
        }
    }
}
