package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** No date comes from the clock, and a date that is known moves only what depends on it. */
class DateTest {

    private static final String UNDATED =
            """
            Ferry strike goes on

            The ferry strike in Ormsby went on yesterday, as the crews had said last Friday.

            "We will not go back for 40 crowns an hour," Jonas Pell said on Tuesday.

            Three weeks ago, 1,200 passengers were stranded, said harbour director Mira Tolland.
            """;

    @TempDir private Path folder;

    @Test
    void noDateOfTheSampleIsTheDayOfTheRun() {
        List<String> days =
                Stream.of(-1, 0, 1)
                        .map(more -> LocalDate.now(ZoneOffset.UTC).plusDays(more).toString())
                        .toList();
        String export = Story.ofSample().export();

        assertThat(days).noneMatch(export::contains);
    }

    @Test
    void theMastheadOfTheDayOfSavingIsNotADateOfPublication() {
        JsonNode article = article(Story.ofSample(), "flare-dam-boss.txt");
        JsonNode published = article.path("published");

        assertThat(published.has("value")).as(published.toString()).isFalse();
        assertThat(Story.ofSample().export()).doesNotContain("2025-09");
    }

    @Test
    void anArticleWithoutADateKeepsRelativeTimesWithoutAValue() throws IOException {
        Story story = Story.of(folder, news());
        List<JsonNode> times = story.lines("time");

        assertThat(article(story, "a.txt").has("published")).isFalse();
        assertThat(times)
                .extracting(line -> Story.text(line, "text"))
                .contains("yesterday", "Tuesday");
        assertThat(times)
                .filteredOn(line -> Story.text(line, "timex").equals("DATE"))
                .hasSize(4)
                .noneMatch(line -> line.has("value"));
        assertThat(story.export())
                .doesNotContain(String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear()));
    }

    @Test
    void aDateInTheManifestMovesTheValuesOfRelativeTimesAndNothingElse() throws IOException {
        List<JsonNode> march = readAs("march", "2025-03-05");
        List<JsonNode> june = readAs("june", "2025-06-18");
        List<JsonNode> never = readAs("never", "");

        assertThat(values(march)).isNotEqualTo(values(june));
        assertThat(values(march)).contains("2025-03-04");
        assertThat(values(june)).contains("2025-06-17");
        assertThat(timeless(march)).isEqualTo(timeless(june)).isEqualTo(timeless(never));
    }

    private List<JsonNode> readAs(String name, String published) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Path manifest =
                Files.writeString(
                        own.resolve("m.csv"), "file,published\na.txt," + published + "\n");
        Story story = Story.of(own, news(), "--manifest", manifest);
        assertThat(story.read().code()).as(story.read().err()).isZero();
        return story.lines().toList();
    }

    private static List<String> values(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("value"))
                .map(line -> Story.text(line, "value"))
                .toList();
    }

    private static List<JsonNode> timeless(List<JsonNode> lines) {
        List<JsonNode> timeless = new ArrayList<>();
        for (JsonNode line : lines) {
            ObjectNode copy = (ObjectNode) line.deepCopy();
            copy.remove(List.of("value", "published"));
            for (String moment : List.of("saidAt", "asOf")) {
                if (copy.get(moment) instanceof ObjectNode node) {
                    node.remove("value");
                }
            }
            // When an article first and last called somebody so is told by its day.
            copy.path("held").forEach(role -> ((ObjectNode) role).remove(List.of("first", "last")));
            timeless.add(copy);
        }
        return timeless;
    }

    private static JsonNode article(Story story, String document) {
        return story.lines("article").stream()
                .filter(line -> Story.text(line, "document").equals(document))
                .findFirst()
                .orElseThrow();
    }

    private Path news() throws IOException {
        Path news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(news.resolve("a.txt"), UNDATED);
        return news;
    }
}
