package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.cli.Console.Ran;
import org.hearsay.export.Format;
import org.hearsay.export.Formats;
import org.hearsay.store.dna.DiscourseNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every format on the sample story. */
class ExportFormatsTest {

    /** No more words of a quotation leave with {@code --text-free}. */
    private static final int WORDS = 15;

    @TempDir private Path folder;

    static List<Format> formats() {
        return new Formats(new DiscourseNetwork()).all();
    }

    static Stream<Format> textFree() {
        return formats().stream().filter(Format::mayBeTextFree).filter(Format::isText);
    }

    /** The files that a format makes of the sample. */
    private List<Path> exported(Format format, String... more) throws IOException {
        Path out = folder.resolve(format.name());
        List<Object> arguments = new ArrayList<>(List.of("--format", format.name(), "--out", out));
        arguments.addAll(List.of(more));
        Ran ran = Console.run(List.of("export", "--ledger", Story.ofSample().ledger()), arguments);
        assertThat(ran.code()).as(ran.err()).isZero();
        return format.files().size() == 1
                ? List.of(out)
                : format.files().stream().map(out::resolve).toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatIsWrittenWhereOutSays(Format format) throws IOException {
        for (Path file : exported(format)) {
            assertThat(file).isNotEmptyFile();
        }
    }

    @Test
    void theHelpNamesEveryFormatWithALine() {
        String help = Console.run("export", "--help").out();
        assertThat(formats())
                .allSatisfy(
                        format ->
                                assertThat(help)
                                        .contains("  " + format.name() + " ")
                                        .contains(format.about()));
        assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void whatIsWrittenToTheConsoleIsWhatIsWrittenToAFile() throws IOException {
        Format format = formats().get(0);
        String file = Files.readString(exported(format).get(0), StandardCharsets.UTF_8);
        assertThat(Story.ofSample().exported("--format", format.name())).isEqualTo(file);
    }

    @Test
    void aFormatThatMeansNothingWithoutTheTextIsRefused() {
        Ran ran =
                Console.run(
                        "export",
                        "--ledger",
                        Story.ofSample().ledger(),
                        "--format",
                        "dna",
                        "--text-free");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("dna", "without the text");
    }

    @ParameterizedTest
    @MethodSource("textFree")
    void withoutTextNoRunOfMoreThanFifteenWordsOfAnArticleLeaves(Format format) throws IOException {
        Set<List<String>> texts = new HashSet<>();
        for (JsonNode article : Story.ofSample().lines("article")) {
            texts.addAll(runs(Story.text(article, "text")));
        }
        assertThat(texts).hasSizeGreaterThan(1_000);
        for (Path file : exported(format, "--text-free")) {
            List<List<String>> found = new ArrayList<>(runs(Files.readString(file)));
            found.retainAll(texts);
            assertThat(found).as(file.toString()).isEmpty();
        }
    }

    /** Runs of one word more than may leave; what parts fields, and a cut, ends a run. */
    private static List<List<String>> runs(String text) {
        String parted =
                text.replaceAll("[|\t\u2026]|\"[:,]\"|,(?=[^\\s\\d])", " PARTED ")
                        .replace("\\n", " ");
        List<String> words = new ArrayList<>();
        String spaced = parted.replaceAll("[\"<>#\\\\\u201c\u201d]", " ");
        for (String part : spaced.split("[\\s\\p{Z}]+", -1)) {
            String word = part.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + WORDS < words.size(); i++) {
            List<String> run = List.copyOf(words.subList(i, i + WORDS + 1));
            if (!run.contains("PARTED")) {
                runs.add(run);
            }
        }
        return runs;
    }
}
