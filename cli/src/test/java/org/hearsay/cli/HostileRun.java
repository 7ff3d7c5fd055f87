package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.Hearsay;
import org.hearsay.dossier.Dossier;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Ledger;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.RoughAnnotator;

/**
 * What {@code hearsay read} does, in a process of its own: the folder that the first argument names
 * is read into the ledger that the second names, and the dossier is written beside it, within the
 * third (ISO 8601).
 *
 * <p>Tells, a line each with tabs: {@code totals}, {@code held} (milliseconds and path of the
 * documents that held up the run longest), {@code took} (seconds of each step), {@code fault} (of
 * the ledger's own check), {@code thread} and {@code process} (what is left behind), {@code end}.
 */
final class HostileRun {

    private static final int SLOWEST = 10;
    private static final long GRACE_MILLIS = 5_000;
    private static final int TOO_LONG = 99;

    private final PrintStream out;
    private long mark = System.nanoTime();

    private HostileRun(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        stopAfter(Duration.parse(arguments[2]), out);
        new HostileRun(out).run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** A run that takes longer tells where it was. */
    private static void stopAfter(Duration limit, PrintStream out) {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(limit.toMillis());
                            } catch (InterruptedException e) {
                                return;
                            }
                            Thread.getAllStackTraces()
                                    .forEach(
                                            (thread, stack) -> {
                                                out.println("hung\t" + thread.getName());
                                                List.of(stack)
                                                        .forEach(at -> out.println("  " + at));
                                            });
                            Runtime.getRuntime().halt(TOO_LONG);
                        },
                        "hostile-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void run(Path folder, Path file) throws IOException, InterruptedException {
        Set<String> before = threads();
        try (TimedLedger ledger = new TimedLedger(SqliteLedger.open(file))) {
            read(folder, ledger);
            dossier(ledger, file.resolveSibling("dossier"));
            ledger.verify().forEach(fault -> tell("fault", fault));
            took("verify");
        }
        leftBehind(before);
        tell("end");
    }

    private void read(Path folder, TimedLedger ledger) {
        try (Intake intake = Intake.of(List.of(folder), Optional.empty())) {
            took("list");
            var run = new ReadingRun(Hearsay.reader(new RoughAnnotator()), ledger, 2);
            ReadingRun.Done done = run.run(intake, () -> {});
            took("read");
            tell(
                    "totals",
                    intake.size(),
                    done.read(),
                    done.unchanged(),
                    done.skipped(),
                    done.failed());
        }
        ledger.milliseconds().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SLOWEST)
                .forEach(held -> tell("held", held.getValue(), held.getKey()));
    }

    private void dossier(Ledger ledger, Path pages) {
        Dossier dossier = Hearsay.dossier(ledger);
        took("dossier");
        new DossierFolder(pages).write(dossier);
        took("pages");
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Threads and processes may need a moment to end. */
    private void leftBehind(Set<String> before) throws InterruptedException {
        long until = System.nanoTime() + GRACE_MILLIS * 1_000_000;
        while (System.nanoTime() < until && !(newThreads(before).isEmpty() && children() == 0)) {
            Thread.sleep(50);
        }
        newThreads(before).forEach(thread -> tell("thread", thread));
        ProcessHandle.current().descendants().forEach(child -> tell("process", child.info()));
    }

    private static Set<String> newThreads(Set<String> before) {
        Set<String> now = threads();
        now.removeAll(before);
        now.removeIf(HostileRun::isOfTheMachine);
        return now;
    }

    /** Threads that the virtual machine makes when it likes. */
    private static boolean isOfTheMachine(String thread) {
        return thread.startsWith("process reaper")
                || thread.equals("Common-Cleaner")
                || thread.startsWith("Attach Listener");
    }

    private static long children() {
        return ProcessHandle.current().descendants().count();
    }

    private void took(String step) {
        long now = System.nanoTime();
        tell("took", String.format(Locale.ROOT, "%.1f", (now - mark) / 1e9), step);
        mark = now;
    }

    private void tell(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.isEmpty() ? "" : "\t").append(visible(field.toString()));
        }
        out.println(line);
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
