package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.actor.ActorResolver;
import org.hearsay.annotation.Annotation;
import org.hearsay.cli.StatementCase.Expected;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.statement.StatementFinder;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The specification of the statements that are found and of who says them, case by case.
 *
 * <p>What a trained model reads is never all right. A case that is known to be misread stands in
 * {@code known-misses.txt}, by file and name, and shows as skipped; every other case must be read
 * as it says. Quotation marks and stops at the edge of a span count for nothing.
 */
class StatementCasesTest {

    private static final List<String> FILES =
            List.of("statement-cases.txt", "attribution-cases.txt", "attribution-detail-cases.txt");

    /** The least share of a file's cases that must be read rightly. */
    private static final double LEAST = 0.6;

    private final Set<String> missed = knownMisses();

    @TestFactory
    Stream<DynamicTest> everyCaseReadsAsItSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : FILES) {
            for (StatementCase each : StatementCase.in(file)) {
                String name = file + ": " + each.name();
                tests.add(DynamicTest.dynamicTest(name, () -> check(each, missed.contains(name))));
            }
        }
        return tests.stream();
    }

    @Test
    void thereAreEnoughCasesAndFewKnownMisses() throws IOException {
        for (String file : FILES) {
            List<StatementCase> cases = StatementCase.in(file);
            long known =
                    cases.stream().filter(c -> missed.contains(file + ": " + c.name())).count();
            assertThat(cases).as(file).hasSizeGreaterThan(40);
            assertThat(1 - (double) known / cases.size()).as(file).isGreaterThan(LEAST);
        }
    }

    @Test
    void everyKnownMissIsOneOfTheCases() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : FILES) {
            StatementCase.in(file).forEach(each -> names.add(file + ": " + each.name()));
        }
        assertThat(names).containsAll(missed);
    }

    private static void check(StatementCase each, boolean known) {
        Found found = Found.in(each);
        if (known) {
            Assumptions.assumeTrue(found.isAsExpected(), "a known miss");
        }
        assertThat(found.lines())
                .as(each.text())
                .containsExactlyInAnyOrderElementsOf(found.expectedLines());
        for (Expected expected : each.expected()) {
            expected.asked()
                    .forEach(
                            (field, values) ->
                                    assertThat(found.answers(expected, field))
                                            .as("%s of %s", field, expected.line())
                                            .isEqualTo(values));
        }
    }

    private static Set<String> knownMisses() {
        try (InputStream in =
                Objects.requireNonNull(
                        StatementCasesTest.class.getResourceAsStream("known-misses.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What was found in a case's text. */
    private record Found(
            StatementCase asked,
            List<TimeExpression> times,
            List<Statement> statements,
            List<Actor> cast) {

        static Found in(StatementCase each) {
            Annotation annotation = Console.SHARED.annotate(each.article());
            List<TimeExpression> times = new TimeFinder().find(annotation);
            List<Statement> statements = new StatementFinder().find(annotation, times);
            return new Found(
                    each,
                    times,
                    statements,
                    new ActorResolver().within(annotation, statements, List.of(), List.of()));
        }

        boolean isAsExpected() {
            return lines().stream()
                            .sorted()
                            .toList()
                            .equals(expectedLines().stream().sorted().toList())
                    && asked.expected().stream()
                            .allMatch(
                                    expected ->
                                            expected.asked().entrySet().stream()
                                                    .allMatch(ask -> isRight(expected, ask)));
        }

        private boolean isRight(Expected expected, Map.Entry<String, List<String>> ask) {
            return answers(expected, ask.getKey()).equals(ask.getValue());
        }

        List<String> lines() {
            return statements.stream().map(Found::line).toList();
        }

        List<String> expectedLines() {
            return asked.expected().stream().map(expected -> plain(expected.line())).toList();
        }

        /**
         * The values that the statement of a line has for a field; none if there is no such one.
         */
        List<String> answers(Expected expected, String field) {
            return statements.stream()
                    .filter(statement -> line(statement).equals(plain(expected.line())))
                    .findFirst()
                    .map(statement -> answers(statement, field))
                    .orElse(List.of());
        }

        private List<String> answers(Statement statement, String field) {
            return switch (field) {
                case "act" -> List.of(statement.act().word());
                case "polarity" -> List.of(statement.factuality().polarity().word());
                case "hedge" -> words(statement.factuality().hedge());
                case "to" -> words(statement.addressee().flatMap(Party::evidence));
                case "via" -> words(statement.channel().map(channel -> channel.evidence()));
                case "relay" -> statement.relays().stream().map(Party::name).toList();
                case "when" ->
                        times.stream()
                                .filter(
                                        time ->
                                                statement
                                                        .saidAt()
                                                        .filter(time.id()::equals)
                                                        .isPresent())
                                .map(time -> time.evidence().exact())
                                .toList();
                case "within" ->
                        statement.within().map(id -> String.valueOf(place(id))).stream().toList();
                case "speaker" -> List.of(speaker(statement).map(Actor::name).orElse("unknown"));
                case "unnamed" ->
                        speaker(statement)
                                        .filter(who -> who.kind() == ActorKind.UNNAMED)
                                        .isPresent()
                                ? List.of("yes")
                                : List.of("no");
                default -> throw new IllegalArgumentException("A case asks for " + field);
            };
        }

        private int place(org.hearsay.model.ItemId id) {
            String outer =
                    statements.stream()
                            .filter(s -> s.id().equals(id))
                            .map(Found::line)
                            .findFirst()
                            .orElse("");
            return 1 + expectedLines().indexOf(outer);
        }

        private Optional<Actor> speaker(Statement statement) {
            return statement
                    .source()
                    .flatMap(Party::evidence)
                    .flatMap(
                            words ->
                                    cast.stream()
                                            .filter(who -> isMentioned(who, words))
                                            .findFirst());
        }

        private static boolean isMentioned(Actor who, Evidence words) {
            return who.mentions().stream().anyMatch(mention -> mention.span().equals(words.span()));
        }

        private static List<String> words(Optional<Evidence> evidence) {
            return evidence.map(Evidence::exact).stream().toList();
        }

        private static String line(Statement statement) {
            String source =
                    statement
                            .source()
                            .flatMap(Party::evidence)
                            .map(Evidence::exact)
                            .orElse("unknown");
            String cue = statement.cue().map(Evidence::exact).orElse("");
            String content =
                    statement.content().stream()
                            .map(Evidence::exact)
                            .collect(Collectors.joining(" ... "));
            return plain(String.join(" | ", statement.kind().word(), source, cue, content));
        }

        /** A line without the marks at the edges of its spans, and a dash or colon for no cue. */
        private static String plain(String line) {
            return Stream.of(line.split(" \\| ", -1))
                    .map(
                            field ->
                                    Stream.of(field.split(" \\.\\.\\. "))
                                            .map(Found::withoutMarks)
                                            .filter(part -> !part.isEmpty())
                                            .collect(Collectors.joining(" ... ")))
                    .collect(Collectors.joining(" | "));
        }

        private static String withoutMarks(String part) {
            int start = 0;
            int end = part.length();
            while (start < end && !Character.isLetterOrDigit(part.charAt(start))) {
                start++;
            }
            while (end > start && !Character.isLetterOrDigit(part.charAt(end - 1))) {
                end--;
            }
            return part.substring(start, end);
        }
    }
}
