package org.hearsay.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.model.Content;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bench content}: Hearsay and other tools find the main content of the same pages.
 *
 * <p>All are given the characters that Hearsay decoded, which is not timed. Each makes a pass that
 * is written down and warms it, then passes in turn, one thread; the time of a page is the median
 * of the passes' means. {@code bench/content.py} does the same for tools in Python.
 */
@Command(
        name = "content",
        mixinStandardHelpOptions = true,
        description = "Main content by Hearsay and by other tools, for a scorer.")
final class ContentCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PAGES_DIR", description = "A folder of pages, NAME.html.")
    private Path pages = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Where each tool's results go, TOOL.jsonl.")
    private Path out = Path.of(".");

    @Option(
            names = "--with",
            paramLabel = "TOOL",
            split = ",",
            defaultValue = "hearsay,boilerpipe,readability4j,crux",
            description = "Which tools (default: ${DEFAULT-VALUE}).")
    private List<Tool> tools = List.of();

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many timed passes of each (default: ${DEFAULT-VALUE}).")
    private int passes = 3;

    @Override
    public Integer call() throws IOException {
        if (passes < 1) {
            throw new ParameterException(
                    spec.commandLine(), "No time can be taken of " + passes + " passes");
        }
        List<Content> read =
                Corpus.contents(pages, Integer.MAX_VALUE).stream()
                        .filter(content -> content.format() == Content.Format.HTML)
                        .toList();
        if (read.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no page in " + pages);
        }
        Files.createDirectories(out);
        List<Extractor> extractors =
                tools.stream().distinct().flatMap(tool -> tool.extractors().stream()).toList();
        Map<String, Integer> failed = new LinkedHashMap<>();
        for (Extractor extractor : extractors) {
            failed.put(extractor.name(), write(extractor, read));
        }
        report(read.size(), failed, race(extractors, read));
        return 0;
    }

    /** How many pages it found nothing in. */
    private int write(Extractor extractor, List<Content> read) throws IOException {
        int failed = 0;
        try (ExtractFile file = new ExtractFile(out.resolve(extractor.name() + ".jsonl"))) {
            for (Content page : read) {
                Optional<Extract> extract = attempt(extractor, page);
                if (extract.isPresent()) {
                    file.write(page.document(), extract.get());
                } else {
                    failed++;
                }
            }
        }
        return failed;
    }

    /** A tool that breaks on a page has found nothing in it. */
    private static Optional<Extract> attempt(Extractor extractor, Content page) {
        try {
            return extractor.read(page);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Map<String, List<Cost>> race(List<Extractor> extractors, List<Content> read) {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int pass = 0; pass < passes; pass++) {
            for (Extractor extractor : extractors) {
                Cost cost = Cost.of(() -> read.forEach(page -> attempt(extractor, page)));
                costs.computeIfAbsent(extractor.name(), name -> new ArrayList<>()).add(cost);
            }
        }
        return costs;
    }

    private void report(int size, Map<String, Integer> failed, Map<String, List<Cost>> costs) {
        PrintWriter to = spec.commandLine().getOut();
        to.println(size + " pages; ms a page by the clock, of processor time");
        failed.forEach(
                (name, count) -> {
                    List<Cost> measured = costs.getOrDefault(name, List.of());
                    to.printf(
                            Locale.ROOT,
                            "%-24s failed %d  %7.2f %7.2f%n",
                            name,
                            count,
                            Cost.median(measured, Cost::wall) / 1e6 / size,
                            Cost.median(measured, Cost::processor) / 1e6 / size);
                });
        to.flush();
    }
}
