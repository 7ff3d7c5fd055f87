package org.hearsay.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Reconciler;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.story.Gist;
import org.hearsay.story.StoryGrouper;
import org.hearsay.testing.SyntheticCoverage;

/**
 * Reconciles synthetic coverage in two passes, of which neither holds the readings: the first takes
 * from each what the grouper has to know, which makes the stories of all articles; the second has
 * each story told again and reconciled whole, as a ledger of its own.
 *
 * <p>Left out is what else crosses stories: names that only other stories spell out, outlets'
 * furniture, and paragraphs that two stories share. Those three are measured, as far as memory
 * goes, by {@link ReconcileCurveCommand}.
 */
final class StoryByStory {

    /** Stories of one task, so that tasks are no work to speak of. */
    private static final int TOGETHER = 20;

    /** Seconds, megabytes and counts. */
    record Result(
            double gists,
            double grouping,
            double parts,
            double telling,
            double clock,
            long heap,
            int stories,
            long threads) {

        /** Seconds of the processor, without telling the stories. */
        double processor() {
            return gists + grouping + parts;
        }
    }

    private final StoryGrouper grouper = new StoryGrouper();
    private final Reconciler reconciler = new Reconciler();
    private final List<Supplier<SyntheticCoverage>> told;
    private final ExecutorService pool;
    private final LongAdder telling = new LongAdder();
    private final LongAdder gisting = new LongAdder();
    private final LongAdder reconciling = new LongAdder();
    private final LongAdder threads = new LongAdder();

    private StoryByStory(List<Supplier<SyntheticCoverage>> told, ExecutorService pool) {
        this.told = told;
        this.pool = pool;
    }

    static Result of(int articles, long seed, boolean skewed, int workers) {
        List<Supplier<SyntheticCoverage>> told =
                SyntheticCoverage.storyByStory(articles, seed, skewed).toList();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            PeakHeap.begin();
            return new StoryByStory(told, pool).result();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The measurement failed", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Result result() throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Map<ArticleId, Integer> numbers = new HashMap<>();
        List<Gist> gists = new ArrayList<>();
        int number = 0;
        for (List<List<Gist>> some : each(told, this::gists)) {
            for (List<Gist> own : some) {
                for (Gist gist : own) {
                    numbers.put(gist.article(), number);
                    gists.add(gist);
                }
                number++;
            }
        }
        List<Story> stories = new ArrayList<>();
        Cost grouping = Cost.of(() -> stories.addAll(grouper.grouped(gists, List.of())));
        gists.clear();
        List<List<ArticleId>> parts = parts(stories, numbers.keySet());
        each(parts, part -> reconcile(part, numbers));
        return new Result(
                gisting.sum() / 1e9,
                grouping.processor() / 1e9,
                reconciling.sum() / 1e9,
                telling.sum() / 1e9,
                (System.nanoTime() - start) / 1e9,
                PeakHeap.megabytes(),
                stories.size(),
                threads.sum());
    }

    private List<Gist> gists(Supplier<SyntheticCoverage> story) {
        List<Reading> readings = readings(story);
        List<Gist> gists = new ArrayList<>();
        gisting.add(Cost.of(() -> readings.forEach(r -> gists.add(grouper.gist(r)))).processor());
        return gists;
    }

    private List<Reading> readings(Supplier<SyntheticCoverage> story) {
        List<Reading> readings = new ArrayList<>();
        telling.add(Cost.of(() -> readings.addAll(story.get().readings())).processor());
        return readings;
    }

    /** The stories, the largest first, and by itself each article of none. */
    private static List<List<ArticleId>> parts(List<Story> stories, Set<ArticleId> articles) {
        Set<ArticleId> alone = new TreeSet<>(articles);
        List<List<ArticleId>> parts = new ArrayList<>();
        for (Story story : stories) {
            parts.add(story.articles());
            story.articles().forEach(alone::remove);
        }
        parts.sort(Comparator.comparingInt(part -> -part.size()));
        alone.forEach(one -> parts.add(List.of(one)));
        return parts;
    }

    private int reconcile(List<ArticleId> part, Map<ArticleId, Integer> numbers) {
        Set<ArticleId> wanted = new HashSet<>(part);
        List<Reading> readings =
                part.stream()
                        .map(numbers::get)
                        .distinct()
                        .flatMap(story -> readings(told.get(story)).stream())
                        .filter(reading -> wanted.contains(reading.article().id()))
                        .toList();
        List<Dossier> made = new ArrayList<>();
        reconciling.add(
                Cost.of(() -> made.add(reconciler.reconcile(List.of(), readings))).processor());
        threads.add(made.get(0).threads().size());
        return readings.size();
    }

    private interface Work<T, R> {

        R of(T one);
    }

    /** What the work gives of all, in their order, some at a time. */
    private <T, R> List<List<R>> each(List<T> all, Work<T, R> work)
            throws InterruptedException, ExecutionException {
        List<Future<List<R>>> begun = new ArrayList<>();
        for (int i = 0; i < all.size(); i += TOGETHER) {
            List<T> some = all.subList(i, Math.min(all.size(), i + TOGETHER));
            begun.add(pool.submit(() -> some.stream().map(work::of).toList()));
        }
        List<List<R>> done = new ArrayList<>();
        for (Future<List<R>> one : begun) {
            done.add(one.get());
        }
        return done;
    }
}
