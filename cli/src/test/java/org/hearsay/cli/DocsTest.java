package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there. */
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]+)[^)]*\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./hearsay ([a-z]+)");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> documents = documents();
        for (Path document : documents) {
            for (String link : found(LINK, document)) {
                if (!link.contains(":") && !Files.exists(document.resolveSibling(link))) {
                    broken.add(ROOT.relativize(document) + " points at " + link);
                }
            }
        }
        assertThat(documents).hasSizeGreaterThan(5);
        assertThat(broken).isEmpty();
    }

    @Test
    void everyCommandInTheDocumentsExists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path document : documents()) {
            named.addAll(found(COMMAND, document));
        }
        assertThat(named).isNotEmpty();
        assertThat(Main.commandLine().getSubcommands().keySet()).containsAll(named);
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        assertThat(found(COMMAND, ROOT.resolve("README.md")))
                .containsAll(Main.commandLine().getSubcommands().keySet());
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "docs", "samples")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents;
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(document));
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
