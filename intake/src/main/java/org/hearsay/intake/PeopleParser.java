package org.hearsay.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.ActorKind;
import org.hearsay.model.DayRange;
import org.hearsay.model.PeopleRegister;
import org.hearsay.model.PeopleRegister.Entry;
import org.hearsay.model.PeopleRegister.Post;
import org.hearsay.model.PeopleRegister.Standing;

/** Reads a file of people and collects what is wrong with it. For one use. */
final class PeopleParser {

    private static final List<String> COLUMNS =
            List.of("name", "aliases", "kind", "wikidata", "role", "from", "to", "same-as");
    private static final List<String> KINDS =
            List.of("person", "organisation", "government", "group", "place", "outlet", "nobody");
    private static final String NOBODY = "nobody";
    private static final String DAY = "a day such as 2031-09-03, 2031-09 or 2031";

    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private List<String> header = List.of();

    /** What makes two rows one entry. */
    private record Key(String name, String wikidata) {}

    /** An entry in the making; the first row's line, and whether a row said its kind. */
    private static final class Draft {
        private final long line;
        private Optional<String> kind = Optional.empty();
        private boolean alone;
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<Post> posts = new LinkedHashSet<>();

        Draft(long line) {
            this.line = line;
        }
    }

    private PeopleParser(String name) {
        this.name = name;
    }

    /** The register; throws what is wrong with it, all at once, under the file's name. */
    static PeopleRegister parse(String name, String characters) {
        PeopleParser parser = new PeopleParser(name);
        try {
            parser.read(characters);
        } catch (CsvParseException e) {
            parser.problems.add(name + " is not CSV: " + e.getMessage());
        }
        List<Entry> entries = parser.entries();
        if (!parser.problems.isEmpty()) {
            throw IntakeException.of(parser.problems);
        }
        return new PeopleRegister(entries);
    }

    private void read(String characters) {
        for (CsvRecord csv :
                CsvReader.builder()
                        .fieldSeparator(ManifestParser.separator(characters))
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
        if (!header.contains("name")) {
            problem(csv, "there is no column 'name'");
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
        if (fields.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        String called = fields.getOrDefault("name", "");
        if (called.isEmpty()) {
            problem(csv, "the name is missing");
            return;
        }
        String wikidata = wikidata(csv, fields.getOrDefault("wikidata", ""));
        Draft draft =
                drafts.computeIfAbsent(
                        new Key(called, wikidata), k -> new Draft(csv.getStartingLineNumber()));
        kind(csv, fields.getOrDefault("kind", ""), draft);
        sameAs(csv, fields.getOrDefault("same-as", ""), draft);
        Arrays.stream(fields.getOrDefault("aliases", "").split(";"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty() && !alias.equals(called))
                .forEach(draft.aliases::add);
        post(csv, fields, draft);
    }

    /** Also taken from an address: https://www.wikidata.org/wiki/Q42. */
    private String wikidata(CsvRecord csv, String field) {
        String id = field.substring(field.lastIndexOf('/') + 1);
        if (id.isEmpty() || Entry.isItem(id)) {
            return id;
        }
        problem(csv, found("wikidata", field, "an item's id such as Q42"));
        return "";
    }

    private void kind(CsvRecord csv, String field, Draft draft) {
        String kind = field.toLowerCase(Locale.ROOT);
        if (kind.isEmpty()) {
            return;
        }
        if (!KINDS.contains(kind)) {
            problem(csv, found("kind", field, "one of " + String.join(", ", KINDS)));
        } else if (draft.kind.filter(other -> !other.equals(kind)).isPresent()) {
            problem(
                    csv,
                    "kind '"
                            + kind
                            + "' differs from '"
                            + draft.kind.get()
                            + "' in line "
                            + draft.line);
        } else {
            draft.kind = Optional.of(kind);
        }
    }

    private void sameAs(CsvRecord csv, String field, Draft draft) {
        if (field.equalsIgnoreCase(NOBODY)) {
            draft.alone = true;
        } else if (!field.isEmpty()) {
            problem(csv, found("same-as", field, "nobody, or nothing; other names are aliases"));
        }
    }

    private void post(CsvRecord csv, Map<String, String> fields, Draft draft) {
        String role = fields.getOrDefault("role", "");
        Optional<DayRange> from = days(csv, "from", fields);
        Optional<DayRange> to = days(csv, "to", fields);
        if (role.isEmpty()) {
            if (from.isPresent() || to.isPresent()) {
                problem(csv, "there are days but no role; expected one in the column 'role'");
            }
            return;
        }
        Optional<LocalDate> first = from.map(DayRange::first);
        Optional<LocalDate> last = to.map(DayRange::last);
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            problem(
                    csv,
                    "to '"
                            + fields.getOrDefault("to", "")
                            + "' is before from '"
                            + fields.getOrDefault("from", "")
                            + "'; expected a later day");
            return;
        }
        draft.posts.add(new Post(role, first, last));
    }

    private Optional<DayRange> days(CsvRecord csv, String column, Map<String, String> fields) {
        String field = fields.getOrDefault(column, "");
        if (field.isEmpty()) {
            return Optional.empty();
        }
        boolean plain =
                field.length() <= 10
                        && field.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        Optional<DayRange> days =
                plain && field.length() >= 4 ? DayRange.of(field) : Optional.empty();
        if (days.isEmpty()) {
            problem(csv, found(column, field, DAY));
        }
        return days;
    }

    private List<Entry> entries() {
        Map<String, Long> ofName = new HashMap<>();
        drafts.keySet().forEach(key -> ofName.merge(key.name(), 1L, Long::sum));
        List<Entry> entries = new ArrayList<>();
        drafts.forEach(
                (key, draft) -> {
                    if (key.wikidata().isEmpty() && ofName.getOrDefault(key.name(), 0L) > 1) {
                        problems.add(
                                name
                                        + ", line "
                                        + draft.line
                                        + ": the name '"
                                        + shown(key.name())
                                        + "' is given with and without a Wikidata id; expected the"
                                        + " id in each of its rows");
                    }
                    entries.add(entry(key, draft));
                });
        return entries;
    }

    private static Entry entry(Key key, Draft draft) {
        String kind = draft.kind.orElse("person");
        return new Entry(
                key.name(),
                kind.equals(NOBODY) ? ActorKind.PERSON : kind(kind),
                kind.equals(NOBODY)
                        ? Standing.NO_ACTOR
                        : draft.alone ? Standing.ALONE : Standing.KNOWN,
                List.copyOf(draft.aliases),
                List.copyOf(draft.posts),
                Optional.of(key.wikidata()).filter(id -> !id.isEmpty()));
    }

    private static ActorKind kind(String word) {
        return Arrays.stream(ActorKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(ActorKind.PERSON);
    }

    private static String found(String column, String field, String expected) {
        return column + " '" + shown(field) + "'; expected " + expected;
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
