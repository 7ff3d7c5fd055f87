package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.fixture.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code citations.txt}. */
class CitationCasesTest {

    private static final String ON = "depends on: ";

    record Case(String text, Set<String> outlets) {}

    @ParameterizedTest
    @MethodSource("cases")
    void anArticleDependsOnWhatItNamesAsItsSource(Case expected) throws IOException {
        OutletNames names = new OutletNames();
        known().forEach(outlet -> names.add(outlet, outlet));
        Body body = new Body(Sheet.of("Some Paper", "2031-03-01", expected.text()).article());
        assertThat(new Citations(names).in(body).keySet())
                .as(expected.text())
                .isEqualTo(expected.outlets());
    }

    @Test
    void thereAreManyCases() throws IOException {
        assertThat(cases().count()).isGreaterThanOrEqualTo(50);
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String text = "";
        for (String line : lines()) {
            String stripped = line.strip();
            if (stripped.startsWith(ON)) {
                cases.add(new Case(text, outlets(stripped.substring(ON.length()))));
            } else if (stripped.startsWith("depends on nothing")) {
                cases.add(new Case(text, Set.of()));
            } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                text = stripped;
            }
        }
        return cases.stream();
    }

    private static Set<String> known() throws IOException {
        String line =
                lines().stream()
                        .filter(l -> l.contains("Tarn News Agency"))
                        .findFirst()
                        .orElseThrow();
        return outlets(line.substring(2));
    }

    private static Set<String> outlets(String list) {
        return new TreeSet<>(List.of(list.split(", ")));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = CitationCasesTest.class.getResourceAsStream("citations.txt");
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
