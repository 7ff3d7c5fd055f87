package org.hearsay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContentCommandTest {

    private static final List<String> ALL =
            List.of(
                    "boilerpipe-article",
                    "boilerpipe-default",
                    "crux",
                    "hearsay",
                    "readability4j",
                    "readability4j-extended");

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writePages() throws IOException {
        Files.createDirectory(folder.resolve("pages"));
        page("bridge.html", "Tolvik bridge reopens", "2031-03-04", "ferry", "engineers");
        page("orchard.html", "Early frost in Maresh", "2031-04-11", "orchard", "growers");
    }

    @Test
    void eachToolWritesALineAPage() throws IOException {
        assertThat(content()).isZero();

        assertThat(files()).isEqualTo(ALL);
        for (String name : ALL) {
            List<JsonNode> lines = lines(name);
            assertThat(lines)
                    .as(name)
                    .hasSize(2)
                    .allMatch(l -> l.at("/type").asString().equals("article"));
            assertThat(lines)
                    .as(name)
                    .extracting(line -> line.at("/document").asString())
                    .containsExactly("bridge.html", "orchard.html");
            assertThat(lines.get(0).at("/body").asString())
                    .as(name)
                    .contains("two engineers")
                    .doesNotContain("two growers");
            assertThat(out.toString()).containsPattern(name + " +failed 0 ");
        }
    }

    @Test
    void headlineAndDateGoWithTheBodyWhereAToolGivesThem() throws IOException {
        content("--with", "hearsay,crux");

        assertThat(files()).containsExactly("crux", "hearsay");
        assertThat(lines("hearsay").get(1).at("/headline").asString())
                .isEqualTo("Early frost in Maresh");
        assertThat(lines("hearsay").get(1).at("/published/value").asString())
                .isEqualTo("2031-04-11");
        assertThat(lines("crux").get(1).has("published")).isFalse();
    }

    @Test
    void aPageWithNothingInItIsCountedAndHasNoLine() throws IOException {
        Files.writeString(folder.resolve("pages/void.html"), "<html><body><p></p></body></html>");

        assertThat(content("--with", "hearsay,boilerpipe")).isZero();

        assertThat(lines("hearsay")).hasSize(2);
        assertThat(lines("boilerpipe-article")).hasSize(2);
        assertThat(out.toString())
                .contains("3 pages")
                .containsPattern("hearsay +failed 1 ")
                .containsPattern("boilerpipe-article +failed 1 ");
    }

    @Test
    void aToolThatIsNotKnownIsRefusedWithThoseThatAre() {
        assertThat(content("--with", "hearsey")).isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(err.toString()).contains("hearsey").containsIgnoringCase("readability4j");
    }

    private int content(String... more) {
        List<String> args =
                Stream.concat(
                                Stream.of(
                                        "content",
                                        folder.resolve("pages").toString(),
                                        "--out",
                                        folder.resolve("out").toString(),
                                        "--passes",
                                        "1"),
                                Stream.of(more))
                        .toList();
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".jsonl".length()))
                    .sorted()
                    .toList();
        }
    }

    private List<JsonNode> lines(String name) throws IOException {
        JsonMapper json = new JsonMapper();
        return Files.readAllLines(folder.resolve("out").resolve(name + ".jsonl")).stream()
                .map(json::readTree)
                .toList();
    }

    private void page(String name, String title, String day, String thing, String people)
            throws IOException {
        String paragraph =
                "<p>The "
                        + thing
                        + " in the valley was looked at again on Tuesday, when two "
                        + people
                        + " came, measured it, and told the council that it would hold for another"
                        + " winter, provided that nobody drove over it at night.</p>\n";
        Files.writeString(
                folder.resolve("pages").resolve(name),
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                        + title
                        + "</title><meta property=\"article:published_time\" content=\""
                        + day
                        + "\"></head><body><nav><a href=\"/\">Home</a> <a"
                        + " href=\"/w\">Weather</a></nav><article><h1>"
                        + title
                        + "</h1>\n"
                        + paragraph.repeat(6)
                        + "</article><footer><p>The Maresh Courier, Harbour Street 4.</p></footer>"
                        + "</body></html>");
    }
}
