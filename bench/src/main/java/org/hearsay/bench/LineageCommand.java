package org.hearsay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearsay.article.ArticleReader;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.lineage.Tracing;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Content;
import org.hearsay.model.Lineage;
import org.hearsay.model.Publication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench lineage}: what the tracer says of the pairs of the Helsinki articles that a reader
 * has judged; {@code docs/lineage.md} has the rules.
 *
 * <p>All articles are traced together, without days, which the collection does not state. A pair is
 * what the tracer says of the two. Halves are told apart by the pair's place in the file: rules
 * were made looking at the first, third, … only.
 */
@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        description = "Agreement with judged pairs of the Helsinki articles.")
final class LineageCommand implements Callable<Integer> {

    private static final List<String> LABELS =
            List.of("copy", "agency-shared", "partly-rewritten", "independent");

    @Parameters(paramLabel = "DATA", description = "The folder that bench/helsinki.py wrote.")
    private Path data = Path.of(".");

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            defaultValue = "${sys:hearsay.bench:-bench}/lineage-helsinki.tsv",
            description = "The judged pairs (default: ${DEFAULT-VALUE}).")
    private Path labels = Path.of("bench/lineage-helsinki.tsv");

    @Option(names = "--misses", description = "List the pairs of the first half that differ.")
    private boolean misses;

    private record Pair(String a, String b, String headA, String headB, String label) {}

    private record Judged(Pair pair, String found, Optional<Lineage> lineage) {}

    @Override
    public Integer call() throws IOException {
        Map<String, Article> articles = articles();
        Tracing tracing = new LineageTracer().over(distinct(articles.values()));
        List<Judged> judged = new ArrayList<>();
        for (Pair pair : pairs()) {
            ArticleId a = id(articles, pair.a(), pair.headA());
            ArticleId b = id(articles, pair.b(), pair.headB());
            Optional<Lineage> lineage = tracing.between(a, b);
            judged.add(new Judged(pair, a.equals(b) ? LABELS.get(0) : label(lineage), lineage));
        }
        List<Judged> tuned = half(judged, 0);
        report("first half, looked at", tuned);
        report("second half, not looked at", half(judged, 1));
        report("all", judged);
        joined(judged, tracing.lineage());
        if (misses) {
            tuned.stream().filter(one -> !isRight(one)).forEach(LineageCommand::show);
        }
        return 0;
    }

    private Map<String, Article> articles() {
        ArticleReader reader = new ArticleReader();
        Map<String, Article> articles = new TreeMap<>();
        for (Content content : Corpus.contents(data, Integer.MAX_VALUE)) {
            if (reader.read(content) instanceof Article article) {
                String row = article.document().replaceAll(".*?(\\d+)_[^/]*", "$1");
                articles.put(
                        String.valueOf(Integer.parseInt(row)),
                        article.published(Publication.unknown()));
            }
        }
        return articles;
    }

    /** Documents of the same bytes from one outlet are one article, received twice. */
    private static List<Article> distinct(Collection<Article> articles) {
        Map<ArticleId, Article> byId = new TreeMap<>();
        articles.forEach(article -> byId.putIfAbsent(article.id(), article));
        return List.copyOf(byId.values());
    }

    private List<Pair> pairs() throws IOException {
        return Files.readAllLines(labels).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("a\t"))
                .map(line -> line.split("\t"))
                .map(f -> new Pair(f[0], f[1], f[2], f[3], f[4]))
                .toList();
    }

    private static ArticleId id(Map<String, Article> articles, String row, String head) {
        Article article = articles.get(row);
        if (article == null || !article.sha256().hex().startsWith(head)) {
            throw new IllegalArgumentException(
                    "Row " + row + " is not the text that was judged; expected SHA-256 " + head);
        }
        return article.id();
    }

    private static String label(Optional<Lineage> lineage) {
        if (lineage.isEmpty()) {
            return "independent";
        }
        if (lineage.get().agency().isPresent()) {
            return "agency-shared";
        }
        return lineage.get().kind() == Lineage.Kind.PARTIAL ? "partly-rewritten" : "copy";
    }

    private static List<Judged> half(List<Judged> judged, int remainder) {
        List<Judged> half = new ArrayList<>();
        for (int i = remainder; i < judged.size(); i += 2) {
            half.add(judged.get(i));
        }
        return half;
    }

    private static boolean isRight(Judged judged) {
        return judged.found().equals(judged.pair().label());
    }

    private static void report(String name, List<Judged> judged) {
        long right = judged.stream().filter(LineageCommand::isRight).count();
        double percent = 100.0 * right / judged.size();
        System.out.printf(
                Locale.ROOT, "%s: %d of %d agree, %.1f %%%n", name, right, judged.size(), percent);
        System.out.printf(Locale.ROOT, "  %-18s", "judged \\ found");
        LABELS.forEach(label -> System.out.printf(Locale.ROOT, "%18s", label));
        System.out.println();
        for (String label : LABELS) {
            System.out.printf(Locale.ROOT, "  %-18s", label);
            LABELS.forEach(
                    found -> System.out.printf(Locale.ROOT, "%18d", count(judged, label, found)));
            System.out.println();
        }
    }

    private static long count(List<Judged> judged, String label, String found) {
        return judged.stream()
                .filter(one -> one.pair().label().equals(label) && one.found().equals(found))
                .count();
    }

    /** Whether the search for pairs, which looks at few of all, has led from one to the other. */
    private static void joined(List<Judged> judged, List<Lineage> lineage) {
        Map<ArticleId, ArticleId> parents = new TreeMap<>();
        lineage.stream()
                .filter(edge -> edge.kind() != Lineage.Kind.CITES)
                .forEach(
                        edge ->
                                parents.put(
                                        root(parents, edge.article()), root(parents, edge.from())));
        List<Lineage> related = judged.stream().flatMap(one -> one.lineage().stream()).toList();
        long joined =
                related.stream()
                        .filter(
                                one ->
                                        root(parents, one.article())
                                                .equals(root(parents, one.from())))
                        .count();
        System.out.printf(
                Locale.ROOT,
                "of %d related pairs %d are joined among the %d edges of all articles%n",
                related.size(),
                joined,
                lineage.size());
    }

    private static ArticleId root(Map<ArticleId, ArticleId> parents, ArticleId article) {
        ArticleId at = article;
        while (!parents.getOrDefault(at, at).equals(at)) {
            at = parents.getOrDefault(at, at);
        }
        return at;
    }

    private static void show(Judged one) {
        System.out.printf(
                Locale.ROOT,
                "%s %s judged %s, found %s%s%n",
                one.pair().a(),
                one.pair().b(),
                one.pair().label(),
                one.found(),
                one.lineage()
                        .map(edge -> ": " + edge.kind().word() + " " + edge.share())
                        .orElse(""));
    }
}
