package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a child under strace, which tells and disturbs what it asks of the system. */
final class Strace {

    /** What changes files, or brings them to disk. */
    static final String CHANGES = "pwrite64,write,ftruncate,fsync,fdatasync,rename,unlink";

    /** What it is told by: the calls that change files, and those that name them. */
    private static final String TOLD = CHANGES + ",openat";

    private static final List<String> QUIET = List.of("strace", "-f", "-qq", "-y");

    private Strace() {}

    /** Why no child can be traced here; empty if one can. */
    static Optional<String> missing() {
        try {
            Process process =
                    new ProcessBuilder("strace", "-f", "-qq", "-e", "trace=rename", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("strace is not let trace a process here");
        } catch (IOException e) {
            return Optional.of("there is no strace here");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the child did to the folder, from its start to its end. */
    static Recording record(Child child, Path folder) throws IOException {
        Path told = Files.createTempFile(child.scratch(), "told", ".strace");
        List<String> around = new ArrayList<>(QUIET);
        around.addAll(List.of("--seccomp-bpf", "-xx", "-s", "1000000", "-e", "trace=" + TOLD));
        around.addAll(List.of("-o", told.toString()));
        Disk before = Disk.of(folder);
        Child.Ended ended = child.run(around);
        if (!ended.isDone()) {
            throw new IllegalStateException("The child did not get done: " + ended.errors());
        }
        return new Recording(before, new StraceReader(folder, before.files()).events(told));
    }

    /** How often the child asks for one of these calls on these files. */
    static int count(Child child, String calls, List<Path> files) throws IOException {
        Path told = Files.createTempFile(child.scratch(), "told", ".strace");
        List<String> around = around(calls, files);
        around.addAll(List.of("--seccomp-bpf", "-o", told.toString()));
        if (!child.run(around).isDone()) {
            throw new IllegalStateException("The child did not get done");
        }
        return (int)
                Files.readAllLines(told).stream().filter(line -> !line.contains("<... ")).count();
    }

    /** Kills the child when it asks for the n-th of these calls, which is not done any more. */
    static Child.Ended killAt(int n, Child child, String calls, List<Path> files)
            throws IOException {
        List<String> around = around(calls, files);
        // Filtered by the kernel, a call does not take the signal.
        around.addAll(List.of("-e", "inject=" + calls + ":signal=SIGKILL:when=" + n));
        around.addAll(List.of("-o", "/dev/null"));
        return child.run(around);
    }

    /** Has the n-th of these calls fail with this error; with a plus sign, all from the n-th on. */
    static Child.Ended failAt(String n, String error, Child child, String calls, List<Path> files)
            throws IOException {
        List<String> around = around(calls, files);
        around.addAll(List.of("--seccomp-bpf"));
        around.addAll(List.of("-e", "inject=" + calls + ":error=" + error + ":when=" + n));
        around.addAll(List.of("-o", "/dev/null"));
        return child.run(around);
    }

    private static List<String> around(String calls, List<Path> files) {
        List<String> around = new ArrayList<>(QUIET);
        around.addAll(List.of("-e", "trace=" + calls));
        files.forEach(file -> around.addAll(List.of("-P", file.toString())));
        return around;
    }

    /** A ledger's files, and the folder that they are in. */
    static List<Path> filesOf(Path ledger) {
        List<Path> files = new ArrayList<>();
        for (String rest : List.of("", "-wal", "-journal", ".lock", ".lock-journal")) {
            files.add(ledger.resolveSibling(ledger.getFileName() + rest));
        }
        files.add(Objects.requireNonNull(ledger.toAbsolutePath().getParent()));
        return files;
    }
}
