package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A folder with one file of every kind is read to one ledger by one command. */
class OneOfEachTest {

    private static final Path SAMPLE = Path.of("..", "samples", "one-of-each");

    @TempDir Path folder;

    @Test
    void everyKindOfFileIsReadToOneLedger() throws IOException {
        Story story = Story.of(folder, SAMPLE);
        List<JsonNode> inputs = story.lines("input");

        assertThat(story.read().out())
                .startsWith("48 inputs: 47 read, 0 already in the ledger, 1 skipped, 0 failed.");
        assertThat(inputs.stream().filter(input -> !Story.text(input, "outcome").equals("read")))
                .extracting(input -> Story.text(input, "document"))
                .containsExactly("saved_files/");
        assertThat(inputs)
                .filteredOn(input -> !Story.text(input, "document").equals("saved_files/"))
                .allMatch(input -> Story.text(input, "extraction").equals("ok"));
        assertThat(Files.readString(Path.of("..", "README.md"), StandardCharsets.UTF_8))
                .contains("48 inputs: 47 read, 0 duplicate, 1 skipped, 0 failed");
    }

    @Test
    void everyArticleSpeaksOfTheFireAndNamesItsSpeaker() {
        Story story = Story.of(folder, SAMPLE);
        List<JsonNode> english =
                story.lines("article").stream()
                        .filter(article -> Story.text(article, "language").equals("en"))
                        .toList();
        assertThat(english).hasSize(29);
        assertThat(english)
                .allMatch(article -> Story.text(article, "body").contains("grain silo of Torvik"));
        String speakers =
                story.lines("statement").stream()
                        .map(statement -> Story.text(statement.path("source"), "name"))
                        .distinct()
                        .collect(Collectors.joining(", "));
        assertThat(speakers).contains("Ines Vollan", "Odd Brekke", "Tor Lunde", "Berit Hove");
    }

    @Test
    void readingAgainChangesNothing() {
        Story first = Story.of(folder, SAMPLE);
        String before = first.export();
        Story again = Story.of(folder, SAMPLE);

        assertThat(again.read().out())
                .startsWith("48 inputs: 0 read, 48 already in the ledger, 0 skipped, 0 failed.");
        assertThat(again.export()).isEqualTo(before);
        assertThat(Console.run("verify", "--ledger", again.ledger()).code()).isZero();
    }
}
