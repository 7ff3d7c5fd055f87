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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.store.Appender.Way;
import org.hearsay.testing.SeededEntries;

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
            Set<String> seen = new TreeSet<>();
            boolean done = false;
            while (!done && failures.isEmpty()) {
                boolean mayFinish = kills >= wanted;
                done = child(file, run, seen, mayFinish ? -1 : random.nextInt(count), random);
                check(file, run, seen);
            }
            acknowledged += seen.size();
            compare(file, run);
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
                    line.filter(path -> path.endsWith(".txt")).ifPresent(seen::add);
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
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-Xmx128m",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        file.toString(),
                        Long.toString(seed),
                        Integer.toString(count),
                        way.name())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
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

    private void check(Path file, long seed, Set<String> seen) {
        try (Ledger ledger = SqliteLedger.open(file);
                Snapshot snapshot = ledger.snapshot()) {
            List<Entry> entries = new SeededEntries(seed).first(count);
            List<String> there = snapshot.inputs().stream().map(Input::document).toList();
            Set<String> known =
                    entries.stream().map(e -> e.document().path()).collect(Collectors.toSet());
            for (Entry entry : entries) {
                String path = entry.document().path();
                if (seen.contains(path) && ledger.holds(entry.document(), entry.work()) == 0) {
                    failures.add("lost: " + path + " was acknowledged and is not there");
                }
            }
            if (new TreeSet<>(there).size() != there.size() || !known.containsAll(there)) {
                failures.add("doubled: there are inputs that nobody appended");
            }
            ledger.verify().forEach(finding -> failures.add("unsound: " + finding));
        }
    }

    private void compare(Path file, long seed) {
        if (!failures.isEmpty()) {
            return;
        }
        Path quiet = folder.resolve("quiet-" + seed + ".db");
        try (Ledger ledger = SqliteLedger.open(quiet);
                Ledger disturbed = SqliteLedger.open(file)) {
            new SeededEntries(seed).first(count).forEach(ledger::append);
            if (!content(ledger).equals(content(disturbed))) {
                failures.add("changed: the content is not that of an undisturbed run");
            }
        }
    }

    private static Digest content(Ledger ledger) {
        try (Snapshot snapshot = ledger.snapshot();
                Stream<Reading> readings = snapshot.readings()) {
            List<String> fields = new ArrayList<>();
            snapshot.inputs().forEach(input -> fields.add(input.toString()));
            readings.forEach(
                    reading -> {
                        fields.add(reading.article().document());
                        fields.add(ReadingCodec.write(reading).content().hex());
                    });
            return Digest.of("content", fields.toArray(String[]::new));
        }
    }
}
