package org.hearsay.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.testing.GoldTable.Row;
import org.hearsay.text.Span;

/**
 * Scores the readings of a story against its gold: statements, figures, times, and what was read
 * where nothing should be.
 *
 * <p>A statement or figure is found if its words overlap gold's by half of the letters of both.
 */
public final class GoldScore {

    private final String story;
    private final List<Reading> readings;
    private final List<String> misses = new ArrayList<>();

    public GoldScore(String story, List<Reading> readings) {
        this.story = story;
        this.readings = List.copyOf(readings);
    }

    /** What was missed, wrong or too much in the tallies taken so far, a line each. */
    public List<String> misses() {
        return List.copyOf(misses);
    }

    /** Statements by their content. */
    public Tally statements() {
        return statements(pair -> true, "statement");
    }

    /** Statements by content and source words, or no source in both. */
    public Tally statementsWithSource() {
        return statements(GoldScore::sameSource, "source");
    }

    /** Of the statements found: those whose speaker is who gold says, or unknown where gold is. */
    public Tally speakers() {
        int all = 0;
        int answered = 0;
        int right = 0;
        for (Matched matched : matched("speaker")) {
            all++;
            boolean named = matched.found().source().flatMap(Party::actor).isPresent();
            answered += named ? 1 : 0;
            boolean same = sameSpeaker(matched);
            right += named && same ? 1 : 0;
            if (named ? !same : !matched.gold().cell("speaker").equals("unknown")) {
                misses.add(
                        (named ? "wrong speaker " : "no speaker ")
                                + matched.gold().cell("id")
                                + ": "
                                + matched.found().source().map(Party::name).orElse("")
                                + ", gold: "
                                + matched.gold().cell("speaker"));
            }
        }
        return new Tally(all, answered, right);
    }

    /** Figures by their words. */
    public Tally figures() {
        return items("figures", "text", reading -> reading.figures());
    }

    /** Of the figures found: those with gold's low and high. */
    public Tally figureValues() {
        List<Row> gold = new ArrayList<>();
        List<Figure> found = new ArrayList<>();
        for (Reading reading : readings) {
            pair(reading, "figures", "text", reading.figures(), gold, found);
        }
        int right = 0;
        for (int i = 0; i < gold.size(); i++) {
            boolean same = sameValue(gold.get(i), found.get(i));
            right += same ? 1 : 0;
            if (!same) {
                misses.add(
                        "wrong value " + gold.get(i).cell("id") + ": " + found.get(i).quantity());
            }
        }
        return new Tally(gold.size(), gold.size(), right);
    }

    /** Times by their words. */
    public Tally times() {
        return items("times", "text", reading -> reading.times());
    }

    /** Of the times found: those with gold's value, computed from the publication that was read. */
    public Tally timeValues() {
        List<Row> gold = new ArrayList<>();
        List<TimeExpression> found = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Reading reading : readings) {
            int before = found.size();
            pair(reading, "times", "text", reading.times(), gold, found);
            found.subList(before, found.size()).stream()
                    .map(time -> time.form().value(reading.article().publication()).orElse(""))
                    .forEach(values::add);
        }
        int right = 0;
        for (int i = 0; i < gold.size(); i++) {
            boolean same = gold.get(i).cell("value").equals(values.get(i));
            right += same ? 1 : 0;
            if (!same) {
                misses.add(
                        "wrong time "
                                + gold.get(i).cell("document")
                                + " "
                                + gold.get(i).cell("text")
                                + ": "
                                + values.get(i)
                                + ", gold: "
                                + gold.get(i).cell("value"));
            }
        }
        return new Tally(gold.size(), gold.size(), right);
    }

    /** The gold rows of the statements and figures that were found. */
    Map<ItemId, String> identified() {
        Map<ItemId, String> ids = new LinkedHashMap<>();
        matched("thread").forEach(m -> ids.put(m.found().id(), m.gold().cell("id")));
        List<Row> gold = new ArrayList<>();
        List<Figure> found = new ArrayList<>();
        readings.forEach(r -> pair(r, "figures", "text", r.figures(), gold, found));
        for (int i = 0; i < gold.size(); i++) {
            ids.put(found.get(i).id(), gold.get(i).cell("id"));
        }
        ids.putAll(events());
        return ids;
    }

    /** The gold rows of the events found, by their triggers. */
    private Map<ItemId, String> events() {
        Map<ItemId, String> ids = new LinkedHashMap<>();
        for (Reading reading : readings) {
            String text = reading.article().text().characters();
            GoldText gold = new GoldText(text);
            List<Row> rows = rows("events", reading);
            List<List<Span>> wanted =
                    rows.stream()
                            .map(row -> gold.parts(row.cell("text"), row.number("occurrence")))
                            .toList();
            List<List<Span>> got =
                    reading.events().stream().map(e -> List.of(e.trigger().span())).toList();
            for (GoldMatch.Pair pair : GoldMatch.pairs(text, wanted, got)) {
                ids.put(reading.events().get(pair.found()).id(), rows.get(pair.gold()).cell("id"));
            }
        }
        return ids;
    }

    /** The words of every item, as they stand in its article. */
    Map<ItemId, String> words() {
        Map<ItemId, String> words = new LinkedHashMap<>();
        readings.forEach(
                reading ->
                        reading.items()
                                .forEach(item -> words.put(item.id(), item.evidence().exact())));
        return words;
    }

    /** Traps that an item of this kind fell into: its content lies in words that hold nothing. */
    public List<String> sprung() {
        List<String> sprung = new ArrayList<>();
        for (Reading reading : readings) {
            GoldText text = new GoldText(reading.article().text().characters());
            for (Row trap : rows("traps", reading)) {
                text.find(trap.cell("exact_words"), 1)
                        .filter(span -> isSprung(reading, span))
                        .ifPresent(
                                span ->
                                        sprung.add(
                                                reading.article().document()
                                                        + ": "
                                                        + trap.cell("exact_words")
                                                        + " ("
                                                        + trap.cell("why")
                                                        + ")"));
            }
        }
        return sprung;
    }

    private static boolean isSprung(Reading reading, Span trap) {
        boolean said =
                reading.statements().stream()
                        .flatMap(statement -> statement.content().stream())
                        .anyMatch(content -> trap.contains(content.span()));
        boolean counted =
                reading.figures().stream().anyMatch(f -> trap.contains(f.evidence().span()));
        return said || counted;
    }

    private record Matched(Reading reading, Row gold, Statement found) {}

    private Tally statements(Function<Matched, Boolean> right, String what) {
        List<Matched> matched = matched(what);
        int good = 0;
        for (Matched each : matched) {
            boolean ok = right.apply(each);
            good += ok ? 1 : 0;
            if (!ok) {
                misses.add(
                        "wrong "
                                + what
                                + " "
                                + each.gold().cell("id")
                                + ": "
                                + each.found().source().map(Party::name).orElse("none")
                                + ", gold: "
                                + each.gold().cell("source"));
            }
        }
        int gold = readings.stream().mapToInt(reading -> rows("statements", reading).size()).sum();
        int found = readings.stream().mapToInt(reading -> reading.statements().size()).sum();
        return new Tally(gold, found, good);
    }

    private List<Matched> matched(String what) {
        List<Matched> matched = new ArrayList<>();
        for (Reading reading : readings) {
            String text = reading.article().text().characters();
            GoldText gold = new GoldText(text);
            List<Row> rows = rows("statements", reading);
            List<List<Span>> wanted =
                    rows.stream()
                            .map(r -> gold.parts(r.cell("content"), r.number("content_occurrence")))
                            .toList();
            List<List<Span>> got =
                    reading.statements().stream()
                            .map(s -> s.content().stream().map(Evidence::span).toList())
                            .toList();
            List<GoldMatch.Pair> pairs = GoldMatch.pairs(text, wanted, got);
            pairs.forEach(
                    pair ->
                            matched.add(
                                    new Matched(
                                            reading,
                                            rows.get(pair.gold()),
                                            reading.statements().get(pair.found()))));
            if (what.equals("statement")) {
                report(reading, rows, pairs);
            }
        }
        return matched;
    }

    private void report(Reading reading, List<Row> rows, List<GoldMatch.Pair> pairs) {
        for (int g = 0; g < rows.size(); g++) {
            int place = g;
            if (pairs.stream().noneMatch(pair -> pair.gold() == place)) {
                misses.add("missed " + rows.get(g).cell("id") + ": " + rows.get(g).cell("content"));
            }
        }
        for (int f = 0; f < reading.statements().size(); f++) {
            int place = f;
            if (pairs.stream().noneMatch(pair -> pair.found() == place)) {
                Statement extra = reading.statements().get(f);
                misses.add(
                        "extra in "
                                + reading.article().document()
                                + " ["
                                + extra.how().rule()
                                + "] "
                                + extra.source().map(Party::name).orElse("unknown")
                                + ": "
                                + extra.content().get(0).exact());
            }
        }
    }

    private static boolean sameSource(Matched matched) {
        Row row = matched.gold();
        String text = matched.reading().article().text().characters();
        Optional<Span> gold =
                row.cell("source").isEmpty()
                        ? Optional.empty()
                        : new GoldText(text)
                                .find(row.cell("source"), row.number("source_occurrence"));
        Optional<Span> found =
                matched.found().source().flatMap(Party::evidence).map(Evidence::span);
        if (gold.isEmpty() || found.isEmpty()) {
            return gold.isEmpty() && found.isEmpty();
        }
        return gold.get().contains(found.get())
                || GoldMatch.overlap(text, gold.get(), found.get()) >= .5;
    }

    private boolean sameSpeaker(Matched matched) {
        String gold = matched.gold().cell("speaker").toLowerCase(Locale.ROOT);
        Optional<Party> source = matched.found().source();
        if (source.isEmpty()) {
            return gold.equals("unknown");
        }
        if (matched.gold().cell("unnamed").equals("yes")) {
            return source.get().unnamed() && sameSource(matched);
        }
        String name = source.get().name().toLowerCase(Locale.ROOT);
        return !source.get().unnamed()
                && (gold.contains(name)
                        || name.contains(gold)
                        || sharesLastWord(gold, name)
                        || isAlias(matched.gold().cell("speaker"), name));
    }

    /** Whether gold's table of actors lists this as a way the articles call the speaker. */
    private boolean isAlias(String speaker, String name) {
        return tables
                .computeIfAbsent("actors", table -> GoldTable.of(story, table))
                .where("name", speaker)
                .stream()
                .flatMap(row -> Stream.of(row.cell("aliases").split("\\|", -1)))
                .map(alias -> alias.toLowerCase(Locale.ROOT))
                .anyMatch(alias -> alias.equals(name) || alias.equals("the " + name));
    }

    private static boolean sharesLastWord(String a, String b) {
        return a.substring(a.lastIndexOf(' ') + 1).equals(b.substring(b.lastIndexOf(' ') + 1))
                && (a.indexOf(' ') < 0 || b.indexOf(' ') < 0);
    }

    private <T extends Item> Tally items(
            String table, String column, Function<Reading, List<T>> of) {
        List<Row> gold = new ArrayList<>();
        List<T> found = new ArrayList<>();
        int all = 0;
        int got = 0;
        for (Reading reading : readings) {
            int before = found.size();
            List<T> items = of.apply(reading);
            pair(reading, table, column, items, gold, found);
            all += rows(table, reading).size();
            got += items.size();
            List<T> matched = found.subList(before, found.size());
            items.stream()
                    .filter(item -> !matched.contains(item))
                    .forEach(
                            item ->
                                    misses.add(
                                            "extra "
                                                    + table
                                                    + " "
                                                    + reading.article().document()
                                                    + ": "
                                                    + item.evidence().exact()));
        }
        for (Reading reading : readings) {
            rows(table, reading).stream()
                    .filter(row -> !gold.contains(row))
                    .forEach(row -> misses.add("missed " + table + " " + row.cells().values()));
        }
        return new Tally(all, got, gold.size());
    }

    private <T extends Item> void pair(
            Reading reading,
            String table,
            String column,
            List<T> items,
            List<Row> gold,
            List<T> found) {
        String characters = reading.article().text().characters();
        GoldText text = new GoldText(characters);
        List<Row> rows = rows(table, reading);
        List<List<Span>> wanted =
                rows.stream()
                        .map(row -> text.parts(row.cell(column), row.number("occurrence")))
                        .toList();
        List<List<Span>> got = items.stream().map(item -> List.of(item.evidence().span())).toList();
        for (GoldMatch.Pair pair : GoldMatch.pairs(characters, wanted, got)) {
            gold.add(rows.get(pair.gold()));
            found.add(items.get(pair.found()));
        }
    }

    private static boolean sameValue(Row gold, Figure figure) {
        List<Double> ends = new ArrayList<>();
        for (String end : List.of(gold.cell("low"), gold.cell("high"))) {
            if (!end.isEmpty()) {
                ends.add(Double.valueOf(end));
            }
        }
        double low = figure.quantity().low().doubleValue();
        double high = figure.quantity().high().doubleValue();
        return ends.isEmpty()
                || (ends.contains(low) && ends.contains(high))
                || (ends.size() == 2 && ends.get(0) == low && ends.get(1) == high);
    }

    private final Map<String, GoldTable> tables = new LinkedHashMap<>();

    private List<Row> rows(String table, Reading reading) {
        return tables.computeIfAbsent(table, name -> GoldTable.of(story, name))
                .where("document", reading.article().document());
    }
}
