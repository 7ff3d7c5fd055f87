package org.hearsay.intake.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What is put around a child's command, on Linux: bubblewrap, for no network, no other process and
 * no file but the program's own; and prlimit, for no core dump, no huge file and an end to a child
 * that nobody watches any more. Both are looked for where the system keeps them, and tried.
 */
final class Sandbox {

    /** What the child's folder is called inside. */
    private static final String INSIDE = "/box";

    /** Without it, Java finds nothing below a folder whose name has other letters than English. */
    static final String LOCALE = "C.UTF-8";

    private static final List<String> LIBRARIES =
            List.of("/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64");

    private static final int PROBE_SECONDS = 30;

    private final Optional<Path> bubblewrap;
    private final Optional<Path> prlimit;
    private final String why;

    private Sandbox(Optional<Path> bubblewrap, Optional<Path> prlimit, String why) {
        this.bubblewrap = bubblewrap;
        this.prlimit = prlimit;
        this.why = why;
    }

    static Sandbox none(String why) {
        return new Sandbox(Optional.empty(), Optional.empty(), why);
    }

    /** The best that works here; tries it out by starting Java, which takes a moment. */
    static Sandbox find(Path java) {
        Optional<Path> bubblewrap = program("bwrap");
        Optional<Path> prlimit = program("prlimit");
        String why = bubblewrap.isEmpty() ? "bubblewrap is not there" : "bubblewrap does not work";
        Optional<Path> no = Optional.empty();
        return Stream.of(
                        new Sandbox(bubblewrap, prlimit, why),
                        new Sandbox(bubblewrap, no, why),
                        new Sandbox(no, prlimit, why))
                .filter(sandbox -> bubblewrap.isPresent() || sandbox.bubblewrap.isEmpty())
                .filter(sandbox -> sandbox.works(java))
                .findFirst()
                .orElse(none(why));
    }

    boolean shutsIn() {
        return bubblewrap.isPresent();
    }

    /** A sentence for whoever asks how safe it is. */
    String sentence() {
        return shutsIn()
                ? "Untrusted formats are opened in processes of their own, shut in by bubblewrap:"
                        + " they reach no network, and no file but the program's own."
                : "Untrusted formats are opened in processes of their own, but these are not shut"
                        + " in: "
                        + why
                        + ".";
    }

    /** How the child calls its folder. */
    String seen(Path folder) {
        return shutsIn() ? INSIDE : folder.toString();
    }

    /** The command, shut in: it can read these places, and write in the folder alone. */
    List<String> around(List<String> command, Path folder, List<Path> readable) {
        List<String> whole = new ArrayList<>();
        prlimit.ifPresent(program -> whole.addAll(limits(program)));
        bubblewrap.ifPresent(program -> whole.addAll(walls(program, folder, readable)));
        whole.addAll(command);
        return whole;
    }

    /** A child is watched for ten minutes at most; half an hour's work is nobody's. */
    private static List<String> limits(Path program) {
        return List.of(program.toString(), "--core=0", "--cpu=1800", "--fsize=1073741824", "--");
    }

    private static List<String> walls(Path program, Path folder, List<Path> readable) {
        List<String> walls = new ArrayList<>();
        walls.add(program.toString());
        walls.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session"));
        walls.addAll(List.of("--cap-drop", "ALL", "--clearenv", "--proc", "/proc"));
        walls.addAll(List.of("--setenv", "LC_ALL", LOCALE));
        walls.addAll(List.of("--dev", "/dev", "--bind", folder.toString(), INSIDE));
        LIBRARIES.stream().map(Path::of).forEach(library -> addLibrary(walls, library));
        for (Path place : readable) {
            walls.addAll(List.of("--ro-bind-try", place.toString(), place.toString()));
        }
        walls.addAll(List.of("--chdir", INSIDE, "--"));
        return walls;
    }

    private static void addLibrary(List<String> walls, Path library) {
        try {
            if (Files.isSymbolicLink(library)) {
                String target = Files.readSymbolicLink(library).toString();
                walls.addAll(List.of("--symlink", target, library.toString()));
            } else if (Files.isDirectory(library)) {
                walls.addAll(List.of("--ro-bind", library.toString(), library.toString()));
            }
        } catch (IOException e) {
            // It is left out; if Java cannot do without it, the trial shows.
        }
    }

    private boolean works(Path java) {
        try {
            TempFolder folder = TempFolder.make(Launch.temporary());
            try {
                return runs(around(List.of(java.toString(), "-version"), folder.path(), home()));
            } finally {
                folder.remove();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean runs(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Where Java lies, and where some systems keep what belongs to it. */
    static List<Path> home() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        List<Path> places = new ArrayList<>(List.of(home, home.toRealPath()));
        File[] kept = new File("/etc").listFiles((folder, name) -> name.startsWith("java"));
        Stream.of(kept == null ? new File[0] : kept)
                .map(File::toPath)
                .sorted()
                .forEach(places::add);
        return places;
    }

    private static Optional<Path> program(String name) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
