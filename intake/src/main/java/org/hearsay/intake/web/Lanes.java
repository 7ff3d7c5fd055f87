package org.hearsay.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Does one piece of work for each URL, several hosts side by side and each host's URLs one after
 * the other. More hosts are waited for than are talked to at once, since most of the time is pause.
 */
final class Lanes {

    private static final int MOST = 16;

    private Lanes() {}

    /** The results, in the order of the URLs. */
    static <T> List<T> run(List<String> urls, Function<String, T> work, Runnable stop) {
        Map<String, List<Integer>> lanes = new LinkedHashMap<>();
        for (int i = 0; i < urls.size(); i++) {
            lanes.computeIfAbsent(host(urls.get(i)), unused -> new ArrayList<>()).add(i);
        }
        if (lanes.isEmpty()) {
            return List.of();
        }
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(urls.size());
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        Math.min(MOST, lanes.size()),
                        task -> {
                            Thread thread = new Thread(task, "hearsay-fetch");
                            thread.setDaemon(true);
                            return thread;
                        });
        try {
            List<Future<?>> done = new ArrayList<>();
            for (List<Integer> lane : lanes.values()) {
                done.add(
                        pool.submit(
                                () -> lane.forEach(i -> results.set(i, work.apply(urls.get(i))))));
            }
            await(done, stop);
        } finally {
            pool.shutdown();
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            all.add(results.get(i));
        }
        return all;
    }

    private static String host(String url) {
        try {
            return WebUrl.parse(url).host().text();
        } catch (RefusedException e) {
            return "";
        }
    }

    /** Until all are done, even if one failed: they write to one file, which is closed then. */
    private static void await(List<Future<?>> lanes, Runnable stop) {
        RuntimeException failure = null;
        for (Future<?> lane : lanes) {
            boolean done = false;
            while (!done) {
                try {
                    lane.get();
                    done = true;
                } catch (InterruptedException e) {
                    // Whoever interrupts wants the run to end, and the file to be whole.
                    stop.run();
                } catch (ExecutionException e) {
                    stop.run();
                    done = true;
                    failure =
                            e.getCause() instanceof RuntimeException cause
                                    ? cause
                                    : new IllegalStateException(e.getCause());
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
