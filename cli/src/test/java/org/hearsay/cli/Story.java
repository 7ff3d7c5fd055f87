package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.cli.Console.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger that commands made and what they tell of it. */
record Story(Path ledger, Ran read) {

    /** The story that comes with the project. */
    static final Path SAMPLE = Path.of("..", "samples", "brannik-dam");

    private static final JsonMapper JSON = new JsonMapper();

    private static final class Once {
        static final Story STORY = inTarget();
    }

    /** The sample, read once for all tests; they must not change it. */
    static Story ofSample() {
        return Once.STORY;
    }

    private static Story inTarget() {
        try {
            Files.createDirectories(Path.of("target"));
            Path folder = Files.createTempDirectory(Path.of("target"), "sample-story");
            Story story = of(folder, SAMPLE);
            assertThat(story.read().code()).as(story.read().err()).isZero();
            return story;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ledger in this folder, of these paths; the dossier stands in its folder "dossier". */
    static Story of(Path folder, Object... paths) {
        Path ledger = folder.resolve("a.ledger");
        return new Story(
                ledger,
                Console.run(
                        List.of("read", "--ledger", ledger, "--dossier", folder.resolve("dossier")),
                        List.of(paths)));
    }

    /** All of the ledger as JSON lines. */
    String export() {
        return exported("--format", "jsonl");
    }

    /** What {@code export} with these options writes. */
    String exported(Object... options) {
        Ran ran = Console.run(List.of("export", "--ledger", ledger), List.of(options));
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    /** The lines of one type. */
    List<JsonNode> lines(String type) {
        return lines().filter(line -> text(line, "type").equals(type)).toList();
    }

    /** All lines of the export. */
    Stream<JsonNode> lines() {
        return parse(export());
    }

    /** A page of the dossier that {@code read} wrote. */
    String page(String name) throws IOException {
        return Files.readString(
                ledger.resolveSibling("dossier").resolve(name), StandardCharsets.UTF_8);
    }

    static Stream<JsonNode> parse(String export) {
        return export.lines().map(JSON::readTree);
    }

    static String text(JsonNode line, String field) {
        return line.path(field).asString("");
    }
}
