package org.hearsay.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Publication;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the readable cases in {@code cases.txt}. */
final class DatingCasesTest {

    @TestFactory
    Stream<DynamicTest> everyArticleIsDatedAsFarAsItsWordsAllow() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String[] cases = file().split("\n== ", -1);
        for (int i = 1; i < cases.length; i++) {
            List<String> lines = cases[i].lines().filter(line -> !line.isBlank()).toList();
            tests.add(DynamicTest.dynamicTest(lines.get(0), () -> check(lines)));
        }
        return tests.stream();
    }

    @Test
    void aDayThatIsStatedStays() {
        Publication stated =
                Publication.on(LocalDate.of(2031, 1, 1), KnownBy.METADATA, "the page says so");
        String text = "The council closed the bridge yesterday, 3 September 2031.";
        assertThat(dated(text, stated)).isEqualTo(stated);
    }

    @Test
    void boundsThatAreKnownAreNarrowed() {
        Publication known =
                Publication.between(
                        Optional.of(LocalDate.of(2031, 9, 10)), Optional.empty(), "a picture");
        Publication dated = dated("The dam broke last month, in August 2031.", known);
        assertThat(dated.notBefore()).contains(LocalDate.of(2031, 9, 10));
        assertThat(dated.notAfter()).contains(LocalDate.of(2031, 9, 30));
        assertThat(dated.because()).startsWith("a picture; ");
    }

    private static String file() throws IOException {
        try (InputStream in = DatingCasesTest.class.getResourceAsStream("cases.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void check(List<String> lines) {
        List<String> text = lines.stream().skip(1).filter(line -> !line.startsWith("  ")).toList();
        String[] expected = lines.get(lines.size() - 1).strip().split(" \\| ", -1);
        Publication dated = dated(String.join("\n", text), Publication.unknown());
        assertThat(told(dated)).as(String.join("\n", text)).isEqualTo(expected[0]);
        if (expected.length > 1) {
            assertThat(dated.because()).contains(expected[1]);
        }
    }

    private static Publication dated(String text, Publication known) {
        Annotation annotation = TaggedText.annotate(text, known);
        return new Dating().within(annotation, new TimeFinder().find(annotation));
    }

    private static String told(Publication dated) {
        if (dated.day().isPresent()) {
            return "on " + dated.day().get();
        }
        String likely = dated.estimate().map(day -> ", likely " + day).orElse("");
        if (dated.notBefore().isPresent() && dated.notAfter().isPresent()) {
            String bounds = "between " + dated.notBefore().get() + " and " + dated.notAfter().get();
            return bounds + likely;
        }
        return dated.notBefore()
                        .map(day -> "on or after " + day)
                        .or(() -> dated.notAfter().map(day -> "on or before " + day))
                        .orElse("unknown")
                + likely;
    }
}
