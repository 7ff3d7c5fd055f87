package org.hearsay.intake.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a child is started: with the Java and the class path of this process, and its own limits. */
record Launch(String main, int megabytes, boolean mayBeShutIn) {

    static Launch of(Class<?> main) {
        return new Launch(main.getName(), 768, true);
    }

    /** The same, with another heap. */
    Launch megabytes(int heap) {
        return new Launch(main, heap, mayBeShutIn);
    }

    /** The same, without a sandbox. */
    Launch open() {
        return new Launch(main, megabytes, false);
    }

    /** Where children's folders are made. */
    static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    Sandbox sandbox() {
        return mayBeShutIn ? Sandbox.find(java()) : Sandbox.none("they are started without");
    }

    Process start(Sandbox sandbox, Path folder) throws IOException {
        List<Path> readable = new ArrayList<>(Sandbox.home());
        readable.addAll(classPath());
        ProcessBuilder builder =
                new ProcessBuilder(sandbox.around(command(sandbox.seen(folder)), folder, readable))
                        .directory(folder.toFile());
        // Windows starts nothing without these.
        builder.environment().keySet().retainAll(Set.of("SystemRoot", "windir"));
        builder.environment().put("LC_ALL", Sandbox.LOCALE);
        return builder.start();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private List<String> command(String folder) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(List.of("-Xmx" + megabytes + "m", "-Xss1m", "-Xshare:auto"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash"));
        // No files in the system's temporary folder, and no door for debuggers.
        command.addAll(List.of("-XX:-UsePerfData", "-XX:+DisableAttachMechanism"));
        command.addAll(List.of("-Djdk.xml.maxElementDepth=256", "-Djava.awt.headless=true"));
        command.addAll(List.of("-Duser.language=en", "-Duser.timezone=UTC"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + folder));
        command.addAll(List.of("-Duser.home=" + folder, "-Duser.dir=" + folder));
        command.addAll(List.of("-cp", joined(classPath()), main));
        return command;
    }

    /** Whole paths, for the child lives in another folder. */
    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(Files::exists)
                .toList();
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
