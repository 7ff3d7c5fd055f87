package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.statement.StatementFinder;
import org.hearsay.testing.Articles;
import org.hearsay.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The specification of {@link StatementFinder}: {@code statement-cases.txt}, case by case. */
class StatementCasesTest {

    private static final int LEAST = 40;

    private record Case(String name, String text, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> everyCaseReadsAsItSays() throws IOException {
        return cases().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
    }

    @Test
    void thereAreEnoughCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(LEAST);
    }

    private static void check(Case each) {
        List<String> found =
                new StatementFinder()
                        .find(Console.SHARED.annotate(article(each.text())), List.of()).stream()
                                .map(StatementCasesTest::line)
                                .toList();
        assertThat(found).as(each.text()).containsExactlyInAnyOrderElementsOf(each.expected());
    }

    private static String line(Statement statement) {
        String source = statement.source().map(Party::name).orElse("unknown");
        String cue = statement.cue().map(Evidence::exact).orElse("");
        String content =
                statement.content().stream()
                        .map(Evidence::exact)
                        .collect(Collectors.joining(" ... "));
        return String.join(" | ", statement.kind().word(), source, cue, content);
    }

    /** Paragraphs of the body, or one headline where the text begins with an equals sign. */
    private static Article article(String written) {
        boolean headline = written.startsWith("= ");
        String text = (headline ? written.substring(2) : written).replace("\u00b6", "\n\n");
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            Span span = new Span(start, start + paragraph.length());
            segments.add(new Segment(span, headline ? Role.HEADLINE : Role.BODY));
            start = span.end() + 2;
        }
        return Articles.of(text, segments);
    }

    private static List<Case> cases() throws IOException {
        String name = "statement-cases.txt";
        try (InputStream in =
                Objects.requireNonNull(StatementCasesTest.class.getResourceAsStream(name))) {
            List<Case> cases = new ArrayList<>();
            for (String block :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")) {
                List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
                if (lines.size() > 2) {
                    cases.add(read(lines));
                }
            }
            return cases;
        }
    }

    private static Case read(List<String> lines) {
        List<String> expected =
                lines.stream()
                        .filter(line -> line.startsWith("> ") && !line.equals("> nothing"))
                        .map(
                                line ->
                                        line.substring(2)
                                                .replace("|  |", "| |")
                                                .replace("| |", "|  |"))
                        .toList();
        return new Case(lines.get(0), lines.get(1), expected);
    }
}
