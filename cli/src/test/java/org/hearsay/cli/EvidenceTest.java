package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What leaves the program says where it stands, and it stands there. */
class EvidenceTest {

    private static final String EMOJI =
            """
            Ferry strike 🚢🚢 enters second week

            ORMSBY, 3 March 2025 - The strike 🎉 in Ormsby entered its second week on Monday.

            "We will not go back 👩‍👩‍👧 for 40 crowns an hour," said Jonas Pell, who speaks for the crews.

            Harbour director Mira Tolland 𝔐𝔗 said 1,200 passengers were stranded since 24 February.
            """;

    @TempDir private Path folder;

    @Test
    void everyLineOfTheSampleIsAsTheSchemaSays() {
        String export = Story.ofSample().export();
        String free = Story.ofSample().exported("--format", "jsonl", "--text-free");

        assertThat(Stream.concat(export.lines(), free.lines()))
                .allSatisfy(line -> assertThat(Schema.problems(line)).as(line).isEmpty());
    }

    @Test
    void everySpanOfTheSampleHoldsItsWords() {
        assertThat(wordsOutOfPlace(Story.ofSample())).isEmpty();
    }

    @Test
    void spansAreInCodePointsAfterCharactersThatTakeTwoUnits() throws IOException {
        Files.writeString(folder.resolve("a.txt"), EMOJI, StandardCharsets.UTF_8);
        Story story = Story.of(folder, folder.resolve("a.txt"));

        assertThat(story.lines("statement")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(story.lines("figure")).isNotEmpty();
        assertThat(story.lines("time")).isNotEmpty();
        assertThat(wordsOutOfPlace(story)).isEmpty();
        assertThat(story.export().lines())
                .allSatisfy(line -> assertThat(Schema.problems(line)).as(line).isEmpty());
    }

    @Test
    void everyPlaceInTheMarkupHoldsTheFirstAndTheLastWord() throws IOException {
        Map<String, String> originals = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (JsonNode line : Story.ofSample().lines().toList()) {
            String document = Story.text(line, "document");
            if (Story.text(line, "type").equals("input") && document.endsWith(".html")) {
                originals.put(document, original(document, Story.text(line, "charset")));
            }
            JsonNode words = line.has("evidence") ? line.path("evidence") : line;
            if (line.has("markup")) {
                checked++;
                String there = cut(originals.getOrDefault(document, ""), line.path("markup"));
                String shown = Jsoup.parse(there).text();
                String[] all = Story.text(words, "text").strip().split("\\s+");
                if (!shown.contains(all[0]) || !shown.contains(all[all.length - 1])) {
                    wrong.add(document + ": " + words.path("text") + " at " + there);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(200);
    }

    @Test
    void everyItemOfAPageHasItsPlaceInTheMarkup() {
        assertThat(Story.ofSample().lines())
                .filteredOn(line -> line.has("confidence"))
                .filteredOn(line -> Story.text(line, "document").endsWith(".html"))
                .isNotEmpty()
                .allMatch(line -> line.has("markup"));
    }

    /** What an export says stands somewhere in a text and does not. */
    private static List<String> wordsOutOfPlace(Story story) {
        Map<String, String> texts = new HashMap<>();
        story.lines("article")
                .forEach(line -> texts.put(Story.text(line, "id"), Story.text(line, "text")));
        List<String> wrong = new ArrayList<>();
        for (JsonNode line : story.lines().toList()) {
            check(line, texts.getOrDefault(Story.text(line, "article"), ""), wrong);
            for (JsonNode mention : line.path("mentions")) {
                check(mention, texts.getOrDefault(Story.text(mention, "article"), ""), wrong);
            }
        }
        return wrong;
    }

    private static void check(JsonNode node, String text, List<String> wrong) {
        if (node.has("span") && node.has("text")) {
            String there = cut(text, node.path("span"));
            if (!there.equals(Story.text(node, "text"))) {
                wrong.add(node + " but there stands: " + there);
            }
        }
        for (String part : List.of("evidence", "source", "cue", "addressee", "claimant")) {
            if (node.has(part)) {
                check(node.path(part), text, wrong);
            }
        }
        for (JsonNode relay : node.path("relays")) {
            check(relay, text, wrong);
        }
        for (JsonNode span : node.path("content").path("spans")) {
            if (!Story.text(node.path("content"), "text").contains(cut(text, span))) {
                wrong.add(node + " but there stands: " + cut(text, span));
            }
        }
    }

    private static String cut(String text, JsonNode span) {
        return text.substring(
                text.offsetByCodePoints(0, span.path(0).asInt()),
                text.offsetByCodePoints(0, span.path(1).asInt()));
    }

    private static String original(String document, String charset) throws IOException {
        Charset decoded = Charset.forName(charset.substring(0, charset.indexOf(',')));
        return new String(Files.readAllBytes(Story.SAMPLE.resolve(document)), decoded);
    }
}
