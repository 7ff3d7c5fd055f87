package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.cli.Console.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A person's register of people, from the command line to exports and pages. */
class PeopleTest {

    @TempDir private Path folder;

    private Story story;
    private Path people;

    @BeforeEach
    void read() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("a.txt"),
                """
                Ferry strike enters second week

                ORMSBY, 3 March 2025 - The ferry strike in Ormsby entered its second week on Monday.

                Harbour director Mira Tolland said 1,200 passengers were stranded.
                """);
        Files.writeString(
                texts.resolve("b.txt"),
                """
                Harbour opens again

                ORMSBY, 9 March 2025 - The harbour of Ormsby opened again on Sunday.

                Harbour director Mira Karst said the crews had come back.
                """);
        story = Story.of(folder, texts);
        assertThat(story.read().code()).as(story.read().err()).isZero();
        people = folder.resolve("people.csv");
        Files.writeString(
                people,
                """
                name,aliases,wikidata,role,from
                Mira Tolland,Mira Karst,Q424242,director of the harbour,2024
                """);
    }

    @Test
    void aRegisterJoinsPeopleInExportsAndPages() throws IOException {
        assertThat(people(story.exported("--format", "jsonl"))).hasSize(2);
        String known = story.exported("--format", "jsonl", "--people", people);
        List<JsonNode> now = people(known);
        assertThat(now).hasSize(1);
        assertThat(Story.text(now.get(0), "name")).isEqualTo("Mira Tolland");
        assertThat(Story.text(now.get(0), "wikidata")).isEqualTo("Q424242");
        assertThat(now.get(0).path("held").toString())
                .contains("\"from\":\"2024-01-01\"", "\"first\":\"2025-03-03\"");
        known.lines().forEach(line -> assertThat(Schema.problems(line)).isEmpty());

        Path dossier = folder.resolve("pages");
        Ran shown =
                Console.run(
                        "dossier",
                        "--ledger",
                        story.ledger(),
                        "--people",
                        people,
                        "--out",
                        dossier);
        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(speakerPage(dossier))
                .contains("wikidata.org/wiki/Q424242", "Why is this one?", "2025-03-03");
    }

    @Test
    void aDecisionAboutSomebodyOfARegisterHoldsForAllThatItJoined() throws IOException {
        String known = story.exported("--format", "jsonl", "--people", people);
        Ran decided =
                Console.run(
                        "decide",
                        "rename",
                        Story.text(people(known).get(0), "id"),
                        "Mira Tolland-Karst",
                        "--ledger",
                        story.ledger(),
                        "--people",
                        people);
        assertThat(decided.code()).as(decided.err()).isZero();
        List<JsonNode> renamed = people(story.exported("--format", "jsonl", "--people", people));
        assertThat(renamed).hasSize(1);
        assertThat(Story.text(renamed.get(0), "name")).isEqualTo("Mira Tolland-Karst");
    }

    @Test
    void whatIsWrongInARegisterIsSaidWithItsLine() throws IOException {
        Files.writeString(people, "name,from\nMira Tolland,soon\n");
        Ran ran = Console.run("show", "speakers", "--ledger", story.ledger(), "--people", people);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("people.csv, line 2: from 'soon'; expected a day such as");
    }

    /** The two directors; the tests' annotator takes other capitals for persons, too. */
    private static List<JsonNode> people(String export) {
        return Story.parse(export)
                .filter(line -> Story.text(line, "type").equals("actor"))
                .filter(line -> Story.text(line, "name").startsWith("Mira "))
                .toList();
    }

    private static String speakerPage(Path dossier) throws IOException {
        try (var files = Files.walk(dossier)) {
            StringBuilder pages = new StringBuilder();
            for (Path file :
                    files.filter(f -> f.toString().contains("speaker")).sorted().toList()) {
                pages.append(Files.isRegularFile(file) ? Files.readString(file) : "");
            }
            return pages.toString();
        }
    }
}
