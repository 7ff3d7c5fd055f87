package org.hearsay.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Does one thing to each of many, so many at once; for any number of threads. */
final class Workers {

    private final int count;

    Workers(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one thread works, not " + count);
        }
        this.count = count;
    }

    /**
     * What the work gives of each, in their order; the largest are begun first, so that none is
     * waited for at the end.
     */
    <T, R> List<R> each(List<T> all, ToIntFunction<T> size, Function<T, R> work) {
        if (count == 1 || all.size() < 2) {
            return all.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(count, all.size()));
        try {
            Map<Integer, Future<R>> begun = new TreeMap<>();
            IntStream.range(0, all.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> -size.applyAsInt(all.get(i))))
                    .forEach(i -> begun.put(i, pool.submit(() -> work.apply(all.get(i)))));
            List<R> done = new ArrayList<>(all.size());
            for (Future<R> one : begun.values()) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reconciling was interrupted", e);
        } catch (ExecutionException e) {
            throw thrown(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static RuntimeException thrown(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error cause) {
            throw cause;
        }
        return new IllegalStateException("Reconciling failed", e);
    }
}
