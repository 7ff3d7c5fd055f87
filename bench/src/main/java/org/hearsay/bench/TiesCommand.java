package org.hearsay.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearsay.dossier.Dossier;
import org.hearsay.reading.Reader;
import org.hearsay.testing.GoldScore;
import org.hearsay.testing.GoldThreads;
import org.hearsay.testing.GoldTies;
import org.hearsay.testing.GoldTies.Count;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts the ties in the threads of sample stories by rule: right by their gold, and wrong. */
@Command(
        name = "ties",
        description = "How often each rule that ties items into threads is right, by gold.")
final class TiesCommand implements Callable<Integer> {

    private static final Comparator<Map.Entry<String, Count>> MOST_FIRST =
            Comparator.comparingInt(
                            (Map.Entry<String, Count> of) ->
                                    -of.getValue().right() - of.getValue().wrong())
                    .thenComparing(Map.Entry::getKey);

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "Folders of stories, for example samples/X; their counts are added up.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--of",
            paramLabel = "KIND",
            defaultValue = "statement",
            description = "statement, figure or event (default: ${DEFAULT-VALUE}).")
    private String kind = "statement";

    @Option(names = "--misses", description = "List the ties that are wrong.")
    private boolean misses;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Reader reader = new Reader(choice.annotator());
        Map<String, Count> all = new TreeMap<>();
        for (Path folder : folders) {
            GoldTies ties = ties(new SampleStory(folder), reader);
            ties.byRule().forEach((rule, count) -> all.merge(rule, count, Count::plus));
            if (misses) {
                ties.wrong().forEach(out::println);
            }
        }
        all.entrySet().stream().sorted(MOST_FIRST).forEach(rule -> out.println(line(rule)));
        out.flush();
        return 0;
    }

    private GoldTies ties(SampleStory story, Reader reader) {
        Dossier dossier = story.dossier(reader);
        GoldScore score = new GoldScore(story.name(), dossier.readings());
        GoldThreads gold = new GoldThreads(story.name(), score, dossier.threads(), kind);
        return new GoldTies(score, dossier.threads(), kind, gold);
    }

    private static String line(Map.Entry<String, Count> rule) {
        Count count = rule.getValue();
        return String.format(
                Locale.ROOT,
                "%4d right %4d wrong  %s",
                count.right(),
                count.wrong(),
                rule.getKey());
    }
}
