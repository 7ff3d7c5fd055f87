package org.hearsay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.annotation.Annotator;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Reading;
import org.hearsay.nlp.CoreNlpAnnotator;
import org.hearsay.nlp.ModelAnnotator;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench speed}: Hearsay and parts of it beside CoreNLP's quote pipeline, on the same
 * articles in one run.
 *
 * <p>One thread, each warmed by a pass, then passes in turn; the ratio is the median of the passes'
 * ratios. Both are given the segments that Hearsay reads, and tokens are counted by Hearsay's
 * annotator for both. On a busy machine the processor's time says more than the clock.
 */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        description = "Tokens a second beside CoreNLP's quote pipeline.")
final class SpeedCommand implements Callable<Integer> {

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

    @Option(names = "--no-pipeline", description = "Leave CoreNLP's pipeline out.")
    private boolean noPipeline;

    @Override
    public Integer call() {
        Annotator annotator = new CoreNlpAnnotator();
        Reader reader = new Reader(annotator);
        List<Content> contents = Corpus.contents(folder, articles);
        List<Article> read =
                Corpus.readings(reader, contents).stream().map(Reading::article).toList();
        int tokens = read.stream().mapToInt(article -> tokens(annotator, article)).sum();
        System.out.printf(Locale.ROOT, "%d articles, %d tokens%n", read.size(), tokens);
        Map<String, Runnable> contestants = new LinkedHashMap<>();
        contestants.put("Hearsay reads", () -> contents.forEach(reader::read));
        contestants.put("annotates", () -> read.forEach(annotator::annotate));
        Reader alone = new Reader(new ModelAnnotator());
        contestants.put("reads by model alone", () -> contents.forEach(alone::read));
        if (!noPipeline) {
            QuotePipeline pipeline = new QuotePipeline();
            List<String> texts = read.stream().map(SpeedCommand::reported).toList();
            contestants.put("CoreNLP quotes", () -> texts.forEach(pipeline::read));
        }
        report(tokens, Cost.race(contestants, passes));
        return 0;
    }

    private void report(int tokens, Map<String, List<Cost>> costs) {
        List<Cost> own = costs.getOrDefault("Hearsay reads", List.of());
        System.out.println("tokens/s by the clock, of processor time; times as fast by either:");
        costs.forEach(
                (name, measured) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-22s %7.0f %7.0f  Hearsay is %5.2f, %5.2f times as fast%n",
                                name,
                                tokens * 1e9 / Cost.median(measured, Cost::wall),
                                tokens * 1e9 / Cost.median(measured, Cost::processor),
                                ratio(measured, own, true),
                                ratio(measured, own, false)));
    }

    private static double ratio(List<Cost> of, List<Cost> to, boolean wall) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            ratios.add(
                    wall
                            ? (double) of.get(i).wall() / to.get(i).wall()
                            : (double) of.get(i).processor() / to.get(i).processor());
        }
        return Cost.median(ratios);
    }

    private static int tokens(Annotator annotator, Article article) {
        return annotator.annotate(article).sentences().stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
    }

    private static String reported(Article article) {
        return article.segments().stream()
                .filter(segment -> segment.role().isReported())
                .map(segment -> article.text().at(segment.span()))
                .collect(Collectors.joining("\n\n"));
    }
}
