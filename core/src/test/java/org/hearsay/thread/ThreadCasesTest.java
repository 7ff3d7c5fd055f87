package org.hearsay.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.fixture.Sheet;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code threads.txt}. */
class ThreadCasesTest {

    /** What a case says: its articles' lines, and what is expected of them. */
    record Case(String about, List<List<String>> articles, List<String> expected) {

        @Override
        public String toString() {
            return about;
        }
    }

    private static final Map<String, Act> ACTS =
            Map.of(
                    "says", Act.ASSERT,
                    "quotes", Act.ASSERT,
                    "denies", Act.DENY,
                    "rejects", Act.REJECT,
                    "demands", Act.DEMAND,
                    "promises", Act.PROMISE);

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsOneThingIsOneThread(Case expected) {
        Map<String, ItemId> named = new TreeMap<>();
        List<Reading> readings =
                expected.articles().stream().map(lines -> reading(lines, named)).toList();
        List<ItemThread> threads =
                new ThreadWeaver()
                        .weave(
                                readings,
                                new LineageTracer()
                                        .trace(readings.stream().map(Reading::article).toList()));
        expected.expected().forEach(line -> check(line, named, threads));
        threads.forEach(ThreadCasesTest::checkTies);
    }

    /** Each member but the first is shown once, beside one that was shown before it. */
    private static void checkTies(ItemThread thread) {
        Set<ItemId> known = new HashSet<>(Set.of(thread.members().get(0)));
        for (List<ItemId> tie : ties(thread)) {
            assertThat(known).contains(tie.get(0));
            assertThat(known.add(tie.get(1))).isTrue();
        }
        assertThat(known).containsExactlyInAnyOrderElementsOf(thread.members());
    }

    private static List<List<ItemId>> ties(ItemThread thread) {
        return thread.explanation().because().stream()
                .filter(part -> part.says().endsWith("are taken for one thing:"))
                .flatMap(part -> part.because().stream())
                .map(Explanation::items)
                .toList();
    }

    @Test
    void thereAreManyCases() throws IOException {
        assertThat(cases().count()).isGreaterThanOrEqualTo(55);
    }

    private static void check(String line, Map<String, ItemId> named, List<ItemThread> threads) {
        String[] parts = line.split(": ", 2);
        List<String> words = List.of(parts[0].split(" "));
        if (words.get(0).equals("together") || words.get(0).equals("apart")) {
            List<String> items = List.of(parts[1].split(" "));
            Optional<ItemThread> first = thread(items.get(0), named, threads);
            for (String item : items.subList(1, items.size())) {
                boolean one = first.isPresent() && first.equals(thread(item, named, threads));
                assertThat(one).as(line).isEqualTo(words.get(0).equals("together"));
            }
        } else if (words.get(0).equals("tied")) {
            List<ItemId> tied = Stream.of(parts[1].split(" ")).map(named::get).toList();
            List<List<ItemId>> ties =
                    thread(parts[1].substring(0, 1), named, threads).stream()
                            .flatMap(thread -> ties(thread).stream())
                            .toList();
            assertThat(ties).as(line).anyMatch(tie -> tie.containsAll(tied));
        } else {
            Optional<ItemThread> thread = thread(words.get(2), named, threads);
            assertThat(thread).as(line).isPresent();
            assertThat(
                            words.get(0).equals("verdict")
                                    ? thread.get().verdict().word()
                                    : Integer.toString(thread.get().origins()))
                    .as(line + ": " + thread.get().because())
                    .isEqualTo(parts[1]);
        }
    }

    private static Optional<ItemThread> thread(
            String item, Map<String, ItemId> named, List<ItemThread> threads) {
        ItemId id = Objects.requireNonNull(named.get(item), item);
        return threads.stream().filter(thread -> thread.members().contains(id)).findFirst();
    }

    private static Reading reading(List<String> lines, Map<String, ItemId> named) {
        String[] head = lines.get(0).split(": ", 2);
        String[] place = head[0].split(", ", 2);
        Sheet sheet = sheet(place, head[1].replace('~', '\n'));
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("meant: ")) {
                String[] meant = line.substring(7).split(" = ", 2);
                sheet.mentions(meant[0], ActorKind.PERSON, meant[1]);
            } else if (line.startsWith("of: ")) {
                sheet.statedIn(Objects.requireNonNull(named.get(line.substring(4)), line));
            } else if (line.startsWith("inside: ")) {
                sheet.inside(Objects.requireNonNull(named.get(line.substring(8)), line));
            } else if (line.startsWith("office: ")) {
                String[] held = line.substring(8).split(" = ", 2);
                sheet.holds(held[0], held[1]);
            } else if (line.substring(1).startsWith(" = ")) {
                figure(sheet, line.substring(4));
                named.put(line.substring(0, 1), last(sheet.reading().figures()).id());
            } else {
                statement(sheet, line.substring(3));
                named.put(line.substring(0, 1), last(sheet.reading().statements()).id());
            }
        }
        return sheet.reading();
    }

    private static Sheet sheet(String[] place, String text) {
        return text.startsWith("# ")
                ? Sheet.headed(place[0], place[1], text.substring(2).split(" / "))
                : Sheet.of(place[0], place[1], text.split(" / "));
    }

    private static <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }

    /** "12 percent: 12 per cent | | Nan Prill". */
    private static void figure(Sheet sheet, String line) {
        String[] parts = line.split(": ", 2);
        String[] value = parts[0].split(" ", 2);
        String[] cells = (parts[1] + " ").split("\\|", -1);
        String[] range = value[0].split("\\.\\.", -1);
        long number = Long.parseLong(range[0]);
        String words = cells[0].strip();
        String claimant = cells[2].strip();
        if (value.length == 2) {
            sheet.measures(words, number, value[1], cells[1].strip(), claimant);
        } else {
            sheet.counts(words, number, cells[1].strip(), claimant);
        }
        if (range.length == 2) {
            sheet.upTo(Long.parseLong(range[1]));
        }
    }

    /** "Piet Dorn [he] quotes: words", "who denies (had denied): words". */
    private static void statement(Sheet sheet, String line) {
        int cue = line.indexOf(" (");
        boolean cued = cue >= 0 && cue < line.indexOf(": ");
        said(sheet, cued ? line.substring(0, cue) + line.substring(line.indexOf(')') + 1) : line);
        if (cued) {
            sheet.cued(line.substring(cue + 2, line.indexOf(')')));
        }
        if (line.startsWith("who ")) {
            sheet.byPronoun("who");
        }
    }

    private static void said(Sheet sheet, String line) {
        String[] parts = line.split(": ", 2);
        int verb = parts[0].lastIndexOf(' ');
        String act = parts[0].substring(verb + 1);
        String who = parts[0].substring(0, Math.max(0, verb)).strip();
        int bracket = who.indexOf('[');
        String called = bracket < 0 ? "" : who.substring(bracket + 1, who.length() - 1);
        String source = bracket < 0 ? who : who.substring(0, bracket).strip();
        Statement.Kind kind =
                act.equals("quotes") ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT;
        sheet.says(kind, Objects.requireNonNull(ACTS.get(act), act), source, called, parts[1]);
    }

    static Stream<Case> cases() throws IOException {
        return cases("threads.txt");
    }

    /** Each is skipped, so that a report shows it; one that is met no longer belongs there. */
    @ParameterizedTest
    @MethodSource("misses")
    void knownMissesAreShownUntilTheyAreMet(Case missed) {
        assertThatThrownBy(() -> whatIsOneThingIsOneThread(missed))
                .as("met, so it belongs with the other cases")
                .isInstanceOf(AssertionError.class);
        Assumptions.abort("known miss");
    }

    static Stream<Case> misses() throws IOException {
        return cases("known-misses.txt");
    }

    private static Stream<Case> cases(String file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                cases.add(new Case(line, new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("    ")) {
                last(last(cases).articles()).add(line.strip());
            } else if (line.matches("  (together|apart|tied|verdict of .|origins of .): .*")) {
                last(cases).expected().add(line.strip());
            } else {
                last(cases).articles().add(new ArrayList<>(List.of(line.strip())));
            }
        }
        return cases.stream();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = ThreadCasesTest.class.getResourceAsStream(file);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
