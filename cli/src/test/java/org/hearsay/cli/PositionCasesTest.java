package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.position.PositionFinder;
import org.hearsay.statement.StatementFinder;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The specification of the positions that are found, case by case.
 *
 * <p>A case that is known to be misread stands by its name in {@code position-known-misses.txt} and
 * shows as skipped; every other case must be read as it says, its traps above all.
 */
class PositionCasesTest {

    private static final String CASES = "position-cases.txt";

    private final Set<String> missed = knownMisses();

    @TestFactory
    Stream<DynamicTest> everyCaseReadsAsItSays() throws IOException {
        return StatementCase.in(CASES).stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    @Test
    void thereAreEnoughCasesAndTraps() throws IOException {
        List<StatementCase> cases = StatementCase.in(CASES);
        assertThat(cases).hasSizeGreaterThan(100);
        assertThat(cases.stream().filter(each -> each.expected().isEmpty()).count())
                .isGreaterThan(30);
        assertThat(missed.size() * 20).as("known misses").isLessThan(cases.size());
    }

    @Test
    void everyKnownMissIsACaseThatShouldFindSomething() throws IOException {
        Set<String> names =
                StatementCase.in(CASES).stream()
                        .filter(each -> !each.expected().isEmpty())
                        .map(StatementCase::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).containsAll(missed);
    }

    private void check(StatementCase each) {
        List<String> expected = each.expected().stream().map(PositionCasesTest::line).toList();
        List<String> found = found(each);
        if (missed.contains(each.name())) {
            Assumptions.assumeTrue(found.equals(expected), "known miss: " + found);
        }
        assertThat(found).as(each.text()).isEqualTo(expected);
    }

    private static List<String> found(StatementCase each) {
        Annotation annotation = Console.SHARED.annotate(each.article());
        List<TimeExpression> times = new TimeFinder().find(annotation);
        List<Statement> statements = new StatementFinder().find(annotation, times);
        return new PositionFinder()
                .find(annotation, times, statements).stream()
                        .map(position -> line(position, times))
                        .toList();
    }

    private static String line(StatementCase.Expected expected) {
        StringBuilder line = new StringBuilder(expected.line());
        expected.asked()
                .forEach((field, values) -> values.forEach(value -> add(line, field, value)));
        return line.toString();
    }

    private static String line(Position position, List<TimeExpression> times) {
        StringBuilder line =
                new StringBuilder(
                        String.join(
                                " | ",
                                position.actor().name(),
                                position.stance().word(),
                                position.issue().exact(),
                                position.label()));
        add(line, "basis", position.basis().word());
        position.ascribedBy().map(Party::name).ifPresent(by -> add(line, "by", by));
        position.conditions().stream()
                .map(Evidence::exact)
                .forEach(words -> add(line, "condition", words));
        if (position.earlier()) {
            add(line, "earlier", "yes");
        }
        times.stream()
                .filter(time -> position.time().filter(time.id()::equals).isPresent())
                .forEach(time -> add(line, "when", time.evidence().exact()));
        return line.toString();
    }

    private static void add(StringBuilder line, String field, String value) {
        line.append(" | ").append(field).append(": ").append(value);
    }

    private static Set<String> knownMisses() {
        try (InputStream in =
                Objects.requireNonNull(
                        PositionCasesTest.class.getResourceAsStream("position-known-misses.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot read the known misses", e);
        }
    }
}
