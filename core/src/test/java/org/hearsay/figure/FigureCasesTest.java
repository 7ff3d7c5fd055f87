package org.hearsay.figure;

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
import org.hearsay.model.Figure;
import org.hearsay.model.Quantity;
import org.hearsay.model.TimeExpression;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the readable cases in {@code cases.txt} and the files beside it. */
final class FigureCasesTest {

    private static final List<String> FILES =
            List.of("cases.txt", "numbers.txt", "elided.txt", "claims.txt", "traps.txt");

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 4);

    @TestFactory
    Stream<DynamicTest> everyCaseGivesTheFiguresItExpects() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : FILES) {
            tests.addAll(tests(name));
        }
        return tests.stream();
    }

    private static List<DynamicTest> tests(String name) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String file;
        try (InputStream in = FigureCasesTest.class.getResourceAsStream(name)) {
            file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] cases = file.split("\n== ", -1);
        for (int i = 1; i < cases.length; i++) {
            List<String> lines = cases[i].lines().filter(line -> !line.isBlank()).toList();
            tests.add(DynamicTest.dynamicTest(lines.get(0), () -> check(lines)));
        }
        return tests;
    }

    private static void check(List<String> lines) {
        List<String> text = lines.stream().skip(1).filter(line -> !line.startsWith("  ")).toList();
        List<String> rows = lines.stream().skip(1).filter(line -> line.startsWith("  ")).toList();
        Annotation annotation = TaggedText.annotate(String.join("\n", text), PUBLISHED);
        List<String> expected =
                rows.stream().map(String::strip).filter(row -> !row.equals("none")).toList();
        List<TimeExpression> times = new TimeFinder().find(annotation);
        List<Figure> figures = new FigureFinder().find(annotation, times, List.of());
        List<String> found =
                figures.stream()
                        .map(figure -> row(figure, times) + against(figure, figures))
                        .toList();
        assertThat(found).as(String.join("\n", text)).isEqualTo(expected);
    }

    private static String row(Figure figure, List<TimeExpression> times) {
        Quantity quantity = figure.quantity();
        String low = quantity.low().toPlainString();
        String high = quantity.high().toPlainString();
        String row =
                String.join(
                        " | ",
                        figure.evidence().exact(),
                        low.equals(high) ? low : low + ".." + high,
                        quantity.qualifier().word(),
                        figure.counted().orElse("-"),
                        figure.unit().orElse("-"));
        String place = figure.place().map(name -> " | place " + name).orElse("");
        String asOf =
                times.stream()
                        .filter(time -> figure.asOf().filter(time.id()::equals).isPresent())
                        .map(time -> " | as of " + time.evidence().exact())
                        .findFirst()
                        .orElse("");
        String by = figure.claimant().map(party -> " | by " + party.name()).orElse("");
        return row + place + asOf + by;
    }

    private static String against(Figure figure, List<Figure> figures) {
        return figure.comparison().stream()
                .flatMap(
                        with ->
                                figures.stream()
                                        .filter(other -> other.id().equals(with.other()))
                                        .map(Figure::evidence)
                                        .map(e -> " | " + with.kind().word() + " " + e.exact()))
                .findFirst()
                .orElse("");
    }
}
