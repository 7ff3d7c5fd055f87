package org.hearsay.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Content;
import org.hearsay.reading.Reader;

/**
 * A plain loop of two threads that only reads: each thread has its own half of the articles, as
 * even as their lengths allow, and shares nothing but the models.
 */
final class FixedLoop {

    /** The loop has as many shares. */
    static final int THREADS = 2;

    private final Reader reader;
    private final List<List<Content>> shares;

    FixedLoop(Reader reader, List<Content> contents) {
        this.reader = reader;
        this.shares = shares(contents);
    }

    /** Reads all, once. */
    void run() {
        List<Thread> threads =
                shares.stream()
                        .map(share -> new Thread(() -> share.forEach(reader::read)))
                        .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Interrupted while measuring", e);
            }
        }
    }

    /** The longest first, each to whoever has least. */
    private static List<List<Content>> shares(List<Content> contents) {
        List<List<Content>> shares = List.of(new ArrayList<>(), new ArrayList<>());
        contents.stream()
                .sorted(Comparator.comparing(content -> -content.characters().length()))
                .forEach(
                        content ->
                                shares.stream()
                                        .min(Comparator.comparing(FixedLoop::length))
                                        .orElseThrow()
                                        .add(content));
        return shares;
    }

    private static int length(List<Content> share) {
        return share.stream().mapToInt(content -> content.characters().length()).sum();
    }
}
