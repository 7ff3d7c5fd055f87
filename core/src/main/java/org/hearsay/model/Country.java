package org.hearsay.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.text.WordList;

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
        return WordList.lines(Country.class, "countries.txt").stream().map(Country::read).toList();
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
