package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.TimeExpression;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the readable cases in {@code cases.txt}. */
final class TimeCasesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 4);

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheTimesItExpects() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String file;
        try (InputStream in = TimeCasesTest.class.getResourceAsStream("cases.txt")) {
            file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] cases = file.split("\n== ", -1);
        for (int i = 1; i < cases.length; i++) {
            List<String> lines = cases[i].lines().filter(line -> !line.isBlank()).toList();
            tests.add(DynamicTest.dynamicTest(lines.get(0), () -> check(lines)));
        }
        return tests.stream();
    }

    private static void check(List<String> lines) {
        List<String> text = lines.stream().skip(1).filter(line -> !line.startsWith("  ")).toList();
        List<String> rows = lines.stream().skip(1).filter(line -> line.startsWith("  ")).toList();
        Annotation annotation = TaggedText.annotate(String.join("\n", text), PUBLISHED);
        List<String> expected =
                rows.stream().map(String::strip).filter(row -> !row.equals("none")).toList();
        List<TimeExpression> times = new TimeFinder().find(annotation);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            boolean form = i >= expected.size() || expected.get(i).split("\\|", -1).length > 3;
            found.add(row(annotation, times.get(i), form));
        }
        assertThat(found).as(String.join("\n", text)).isEqualTo(expected);
    }

    private static String row(Annotation annotation, TimeExpression time, boolean form) {
        String value = time.form().value(annotation.article().publication()).orElse("-");
        String row = time.evidence().exact() + " | " + time.timex() + " | " + value;
        return form ? row + " | " + time.form().expressed() : row;
    }
}
