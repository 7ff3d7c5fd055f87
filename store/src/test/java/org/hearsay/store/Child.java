package org.hearsay.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.sqlite.util.OSInfo;

/**
 * A small program of the tests in a process of its own, which may be killed, traced and kept from
 * writing. What it unpacks for itself lies in a folder of its own, apart from the ledger.
 */
record Child(Path scratch, Class<?> program, List<String> arguments) {

    private static final int PATIENCE_SECONDS = 300;

    Child(Path scratch, Class<?> program, List<String> arguments) {
        this.scratch = scratch;
        this.program = program;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * How it ended.
     *
     * @param status what it exited with; 137 if it was killed
     * @param said its whole lines; the last one may have been cut by the kill, and then says
     *     nothing
     * @param errors what it complained of
     */
    record Ended(int status, List<String> said, String errors) {

        static final int KILLED = 137;

        boolean isDone() {
            return said.contains("done");
        }
    }

    private List<String> command() throws IOException {
        Path library = library();
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Dorg.sqlite.lib.path=" + library.getParent(),
                        "-Dorg.sqlite.lib.name=" + library.getFileName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()));
        command.addAll(arguments);
        return command;
    }

    /** SQLite itself, unpacked once and not by each child. */
    private Path library() throws IOException {
        String name = System.mapLibraryName("sqlitejdbc");
        Path library = scratch.resolve(name);
        if (!Files.exists(library)) {
            String place = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS();
            try (InputStream in = OSInfo.class.getResourceAsStream(place + "/" + name)) {
                Files.copy(Objects.requireNonNull(in, place), library);
            }
        }
        return library;
    }

    Process start() throws IOException {
        return start(List.of());
    }

    /** Within another program, whose words come first. */
    Process start(List<String> around) throws IOException {
        List<String> whole = new ArrayList<>(around);
        whole.addAll(command());
        return new ProcessBuilder(whole)
                .redirectError(scratch.resolve("errors.txt").toFile())
                .start();
    }

    Ended run(List<String> around) throws IOException {
        Process process = start(around);
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = out.read(); c >= 0; c = out.read()) {
                if (c == '\n') {
                    said.add(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        }
        return new Ended(status(process), said, Files.readString(scratch.resolve("errors.txt")));
    }

    private static int status(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("A child did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
