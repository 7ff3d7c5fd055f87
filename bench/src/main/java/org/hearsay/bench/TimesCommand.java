package org.hearsay.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.article.ArticleReader;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Mod;
import org.hearsay.model.Outlet;
import org.hearsay.model.Publication;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;
import org.hearsay.time.TimeFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bench times}: the time finder on WikiWars, MEANTIME and Recognizers' cases, and how fast
 * it is without the annotation.
 */
@Command(
        name = "times",
        mixinStandardHelpOptions = true,
        description = "Scores times and their values, and the finder's speed.")
final class TimesCommand implements Callable<Integer> {

    private static final int PASSES = 9;

    private static final List<String> SETS = List.of("first", "second", "meantime");

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DATA", description = "The folder that holds bench/.")
    private Path data = Path.of(".");

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            defaultValue = "${sys:hearsay.bench:-bench}",
            description = "Where times.py lies (default: ${DEFAULT-VALUE}).")
    private Path scripts = Path.of("bench");

    @Option(
            names = "--misses",
            description =
                    "List the cases of Recognizers that come out wrong, instead of the scores.")
    private boolean misses;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("times");
        int prepared = python("texts", folder);
        if (prepared != 0) {
            return prepared;
        }
        Annotator annotator = choice.annotator();
        List<Annotation> texts = texts(folder, annotator);
        List<Annotation> all = new ArrayList<>(texts);
        all.addAll(cases(folder, annotator));
        write(all, folder.resolve("times.tsv"));
        int scored = misses ? python("score", folder, "recognizers") : python("score", folder);
        speed(texts);
        return scored;
    }

    private int python(String step, Path folder, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add("python3");
        command.add(scripts.resolve("times.py").toString());
        command.addAll(List.of(step, data.toString(), folder.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static List<Annotation> texts(Path folder, Annotator annotator) {
        ArticleReader reader = new ArticleReader();
        List<Annotation> texts = new ArrayList<>();
        for (String set : SETS) {
            Path below = folder.resolve("texts").resolve(set);
            for (Content content : Corpus.contents(below, Integer.MAX_VALUE)) {
                if (reader.read(content) instanceof Article article) {
                    texts.add(annotator.annotate(article));
                }
            }
        }
        return texts;
    }

    /** One case a line: name, day, text. */
    private static List<Annotation> cases(Path folder, Annotator annotator) throws IOException {
        List<Annotation> cases = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("cases.tsv"))) {
            String[] fields = line.split("\t", -1);
            cases.add(
                    annotator.annotate(article(fields[0], LocalDate.parse(fields[1]), fields[2])));
        }
        return cases;
    }

    private static Article article(String name, LocalDate day, String text) {
        Digest digest = Digest.of(name);
        Optional<Outlet> outlet = Optional.empty();
        return new Article(
                ArticleId.of(digest, outlet, Optional.empty()),
                name,
                digest,
                outlet,
                Optional.empty(),
                Optional.empty(),
                Publication.on(day, KnownBy.USER, "stated"),
                Optional.of("en"),
                List.of(),
                Optional.empty(),
                Edition.unknown(),
                SourceText.plain(text),
                List.of(new Segment(new Span(0, text.length()), Role.BODY)));
    }

    /**
     * One time a line, as {@code times.py} reads it: fields apart by tabs, offsets in code points.
     */
    private static void write(List<Annotation> annotations, Path file) throws IOException {
        TimeFinder finder = new TimeFinder();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (Annotation annotation : annotations) {
                Article article = annotation.article();
                finder.find(annotation).forEach(time -> out.println(line(article, time)));
            }
        }
    }

    private static String line(Article article, TimeExpression time) {
        String text = article.text().characters();
        Span span = time.evidence().span();
        int start = text.codePointCount(0, span.start());
        int end = start + text.codePointCount(span.start(), span.end());
        return Stream.of(
                        article.document(),
                        Integer.toString(start),
                        Integer.toString(end),
                        time.timex().name(),
                        time.form().value(article.publication()).orElse(""),
                        time.mod().map(Mod::name).orElse(""),
                        time.form().expressed(),
                        time.evidence().exact())
                .map(field -> field.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"));
    }

    private void speed(List<Annotation> texts) {
        TimeFinder finder = new TimeFinder();
        int tokens =
                texts.stream()
                        .flatMap(text -> text.sentences().stream())
                        .mapToInt(sentence -> sentence.tokens().size())
                        .sum();
        List<Cost> costs = new ArrayList<>();
        for (int pass = 0; pass < PASSES; pass++) {
            costs.add(Cost.of(() -> texts.forEach(finder::find)));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "the finder alone: %.0f tokens/s of processor time (%d tokens, median of %d"
                        + " passes)%n",
                tokens * 1e9 / Cost.median(costs, Cost::processor),
                tokens,
                PASSES);
        out.flush();
    }
}
