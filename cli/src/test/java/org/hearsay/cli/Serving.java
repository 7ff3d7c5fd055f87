package org.hearsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code hearsay serve} in a process of its own, over a ledger of its own. */
final class Serving implements AutoCloseable {

    private final Process process;
    private final Path ledger;
    private final String start;

    private Serving(Process process, Path ledger, String start) {
        this.process = process;
        this.ledger = ledger;
        this.start = start;
    }

    /** A copy of the sample's ledger, in this folder, served at any free port. */
    static Serving sample(Path folder) throws IOException {
        Path ledger = folder.resolve("served.ledger");
        Files.copy(Story.ofSample().ledger(), ledger);
        return of(folder, ledger);
    }

    /** This ledger, served at any free port. */
    static Serving of(Path folder, Path ledger) throws IOException {
        return of(folder, ledger, System.getProperty("java.class.path"));
    }

    /** The same by a program that has these classes and libraries alone. */
    static Serving of(Path folder, Path ledger, String classPath) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classPath,
                                Main.class.getName(),
                                "serve",
                                "--port",
                                "0",
                                "--ledger",
                                ledger.toString())
                        .redirectError(folder.resolve("served.err").toFile())
                        .start();
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = String.valueOf(out.readLine());
        if (!line.startsWith("Open http://")) {
            process.destroyForcibly();
            throw new IOException(
                    "It said: " + line + Files.readString(folder.resolve("served.err")));
        }
        return new Serving(process, ledger, line.substring("Open ".length()));
    }

    /** The address with the token. */
    String start() {
        return start;
    }

    /** What lets programs in. */
    String token() {
        return start.substring(start.indexOf('#') + 1);
    }

    /** The address of a page or script. */
    String at(String path) {
        return start.substring(0, start.indexOf('#')) + path;
    }

    /** What has been decided so far, as it stands on disk. */
    String decisions() throws IOException {
        Path file = ledger.resolveSibling(ledger.getFileName() + ".decisions");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Ends it, by asking it to or without, and tells what it exited with. */
    int end(boolean asked) throws InterruptedException {
        if (asked) {
            process.destroy();
        } else {
            process.destroyForcibly();
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
