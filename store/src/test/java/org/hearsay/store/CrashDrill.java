package org.hearsay.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.store.Appender.Way;

/**
 * Kills a process that appends to a ledger, again and again, and looks at what it left.
 *
 * <p>After every kill: what was acknowledged is there, nothing is there twice, the ledger is sound.
 * In the end, when the run was let finish: the content is that of a run nobody disturbed. The
 * moments are drawn from a seed; what the process is doing then is the machine's to choose.
 */
final class CrashDrill {

    /** What a drill saw; the failures are sentences. */
    record Outcome(int kills, int acknowledged, List<String> failures) {}

    /** How long a child may take over its whole run before the drill gives up. */
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Way way;
    private final int count;

    private int kills;
    private int acknowledged;
    private final List<String> failures = new ArrayList<>();

    CrashDrill(Path folder, Way way, int count) {
        this.folder = folder;
        this.way = way;
        this.count = count;
    }

    /** Goes on until so many kills were made, or a failure was seen. */
    Outcome run(int wanted, long seed) {
        Random random = new Random(seed);
        for (long run = seed; kills < wanted && failures.isEmpty(); run++) {
            Path file = folder.resolve("run-" + run + ".db");
            LedgerOracle oracle = LedgerOracle.of(run, count, folder);
            Set<String> seen = new TreeSet<>();
            boolean done = false;
            while (!done && failures.isEmpty()) {
                boolean mayFinish = kills >= wanted;
                done = child(file, run, seen, mayFinish ? -1 : random.nextInt(count), random);
                failures.addAll(oracle.interrupted(file, seen));
            }
            acknowledged += (int) seen.stream().filter(line -> line.endsWith(".txt")).count();
            if (failures.isEmpty()) {
                failures.addAll(oracle.resumed(file, seen));
            }
        }
        return new Outcome(kills, acknowledged, List.copyOf(failures));
    }

    /** Runs a child until it ends or is killed some moments after so many acknowledgements. */
    private boolean child(Path file, long seed, Set<String> seen, int deadline, Random random) {
        try {
            Process process = start(file, seed);
            AtomicInteger lines = new AtomicInteger();
            Thread killer = killer(process, lines, deadline, random.nextInt(12_000));
            boolean done = false;
            try (BufferedReader out = reader(process)) {
                for (Optional<String> line = line(out); line.isPresent(); line = line(out)) {
                    lines.incrementAndGet();
                    line.ifPresent(seen::add);
                    done |= line.get().equals("done");
                }
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                failures.add("the child did not end");
            }
            killer.interrupt();
            killer.join();
            kills += done ? 0 : 1;
            if (!done && process.exitValue() != 137) {
                failures.add("the child ended of itself with " + process.exitValue());
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path file, long seed) throws IOException {
        return Appender.child(folder, file, seed, count, way).start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next whole line; the last one may be cut by the kill, and then says nothing. */
    private static Optional<String> line(BufferedReader out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = out.read(); c >= 0; c = out.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) c);
        }
        return Optional.empty();
    }

    private static Thread killer(Process process, AtomicInteger lines, int deadline, int micros) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                while (deadline >= 0 && lines.get() < deadline) {
                                    TimeUnit.MICROSECONDS.sleep(500);
                                }
                                TimeUnit.MICROSECONDS.sleep(micros);
                                if (deadline >= 0) {
                                    kill(process);
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        thread.start();
        return thread;
    }

    /** By its handle: what the child wrote before is still to be read. */
    private static void kill(Process process) {
        process.toHandle().destroyForcibly();
    }
}
