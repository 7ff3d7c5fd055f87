package org.hearsay.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A country, or a body that newsrooms write of as of one.
 *
 * @param code its ISO 3166-1 alpha-3 code; absent where it has none
 * @param seats capitals and other places whose name stands for its government
 * @param words words for its people and short forms of its name, such as "Finnish" and "UK"
 */
public record Country(String name, Optional<String> code, List<String> seats, List<String> words) {

    public Country {
        seats = List.copyOf(seats);
        words = List.copyOf(words);
    }

    /** All that are known, in the order of the list, which takes no side in any dispute. */
    public static List<Country> all() {
        try (InputStream in = Country.class.getResourceAsStream("countries.txt")) {
            if (in == null) {
                throw new IllegalStateException("The resource countries.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Country::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource countries.txt", e);
        }
    }

    private static Country read(String line) {
        String[] columns = line.split("\\|", -1);
        return new Country(
                columns[0].strip(),
                Optional.of(columns[3].strip()).filter(code -> !code.equals("-")),
                parts(columns[1]),
                parts(columns[2]));
    }

    private static List<String> parts(String column) {
        return Stream.of(column.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
