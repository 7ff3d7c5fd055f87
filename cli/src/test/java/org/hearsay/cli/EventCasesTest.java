package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.event.EventFinder;
import org.hearsay.model.Event;
import org.hearsay.model.Party;
import org.hearsay.model.TimeExpression;
import org.hearsay.statement.StatementFinder;
import org.hearsay.text.Span;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The specification of the events that are found, case by case; how to read a case stands at the
 * head of {@code event-cases.txt}.
 *
 * <p>A case that is known to be misread stands in {@code event-known-misses.txt} by its name, and
 * shows as skipped.
 */
class EventCasesTest {

    private final Set<String> missed = knownMisses();

    @TestFactory
    Stream<DynamicTest> everyCaseReadsAsItSays() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    @Test
    void thereAreEnoughCasesAndEnoughTraps() throws IOException {
        List<EventCase> cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(80);
        assertThat(cases).filteredOn(EventCase::isTrap).hasSizeGreaterThan(15);
        assertThat(missed.size()).isLessThan(cases.size() / 10);
    }

    @Test
    void everyKnownMissIsOneOfTheCases() throws IOException {
        assertThat(cases().stream().map(EventCase::name)).containsAll(missed);
    }

    @Test
    void everyEventLiesInItsTextAndHoldsItsTrigger() throws IOException {
        for (EventCase each : cases()) {
            Annotation annotation = Console.SHARED.annotate(each.article());
            String text = annotation.article().text().characters();
            for (Event event : new EventFinder().find(annotation, List.of(), List.of())) {
                Span span = event.evidence().span();
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
                assertThat(event.evidence().exact()).isEqualTo(span.in(text));
                assertThat(span.contains(event.trigger().span())).isTrue();
                Stream.concat(event.actors().stream(), event.targets().stream())
                        .map(party -> party.evidence().orElseThrow().span())
                        .forEach(party -> assertThat(span.contains(party)).isTrue());
            }
        }
    }

    private void check(EventCase each) {
        Annotation annotation = Console.SHARED.annotate(each.article());
        List<TimeExpression> times = new TimeFinder().find(annotation);
        List<Event> events =
                new EventFinder()
                        .find(annotation, times, new StatementFinder().find(annotation, times));
        List<String> asked = new ArrayList<>();
        List<String> found = new ArrayList<>();
        each.expected().forEach(expected -> asked.add(expected.line()));
        events.forEach(event -> found.add(line(event)));
        if (missed.contains(each.name())) {
            Assumptions.assumeTrue(Set.copyOf(found).equals(Set.copyOf(asked)), "a known miss");
        }
        assertThat(found).as(each.text()).containsExactlyInAnyOrderElementsOf(asked);
        each.expected().forEach(expected -> checkMore(expected, events, times));
    }

    private static void checkMore(
            EventCase.Expected expected, List<Event> events, List<TimeExpression> times) {
        Event event =
                events.stream()
                        .filter(one -> line(one).equals(expected.line()))
                        .findFirst()
                        .orElseThrow();
        expected.asked()
                .forEach(
                        (field, value) ->
                                assertThat(answer(event, field, times))
                                        .as("%s of %s", field, expected.line())
                                        .isEqualTo(value));
    }

    private static String answer(Event event, String field, List<TimeExpression> times) {
        return switch (field) {
            case "trigger" -> event.trigger().exact();
            case "mode" -> event.mode().orElse("none");
            case "place" -> event.place().map(place -> place.name()).orElse("none");
            case "country" -> event.place().flatMap(place -> place.country()).orElse("none");
            case "said" -> event.statement().isPresent() ? "yes" : "no";
            case "time" ->
                    times.stream()
                            .filter(time -> event.time().filter(time.id()::equals).isPresent())
                            .map(time -> time.evidence().exact())
                            .findFirst()
                            .orElse("none");
            default -> "no such field: " + field;
        };
    }

    private static String line(Event event) {
        return String.join(
                " | ",
                event.type().word(),
                event.modality().word(),
                names(event.actors()),
                names(event.targets()));
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining(" + "));
    }

    private static List<EventCase> cases() throws IOException {
        return EventCase.in("event-cases.txt");
    }

    private static Set<String> knownMisses() {
        try (InputStream in =
                Objects.requireNonNull(
                        EventCasesTest.class.getResourceAsStream("event-known-misses.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
