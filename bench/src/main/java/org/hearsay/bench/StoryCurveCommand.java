package org.hearsay.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench story-curve}: how long reconciling takes where no more is held than what is being
 * worked on, for more readings than fit into memory; see {@link StoryByStory} for what it leaves
 * out.
 *
 * <p>One pass each, after a warm-up. Seconds of the processor are those of the threads that work,
 * without telling the synthetic stories, which takes the seconds in the column after it; collecting
 * garbage is in the clock alone. The heap is the most that was used at once.
 */
@Command(
        name = "story-curve",
        mixinStandardHelpOptions = true,
        description = "Seconds for reconciling ever more readings, story by story.")
final class StoryCurveCommand implements Callable<Integer> {

    private static final long SEED = 20310101;
    private static final int WARM = 2_000;

    @Option(
            names = "--articles",
            paramLabel = "N",
            split = ",",
            defaultValue = "10000,20000,40000,80000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Option(names = "--skewed", description = "One story has a third of all articles.")
    private boolean skewed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many work at once (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    public Integer call() {
        StoryByStory.of(WARM, SEED + 1, skewed, threads);
        System.out.printf(
                Locale.ROOT,
                "heap of at most %d MB, %d threads%n%-8s%9s%9s%9s%9s%9s%9s%9s%9s%9s%9s%9s%9s%n",
                Runtime.getRuntime().maxMemory() >> 20,
                threads,
                "stories",
                "articles",
                "gists s",
                "group s",
                "parts s",
                "cpu s",
                "ms each",
                "x2 costs",
                "(told s)",
                "clock s",
                "heap MB",
                "stories",
                "threads");
        double before = 0;
        int smaller = 0;
        for (int size : sizes) {
            StoryByStory.Result result = StoryByStory.of(size, SEED, skewed, threads);
            double ratio = result.processor() / before;
            print(
                    size,
                    result,
                    smaller == 0 ? "-" : Cost.ofDoubling((double) size / smaller, ratio));
            before = result.processor();
            smaller = size;
        }
        return 0;
    }

    private void print(int size, StoryByStory.Result result, String doubling) {
        System.out.printf(
                Locale.ROOT,
                "%-8s%9d%9.1f%9.1f%9.1f%9.1f%9.2f%9s%9.1f%9.1f%9d%9d%9d%n",
                skewed ? "skewed" : "even",
                size,
                result.gists(),
                result.grouping(),
                result.parts(),
                result.processor(),
                1000 * result.processor() / size,
                doubling,
                result.telling(),
                result.clock(),
                result.heap(),
                result.stories(),
                result.threads());
    }
}
