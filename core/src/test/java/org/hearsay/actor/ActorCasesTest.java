package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Evidence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code cases.txt}; how to read it stands at its head. */
class ActorCasesTest {

    private record Case(String title, String text, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> everyCaseOfTheFile() throws IOException {
        return cases().stream().map(c -> dynamicTest(c.title(), () -> check(c)));
    }

    @Test
    void theFileHoldsAtLeastFiftyCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(50);
    }

    private static void check(Case wanted) {
        CaseArticle article = CaseArticle.of(wanted.title(), wanted.text());
        List<Actor> actors = article.actors();
        assertThat(answers(article, actors, wanted.expected())).isEqualTo(wanted.expected());
        List<Evidence> mentions = actors.stream().flatMap(a -> a.mentions().stream()).toList();
        assertThat(mentions).doesNotHaveDuplicates();
    }

    /** What was found in the words of the case file, in the place of what was expected. */
    private static List<String> answers(
            CaseArticle article, List<Actor> actors, List<String> expected) {
        List<String> answers = new ArrayList<>();
        Map<ActorId, String> labels = new HashMap<>();
        int next = 0;
        for (String line : expected) {
            if (line.startsWith("->")) {
                CaseText.Marked party = article.marked().parties().get(next++);
                answers.add("-> " + who(actors, party).map(a -> label(a, labels)).orElse("nobody"));
            } else {
                answers.add(fact(actors, line));
            }
        }
        assertThat(article.marked().parties()).as("one answer a bracket").hasSize(next);
        return answers;
    }

    private static Optional<Actor> who(List<Actor> actors, CaseText.Marked party) {
        return actors.stream()
                .filter(a -> a.mentions().stream().anyMatch(m -> m.span().equals(party.span())))
                .findFirst();
    }

    /** The actor's name and kind; "#2" after it tells two of one name apart. */
    private static String label(Actor actor, Map<ActorId, String> labels) {
        String plain = actor.name() + " | " + actor.kind().word();
        String known = labels.get(actor.id());
        if (known != null) {
            return known;
        }
        int twins = 1;
        while (labels.containsValue(twins == 1 ? plain : plain + " #" + twins)) {
            twins++;
        }
        labels.put(actor.id(), twins == 1 ? plain : plain + " #" + twins);
        return labels.get(actor.id());
    }

    /** "roles Marta Ilves: …" or "aliases Marta Ilves: …", parts separated by semicolons. */
    private static String fact(List<Actor> actors, String line) {
        int blank = line.indexOf(' ');
        String name = line.substring(blank + 1, line.indexOf(':'));
        Optional<Actor> actor = actors.stream().filter(a -> a.name().equals(name)).findFirst();
        List<String> found =
                actor.map(a -> line.startsWith("roles") ? a.roles() : a.aliases())
                        .orElse(List.of());
        return (line.substring(0, line.indexOf(':') + 1) + " " + String.join("; ", found)).strip();
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String title = "";
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                add(cases, title, text, expected);
                title = line.substring(3);
                text.setLength(0);
                expected = new ArrayList<>();
            } else if (line.startsWith("->")
                    || line.startsWith("roles ")
                    || line.startsWith("aliases ")) {
                expected.add(line.strip());
            } else if (!title.isEmpty() && !line.isBlank()) {
                text.append(line).append('\n');
            }
        }
        add(cases, title, text, expected);
        return cases;
    }

    private static void add(
            List<Case> cases, String title, StringBuilder text, List<String> expected) {
        if (!title.isEmpty()) {
            cases.add(new Case(title, text.toString(), List.copyOf(expected)));
        }
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = ActorCasesTest.class.getResourceAsStream("cases.txt")) {
            return new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
