package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Mod;
import org.hearsay.model.TimeExpression;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the readable cases in {@code cases.txt} and beside it. */
final class TimeCasesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 4);

    /** A case: what holds, the text, the rows expected. */
    private record Case(String name, String text, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheTimesItExpects() {
        return Stream.of("cases.txt", "days.txt", "years.txt", "clocks.txt")
                .flatMap(file -> cases(file).stream())
                .map(
                        test ->
                                DynamicTest.dynamicTest(
                                        test.name(),
                                        () ->
                                                assertThat(found(test))
                                                        .as(test.text())
                                                        .isEqualTo(test.expected())));
    }

    /** Each is skipped, so that a report shows it; one that is met no longer belongs there. */
    @TestFactory
    Stream<DynamicTest> knownMissesAreShownUntilTheyAreMet() {
        return cases("known-misses.txt").stream()
                .map(test -> DynamicTest.dynamicTest(test.name(), () -> miss(test)));
    }

    private static void miss(Case test) {
        List<String> found = found(test);
        assertThat(found)
                .as("met, so it belongs with the other cases")
                .isNotEqualTo(test.expected());
        Assumptions.abort("known miss: " + found);
    }

    private static List<Case> cases(String name) {
        String file;
        try (InputStream in = TimeCasesTest.class.getResourceAsStream(name)) {
            file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Arrays.stream(file.split("\n== ", -1)).skip(1).map(TimeCasesTest::read).toList();
    }

    private static Case read(String block) {
        List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
        List<String> text = lines.stream().skip(1).filter(line -> !line.startsWith("  ")).toList();
        List<String> rows =
                lines.stream()
                        .skip(1)
                        .filter(line -> line.startsWith("  "))
                        .map(String::strip)
                        .filter(row -> !row.equals("none"))
                        .toList();
        return new Case(lines.get(0), String.join("\n", text), rows);
    }

    /** The times found, in as many columns as the case expects. */
    private static List<String> found(Case test) {
        Annotation annotation = TaggedText.annotate(test.text(), PUBLISHED);
        List<TimeExpression> times = new TimeFinder().find(annotation);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            int columns = 4;
            if (i < test.expected().size()) {
                columns = test.expected().get(i).split("\\|", -1).length;
            }
            found.add(row(annotation, times.get(i), columns));
        }
        return found;
    }

    private static String row(Annotation annotation, TimeExpression time, int columns) {
        String value = time.form().value(annotation.article().publication()).orElse("-");
        return Stream.of(
                        time.evidence().exact(),
                        time.timex().name(),
                        value,
                        time.form().expressed(),
                        time.mod().map(Mod::name).orElse("-"))
                .limit(columns)
                .reduce((a, b) -> a + " | " + b)
                .orElse("");
    }
}
