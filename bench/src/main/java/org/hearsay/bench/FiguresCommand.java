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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hearsay.model.Figure;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.TimeExpression;
import org.hearsay.reading.Reader;
import org.hearsay.testing.GoldMatch;
import org.hearsay.testing.Tally;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench figures}: scores figures against articles in which they are marked. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Scores figures against marked articles, or lists those of any article.")
final class FiguresCommand implements Callable<Integer> {

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "A folder of texts.")
    private Path folder = Path.of(".");

    @Option(names = "--misses", description = "List what is missed, wrong or too much.")
    private boolean misses;

    @Option(names = "--list", description = "List every figure in its words instead.")
    private boolean list;

    private final Map<String, int[]> fields = new LinkedHashMap<>();
    private int gold;
    private int found;
    private int right;

    @Override
    public Integer call() throws IOException {
        Reader reader = new Reader(choice.annotator());
        for (MarkedArticle article : articles()) {
            if (reader.read(article.content()) instanceof Reading reading) {
                if (list) {
                    list(reading);
                } else {
                    score(article, reading);
                }
            }
        }
        if (!list) {
            out().println("figures:  " + new Tally(gold, found, right));
            fields.forEach(
                    (name, n) ->
                            out().printf(
                                            Locale.ROOT,
                                            "%-9s %d of %d right (%.1f %%)%n",
                                            name,
                                            n[0],
                                            n[1],
                                            100.0 * n[0] / Math.max(1, n[1])));
        }
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private List<MarkedArticle> articles() throws IOException {
        List<MarkedArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".txt") && !name.equals("README.txt")) {
                    articles.add(MarkedArticle.of(name, Files.readString(file)));
                }
            }
        }
        return articles;
    }

    private void score(MarkedArticle article, Reading reading) {
        List<Figure> figures = reading.figures();
        int shift = shift(article, reading);
        List<List<Span>> wanted =
                article.marks().stream().map(m -> List.of(m.span().shift(shift))).toList();
        List<List<Span>> got = figures.stream().map(f -> List.of(f.evidence().span())).toList();
        String text = reading.article().text().characters();
        List<GoldMatch.Pair> pairs = GoldMatch.pairs(text, wanted, got);
        gold += wanted.size();
        found += got.size();
        right += pairs.size();
        for (GoldMatch.Pair pair : pairs) {
            MarkedArticle.Mark mark = article.marks().get(pair.gold());
            Figure figure = figures.get(pair.found());
            judge("value", article, mark, figure, MarkedArticle.Mark::value);
            judge("qualifier", article, mark, figure, MarkedArticle.Mark::qualifier);
            judge("counted", article, mark, figure, MarkedArticle.Mark::counted);
            judge("unit", article, mark, figure, MarkedArticle.Mark::unit);
            judge("claimant", article, mark, figure, MarkedArticle.Mark::claimant);
        }
        if (misses) {
            report(article, figures, pairs);
        }
    }

    /** Where the article's text begins in what was read: both are the same characters. */
    private static int shift(MarkedArticle article, Reading reading) {
        String text = reading.article().text().characters();
        if (!text.strip().equals(article.text().strip())) {
            throw new IllegalStateException(article.name() + " was not read as it stands");
        }
        return text.indexOf(article.text().strip()) - leading(article.text());
    }

    private static int leading(String text) {
        return text.indexOf(text.strip());
    }

    private void judge(
            String name,
            MarkedArticle article,
            MarkedArticle.Mark mark,
            Figure figure,
            BiFunction<MarkedArticle.Mark, Figure, Optional<Boolean>> judge) {
        int[] counts = fields.computeIfAbsent(name, n -> new int[2]);
        judge.apply(mark, figure)
                .ifPresent(
                        same -> {
                            counts[0] += same ? 1 : 0;
                            counts[1]++;
                            if (misses && !same) {
                                out().println(
                                                "wrong "
                                                        + name
                                                        + " "
                                                        + article.name()
                                                        + " "
                                                        + mark.fields()
                                                        + ": "
                                                        + line(figure, List.of()));
                            }
                        });
    }

    private void report(MarkedArticle article, List<Figure> figures, List<GoldMatch.Pair> pairs) {
        for (int g = 0; g < article.marks().size(); g++) {
            int place = g;
            if (pairs.stream().noneMatch(pair -> pair.gold() == place)) {
                out().println("missed " + article.name() + " " + article.marks().get(g).fields());
            }
        }
        for (int f = 0; f < figures.size(); f++) {
            int place = f;
            if (pairs.stream().noneMatch(pair -> pair.found() == place)) {
                out().println("extra " + article.name() + " " + line(figures.get(f), List.of()));
            }
        }
    }

    private void list(Reading reading) {
        out().println("== " + reading.article().document());
        for (Figure figure : reading.figures()) {
            out().println(line(figure, reading.times()));
            out().println(
                            "      "
                                    + (figure.evidence().before()
                                                    + "["
                                                    + figure.evidence().exact()
                                                    + "]"
                                                    + figure.evidence().after())
                                            .replace('\n', ' '));
        }
    }

    private static String line(Figure figure, List<TimeExpression> times) {
        String asOf =
                times.stream()
                        .filter(time -> figure.asOf().filter(time.id()::equals).isPresent())
                        .map(time -> time.evidence().exact())
                        .findFirst()
                        .orElse("-");
        return String.join(
                " | ",
                figure.evidence().exact(),
                figure.quantity().low().toPlainString()
                        + ".."
                        + figure.quantity().high().toPlainString(),
                figure.quantity().qualifier().word(),
                figure.counted().orElse("-"),
                figure.unit().orElse("-"),
                figure.place().orElse("-"),
                asOf,
                figure.claimant().map(Party::name).orElse("-"),
                figure.how().rule());
    }
}
