package org.hearsay.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One table of a story's gold: rows of a TSV file, by the names of its header. */
public record GoldTable(List<Row> rows) {

    /** A row, its cells in the table's order; a column that the table lacks is empty. */
    public record Row(Map<String, String> cells) {

        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        /** The cell in this column. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The cell as a number; 1 where it is empty. */
        public int number(String column) {
            String value = cell(column);
            return value.isEmpty() ? 1 : Integer.parseInt(value);
        }
    }

    public GoldTable {
        rows = List.copyOf(rows);
    }

    /** Reads {@code gold/STORY/NAME.tsv} from this module's resources. */
    public static GoldTable of(String story, String name) {
        String resource = "gold/" + story + "/" + name + ".tsv";
        try (InputStream in = GoldTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no gold " + resource);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static GoldTable parse(List<String> lines) {
        List<String> header = List.of(lines.get(0).split("\t", -1));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
            }
            rows.add(new Row(row));
        }
        return new GoldTable(rows);
    }

    /** The rows whose cell in this column has this value. */
    public List<Row> where(String column, String value) {
        return rows.stream().filter(row -> value.equals(row.cell(column))).toList();
    }
}
