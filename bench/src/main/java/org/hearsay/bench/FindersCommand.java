package org.hearsay.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.dating.Dating;
import org.hearsay.event.EventFinder;
import org.hearsay.figure.FigureFinder;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.nlp.CoreNlpAnnotator;
import org.hearsay.position.PositionFinder;
import org.hearsay.reading.Reader;
import org.hearsay.statement.StatementFinder;
import org.hearsay.time.TimeFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench finders}: what each finder costs beside the reading of an article as a whole, in one
 * thread, by processor time; the middle of several passes after one that warms up.
 */
@Command(
        name = "finders",
        mixinStandardHelpOptions = true,
        description = "What each finder costs, beside reading as a whole.")
final class FindersCommand implements Callable<Integer> {

    /** What is found in an article before the finder that is measured. */
    private record Found(
            Annotation annotation, List<TimeExpression> times, List<Statement> statements) {}

    @Parameters(paramLabel = "DIR", description = "A folder of articles.")
    private Path folder = Path.of(".");

    @Option(names = "--articles", paramLabel = "N", description = "Only the first so many.")
    private int articles = Integer.MAX_VALUE;

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many passes of each (default: ${DEFAULT-VALUE}).")
    private int passes = 5;

    @Override
    public Integer call() {
        Annotator annotator = new CoreNlpAnnotator();
        Reader reader = new Reader(annotator);
        List<Content> contents = Corpus.contents(folder, articles);
        List<Article> read =
                Corpus.readings(reader, contents).stream().map(Reading::article).toList();
        List<Found> found = read.stream().map(article -> found(annotator, article)).toList();
        Map<String, Runnable> work = new LinkedHashMap<>();
        work.put("reading", () -> contents.forEach(reader::read));
        work.put("annotation", () -> read.forEach(annotator::annotate));
        finders().forEach((name, finder) -> work.put(name, () -> found.forEach(finder)));
        report(tokens(found), Cost.race(work, passes));
        return 0;
    }

    private static Found found(Annotator annotator, Article article) {
        Annotation annotation = annotator.annotate(article);
        List<TimeExpression> times = new TimeFinder().find(annotation);
        return new Found(annotation, times, new StatementFinder().find(annotation, times));
    }

    private static Map<String, Consumer<Found>> finders() {
        TimeFinder times = new TimeFinder();
        Dating dating = new Dating();
        StatementFinder statements = new StatementFinder();
        FigureFinder figures = new FigureFinder();
        EventFinder events = new EventFinder();
        PositionFinder positions = new PositionFinder();
        Map<String, Consumer<Found>> finders = new LinkedHashMap<>();
        finders.put("statements", f -> statements.find(f.annotation(), f.times()));
        finders.put("times", f -> times.find(f.annotation()));
        finders.put("dating", f -> dating.within(f.annotation(), f.times()));
        finders.put("figures", f -> figures.find(f.annotation(), f.times(), f.statements()));
        finders.put("events", f -> events.find(f.annotation(), f.times(), f.statements()));
        finders.put("positions", f -> positions.find(f.annotation(), f.times(), f.statements()));
        return finders;
    }

    private static void report(int tokens, Map<String, List<Cost>> costs) {
        double reading = Cost.median(costs.getOrDefault("reading", List.of()), Cost::processor);
        System.out.printf(Locale.ROOT, "%d tokens; tokens/s, share of reading%n", tokens);
        costs.forEach(
                (name, measured) -> {
                    double cost = Cost.median(measured, Cost::processor);
                    System.out.printf(
                            Locale.ROOT,
                            "%-11s %9.0f %5.1f %%%n",
                            name,
                            tokens * 1e9 / cost,
                            100 * cost / reading);
                });
    }

    private static int tokens(List<Found> found) {
        return found.stream()
                .flatMap(f -> f.annotation().sentences().stream())
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
    }
}
