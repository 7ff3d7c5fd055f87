package org.hearsay.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.intake.Manifest.Row;
import org.hearsay.model.Stated;

/** Reads a manifest's characters and collects what is wrong with them. For one use. */
final class ManifestParser {

    private static final List<String> COLUMNS =
            List.of("file", "outlet", "url", "published", "headline", "language", "authors");

    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    private ManifestParser(String name) {
        this.name = name;
    }

    /** The rows; throws what is wrong with them, all at once, under the manifest's name. */
    static List<Row> parse(String name, String characters) {
        ManifestParser parser = new ManifestParser(name);
        try {
            parser.read(characters);
        } catch (CsvParseException e) {
            parser.problems.add(name + " is not CSV: " + e.getMessage());
        }
        if (!parser.problems.isEmpty()) {
            throw IntakeException.of(parser.problems);
        }
        return parser.rows;
    }

    private void read(String characters) {
        for (CsvRecord csv :
                CsvReader.builder()
                        .fieldSeparator(separator(characters))
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(characters)) {
            if (header.isEmpty()) {
                readHeader(csv);
                if (!problems.isEmpty()) {
                    return;
                }
            } else {
                readRow(csv);
            }
        }
        if (header.isEmpty()) {
            problems.add(name + " is empty; expected a line with the columns " + columns());
        }
    }

    /** Commas, or else what the first line has instead. */
    static char separator(String characters) {
        String line = characters.lines().findFirst().orElse("");
        if (line.indexOf(',') >= 0) {
            return ',';
        }
        return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
    }

    private void readHeader(CsvRecord csv) {
        header =
                csv.getFields().stream()
                        .map(column -> column.strip().toLowerCase(Locale.ROOT))
                        .toList();
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                problem(
                        csv,
                        "unknown column '"
                                + shown(column)
                                + "': did you mean '"
                                + Nearest.to(column, COLUMNS)
                                + "'? The columns are "
                                + columns());
            }
        }
        for (String column : COLUMNS) {
            if (header.stream().filter(column::equals).count() > 1) {
                problem(csv, "two columns are called '" + column + "'");
            }
        }
        if (!header.contains("file")) {
            problem(csv, "there is no column 'file'");
        }
    }

    private void readRow(CsvRecord csv) {
        if (csv.getFields().stream().skip(header.size()).anyMatch(field -> !field.isBlank())) {
            problem(
                    csv,
                    csv.getFieldCount()
                            + " fields under "
                            + header.size()
                            + " columns; put a field that holds the separator in quotation marks");
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), csv.getFieldCount()); i++) {
            fields.put(header.get(i), csv.getField(i).strip());
        }
        String file = fields.getOrDefault("file", "").replace('\\', '/');
        if (file.isEmpty()) {
            if (fields.values().stream().anyMatch(field -> !field.isEmpty())) {
                problem(csv, "no file is named");
            }
            return;
        }
        stated(csv, fields).ifPresent(s -> rows.add(new Row(csv.getStartingLineNumber(), file, s)));
    }

    private Optional<Stated> stated(CsvRecord csv, Map<String, String> fields) {
        Optional<String> language = present(fields, "language");
        if (language.isPresent() && !isLanguage(language.get())) {
            problem(
                    csv,
                    "language '"
                            + shown(language.get())
                            + "' is not a language tag;"
                            + " expected one such as en or pt-BR");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Stated(
                            present(fields, "outlet"),
                            present(fields, "url"),
                            present(fields, "published"),
                            present(fields, "headline"),
                            language,
                            authors(fields.getOrDefault("authors", ""))));
        } catch (DateTimeException e) {
            problem(
                    csv,
                    "published '"
                            + shown(fields.getOrDefault("published", ""))
                            + "' is not a date; expected 2031-09-03 or 2031-09-03T14:30:00+02:00");
            return Optional.empty();
        }
    }

    private static Optional<String> present(Map<String, String> fields, String column) {
        return Optional.ofNullable(fields.get(column)).filter(field -> !field.isEmpty());
    }

    private static List<String> authors(String field) {
        return Arrays.stream(field.split(";"))
                .map(String::strip)
                .filter(author -> !author.isEmpty())
                .toList();
    }

    /** Two or three letters, then subtags: enough to notice "English". */
    private static boolean isLanguage(String tag) {
        int end = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
        return end >= 2
                && end <= 3
                && tag.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)))
                && tag.substring(0, end).chars().allMatch(Character::isLetter);
    }

    private void problem(CsvRecord csv, String what) {
        problems.add(name + ", line " + csv.getStartingLineNumber() + ": " + what);
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String columns() {
        return String.join(", ", COLUMNS);
    }
}
