package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files in are files accounted for, whatever the files are. */
class AccountingTest {

    private static final String STRIKE =
            """
            Ferry strike enters second week

            By Ada Lindqvist

            ORMSBY, 3 March 2025 - The ferry strike in Ormsby entered its second week on Monday.

            "We will not go back for 40 crowns an hour," said Jonas Pell, who speaks for the crews.

            Harbour director Mira Tolland said 1,200 passengers were stranded.
            """;

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talks resume</title>
            <meta property="article:published_time" content="2025-03-04T08:00:00+01:00"></head>
            <body><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
            <article><h1>Talks resume in ferry strike</h1>
            <p>Talks between the crews and the harbour of Ormsby resumed on Tuesday, the eighth day
            of a strike that has emptied the quays.</p>
            <p>“We are closer than we were on Sunday,” said harbour director Mira Tolland, who gave
            no figures and left the building by a side door.</p>
            <p>The crews said that they would wait until Friday and not a day longer.</p></article>
            </body></html>
            """;

    private static final String MENU =
            """
            <!DOCTYPE html><html lang="en"><head><title>The Ormsby Bell</title></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
            <li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
            </body></html>
            """;

    private static final String FOREIGN =
            """
            <!DOCTYPE html><html lang="de"><head><title>Der Streik dauert an</title></head><body>
            <article><h1>Der Streik auf den Fähren dauert an</h1>
            <p>In Ormsby haben die Besatzungen der Fähren am Montag beschlossen, den Streik um eine
            Woche zu verlängern. Der Sprecher der Besatzungen sagte, dass man nicht zu den alten
            Bedingungen auf die Schiffe zurückkehren werde. Die Leiterin des Hafens wollte sich
            dazu nicht äußern und verwies auf die Gespräche, die am Freitag beginnen sollen.</p></article></body></html>
            """;

    @TempDir private Path folder;

    private Path news = Path.of(".");

    @BeforeEach
    void fill() throws IOException {
        news = Files.createDirectories(folder.resolve("news"));
        put("good.txt", STRIKE);
        put("good.html", PAGE);
        Files.write(news.resolve("packed.txt.gz"), packed(STRIKE.replace("second", "third")));
        put("empty.txt", "");
        put("report.png", "GIF89a\0\1\2\3 not really\n");
        put("menu.html", MENU);
        put("foreign.html", FOREIGN);
        put("nul.txt", STRIKE.replace("ORMSBY", "ORMS\0BY"));
        put("same-outlet.txt", STRIKE);
        put("other-outlet.txt", STRIKE);
        put(
                "manifest.csv",
                """
                file,outlet
                good.txt,The Ormsby Bell
                same-outlet.txt,The Ormsby Bell
                other-outlet.txt,Coast Radio
                """);
    }

    @Test
    void everyFileComesToOneEndWithItsReason() throws IOException {
        Story story = Story.of(folder, news);
        Map<String, String> ends = new TreeMap<>();
        for (JsonNode input : story.lines("input")) {
            ends.put(
                    Story.text(input, "document"),
                    Story.text(input, "outcome") + ": " + Story.text(input, "reason"));
        }

        assertThat(ends.keySet()).containsExactlyInAnyOrderElementsOf(files());
        assertThat(ends)
                .containsEntry("good.txt", "read: ")
                .containsEntry("good.html", "read: ")
                .containsEntry("packed.txt.gz", "read: ")
                .containsEntry("foreign.html", "read: ")
                .containsEntry("other-outlet.txt", "read: ")
                .containsEntry("empty.txt", "skipped: is empty")
                .containsEntry("report.png", "skipped: is a picture")
                .containsEntry("nul.txt", "skipped: is not text")
                .containsEntry("manifest.csv", "skipped: is the manifest")
                .containsEntry(
                        "same-outlet.txt", "duplicate: same bytes, outlet and URL as good.txt");
        assertThat(ends.get("menu.html")).startsWith("failed: ").hasSizeGreaterThan(20);
    }

    @Test
    void theReportListsEveryInputAndItsTotalsAddUp() throws IOException {
        Story story = Story.of(folder, news);
        Console.Ran ran = Console.run("report", "--ledger", story.ledger());

        assertThat(ran.code()).isZero();
        for (String file : files()) {
            assertThat(ran.out()).contains("  " + file);
        }
        assertThat(ran.out())
                .contains("duplicate  same-outlet.txt: same bytes, outlet and URL as good.txt")
                .contains(files().size() + " inputs: ")
                .containsPattern(" \\d+\\.\\d s  read       good\\.txt");
        assertThat(sum(ran.out(), " inputs: ")).isEqualTo(files().size());
        assertThat(sum(ran.out(), "taken out: ")).isEqualTo(files().size());
    }

    @Test
    void theReportIsATableToo() throws IOException {
        Story story = Story.of(folder, news);
        Path table = folder.resolveSibling("report.csv");
        Console.run("report", "--csv", table, "--ledger", story.ledger());

        assertThat(Files.readAllLines(table))
                .hasSize(files().size() + 1)
                .startsWith(
                        "\ufeffdocument,outcome,extraction,reason,holds,charset,milliseconds,sha256")
                .anyMatch(line -> line.startsWith("report.png,skipped,unsupported,is a picture"));
    }

    /** Of the line that has these words, the numbers behind them. */
    private static int sum(String out, String words) {
        String line = out.lines().filter(each -> each.contains(words)).findFirst().orElseThrow();
        String numbers = line.substring(line.indexOf(words) + words.length());
        return Arrays.stream(numbers.split(", "))
                .mapToInt(each -> Integer.parseInt(each.substring(0, each.indexOf(' '))))
                .sum();
    }

    @Test
    void theRunAndTheLedgerBothAddUp() throws IOException {
        Story story = Story.of(folder, news);

        assertThat(story.read().code()).isEqualTo(1);
        assertThat(story.read().out())
                .contains("11 inputs: 6 read, 0 already in the ledger, 4 skipped, 1 failed.")
                .contains("11 inputs: 5 read, 1 duplicate, 4 skipped, 1 failed")
                .contains("5 articles")
                .contains("menu.html: failed")
                .contains("nul.txt: skipped, is not text");
    }

    @Test
    void aSecondRunSaysThatAllIsThereAlready() {
        Story story = Story.of(folder, news);
        String before = story.export();
        Story again = Story.of(folder, news);

        assertThat(again.read().out()).contains("11 inputs: 0 read, 11 already in the ledger");
        assertThat(again.export()).isEqualTo(before);
    }

    @Test
    void theDossierListsEveryFileWithItsReason() throws IOException {
        Story story = Story.of(folder, news);
        String page = story.page("sources.html");

        assertThat(page).contains(files());
        for (JsonNode input : story.lines("input")) {
            assertThat(page).contains(Story.text(input, "reason"));
        }
    }

    @Test
    void anArticleInAnotherLanguageIsKeptWithANoteAndWithoutItems() {
        Story story = Story.of(folder, news);
        JsonNode article = article(story, "foreign.html");

        assertThat(Story.text(article, "language")).isEqualTo("de");
        assertThat(article.path("notes").toString()).contains("English only");
        assertThat(story.lines())
                .filteredOn(line -> Story.text(line, "document").equals("foreign.html"))
                .extracting(line -> Story.text(line, "type"))
                .containsExactlyInAnyOrder("input", "article");
    }

    @Test
    void theSameBytesOfTwoOutletsAreTwoArticles() {
        Story story = Story.of(folder, news);

        assertThat(Story.text(article(story, "good.txt"), "outlet")).isEqualTo("The Ormsby Bell");
        assertThat(Story.text(article(story, "other-outlet.txt"), "outlet"))
                .isEqualTo("Coast Radio");
    }

    @Test
    void onePathInTwoFoldersStaysTwoInputsHoweverTheyAreRead() throws IOException {
        Path herald = paper("herald", "The Ormsby Herald");
        Path post = paper("post", "Ormsby Post");
        Story.of(folder, herald);
        Story story = Story.of(folder, post);
        String apart = story.export();

        assertThat(story.lines("article"))
                .extracting(line -> Story.text(line, "document") + " " + Story.text(line, "outlet"))
                .containsExactly("herald/001.txt The Ormsby Herald", "post/001.txt Ormsby Post");
        assertThat(apart).doesNotContain(folder.getFileName().toString());

        Story together = Story.of(Files.createDirectories(folder.resolve("new")), post, herald);
        assertThat(together.export()).isEqualTo(apart);
        assertThat(Story.of(folder, post, herald).read().out())
                .contains("0 read, 4 already in the ledger");
    }

    @Test
    void aCorrectedManifestReplacesWhatTheFolderSaidBefore() throws IOException {
        Path herald = paper("herald", "The Ormsby Heral");
        Story.of(folder, paper("post", "Ormsby Post"));
        Story.of(folder, herald);
        paper("herald", "The Ormsby Herald");
        Story story = Story.of(folder, herald);

        assertThat(story.lines("article"))
                .extracting(line -> Story.text(line, "outlet"))
                .containsExactly("The Ormsby Herald", "Ormsby Post");
    }

    private Path paper(String name, String outlet) throws IOException {
        Path paper = Files.createDirectories(folder.resolve(name));
        Files.writeString(paper.resolve("001.txt"), STRIKE);
        Files.writeString(paper.resolve("manifest.csv"), "file,outlet\n001.txt," + outlet + "\n");
        return paper;
    }

    private static JsonNode article(Story story, String document) {
        return story.lines("article").stream()
                .filter(line -> Story.text(line, "document").equals(document))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(news)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(news.resolve(name), content, StandardCharsets.UTF_8);
    }

    private static byte[] packed(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
