package org.hearsay.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Folders for one {@link HostileRun}, deep enough below the root that a path that climbs out of its
 * folder still lands in it: the files to be read, the ledger, and what the process has for its
 * current folder, its home and its temporary files.
 */
final class HostileSandbox {

    /** As the program's launcher has it. */
    private static final List<String> AS_LAUNCHED = List.of("-Xmx1500m", "-XX:+UseSerialGC");

    private final Path root;
    private final Path inside;

    HostileSandbox(Path root) throws IOException {
        this.root = root;
        this.inside = Files.createDirectories(root.resolve("a/b/c/d/e/f"));
        for (String folder : List.of("files", "ledger", "here", "home", "tmp")) {
            Files.createDirectory(inside.resolve(folder));
        }
    }

    /** Where the files to be read belong. */
    Path files() {
        return inside.resolve("files");
    }

    Path ledger() {
        return inside.resolve("ledger").resolve("a.ledger");
    }

    /** A file beside the others that none of them may make anybody read. */
    Path secret() {
        return root.resolve("secret.txt");
    }

    /** Reads the files; stops the process after the limit. */
    HostileReport run(Duration limit) throws IOException, InterruptedException {
        Map<String, String> before = traces();
        Path said = Files.createTempFile("hearsay-hostile", ".txt");
        try {
            Process process = start(said, limit);
            boolean ended = process.waitFor(limit.toSeconds() + 30, TimeUnit.SECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
            return new HostileReport(
                    ended ? process.exitValue() : HostileReport.HUNG, lines, changes(before));
        } finally {
            Files.delete(said);
        }
    }

    private Process start(Path said, Duration limit) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AS_LAUNCHED);
        command.add("-XX:-UsePerfData");
        command.add("-Djava.io.tmpdir=" + inside.resolve("tmp"));
        command.add("-Duser.home=" + inside.resolve("home"));
        command.addAll(List.of("-cp", classPath(), HostileRun.class.getName()));
        command.addAll(List.of(files().toString(), ledger().toString(), limit.toString()));
        return new ProcessBuilder(command)
                .directory(inside.resolve("here").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** The test's own, made absolute. */
    private static String classPath() {
        String own =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(
                File.pathSeparator,
                Stream.of(own.split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    /** What is there now, outside the ledger's folder, with size and time of change. */
    private Map<String, String> traces() {
        Path own = ledger().getParent();
        Map<String, String> traces = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(path -> !path.startsWith(own))
                    .filter(path -> !Files.isDirectory(path) || isLeaf(path))
                    .forEach(path -> traces.put(root.relativize(path).toString(), trace(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return traces;
    }

    private static boolean isLeaf(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String trace(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isDirectory()
                    ? "folder"
                    : attributes.size() + " bytes of " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> changes(Map<String, String> before) {
        Map<String, String> after = traces();
        List<String> changes = new ArrayList<>();
        before.forEach(
                (path, trace) -> {
                    if (!trace.equals(after.get(path))) {
                        changes.add("changed or gone: " + path);
                    }
                });
        after.keySet().stream()
                .filter(path -> !before.containsKey(path))
                .forEach(path -> changes.add("new: " + path));
        return changes;
    }
}
