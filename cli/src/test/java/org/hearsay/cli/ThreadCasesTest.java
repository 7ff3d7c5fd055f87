package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Reconciler;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Envelope;
import org.hearsay.model.Item;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Reading;
import org.hearsay.model.Stated;
import org.hearsay.reading.Reader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The specification of threads and their verdicts, case by case, from articles read whole; how to
 * read a case stands at the head of {@code thread-cases.txt}.
 *
 * <p>A case that is known not to be met stands in {@code thread-known-misses.txt} by its name, and
 * shows as skipped.
 */
class ThreadCasesTest {

    private final Reader reader = new Reader(Console.SHARED);

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() throws IOException {
        Set<String> missed = knownMisses();
        return cases().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.name(),
                                        () -> {
                                            Assumptions.assumeFalse(
                                                    missed.contains(each.name()), "a known miss");
                                            check(each);
                                        }));
    }

    @Test
    void thereAreEnoughCasesAndAsManyThatKeepApart() throws IOException {
        List<ThreadCase> cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
        assertThat(cases).filteredOn(ThreadCase::isNegative).hasSizeGreaterThanOrEqualTo(20);
        assertThat(knownMisses().size()).isLessThanOrEqualTo(cases.size() / 6);
    }

    @Test
    void everyKnownMissIsOneOfTheCases() throws IOException {
        assertThat(cases().stream().map(ThreadCase::name)).containsAll(knownMisses());
    }

    private void check(ThreadCase each) {
        List<Reading> readings = new ArrayList<>();
        for (ThreadCase.Text text : each.articles()) {
            readings.add((Reading) reader.read(content(text, readings.size())));
        }
        Dossier dossier = new Reconciler().reconcile(List.of(), readings);
        for (ThreadCase.Expected expected : each.expected()) {
            check(expected, dossier);
        }
    }

    private static void check(ThreadCase.Expected expected, Dossier dossier) {
        List<List<Item>> items =
                expected.items().stream().map(words -> items(expected, words, dossier)).toList();
        for (int i = 0; i < items.size(); i++) {
            assertThat(items.get(i)).as("read: %s", expected.items().get(i)).isNotEmpty();
        }
        List<ItemThread> joining =
                dossier.threads().stream()
                        .filter(thread -> items.stream().allMatch(own -> holds(thread, own)))
                        .toList();
        if (expected.isApart()) {
            assertThat(joining).as("threads that join %s", expected.items()).isEmpty();
            return;
        }
        assertThat(joining).as("threads that join %s", expected.items()).hasSize(1);
        assertThat(joining.get(0).verdict().word())
                .as(joining.get(0).because())
                .isEqualTo(expected.verdict());
        if (expected.origins() > 0) {
            assertThat(joining.get(0).origins()).as("origins").isEqualTo(expected.origins());
        }
    }

    private static boolean holds(ItemThread thread, List<Item> items) {
        return items.stream().map(Item::id).anyMatch(thread.members()::contains);
    }

    private static List<Item> items(
            ThreadCase.Expected expected, ThreadCase.Words words, Dossier dossier) {
        return dossier.readings().stream()
                .filter(r -> r.article().document().equals(document(words.article() - 1)))
                .flatMap(Reading::items)
                .filter(item -> item.itemKind().word().equals(expected.kind()))
                .filter(item -> item.evidence().exact().contains(words.words()))
                .toList();
    }

    private static String document(int number) {
        return number + ".txt";
    }

    private static Content content(ThreadCase.Text text, int number) {
        return new Content(
                document(number),
                Digest.of((text.outlet() + text.words()).getBytes(StandardCharsets.UTF_8)),
                Content.Format.TEXT,
                text.words(),
                new Stated(
                        Optional.of(text.outlet()),
                        Optional.empty(),
                        Optional.of(text.day()),
                        Optional.of("News of the day"),
                        Optional.of("en"),
                        List.of()),
                Envelope.empty());
    }

    private static Set<String> knownMisses() throws IOException {
        return lines("thread-known-misses.txt").stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ThreadCase> cases() throws IOException {
        return ThreadCase.parse(lines("thread-cases.txt"));
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ThreadCasesTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
