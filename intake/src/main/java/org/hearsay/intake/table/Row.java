package org.hearsay.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One row of a table: the values of each column, in the row's order. Not safe for two threads. */
final class Row {

    private record Cell(String name, List<String> values) {}

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** A value of the column of this name; a second one of a list comes after the first. */
    void add(String name, String value) {
        Cell cell =
                cells.computeIfAbsent(
                        Columns.folded(name), folded -> new Cell(name, new ArrayList<>()));
        cell.values().add(value);
    }

    /** The column is there, with a value or not. */
    void has(String name) {
        names.add(name);
    }

    /** The names of all columns that are there. */
    Set<String> names() {
        return names;
    }

    /** What the first of these places holds that holds something. */
    List<String> values(List<String> places) {
        for (String place : places) {
            Cell cell = cells.get(place);
            if (cell != null && cell.values().stream().anyMatch(value -> !value.isBlank())) {
                return cell.values();
            }
        }
        return List.of();
    }

    /** The name of the first of these places that holds something. */
    Optional<String> name(List<String> places) {
        return places.stream().filter(place -> !values(List.of(place)).isEmpty()).findFirst();
    }
}
