package org.hearsay.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL of a test's own, on a free port of this machine, which can be killed and started
 * again. Its programs are those in the folder of the system property {@code hearsay.postgres}, or
 * else those that come with the tests (Linux on 64-bit Intel), or else those that are installed.
 *
 * <p>PostgreSQL does not run as root; where the tests do, it runs as nobody. Stops when the program
 * ends.
 */
public final class PostgresServer implements AutoCloseable {

    /** The user that every database belongs to, and what it is known by. */
    public static final String USER = "desk";

    public static final String PASSWORD = "open: sesame\\";

    private static final String BUNDLED = "/postgres-linux-x86_64.txz";
    private static final String NOBODY = "65534";
    private static final int START_SECONDS = 120;
    private static final int PAUSE_MILLIS = 50;

    private final Path home;
    private final Path programs;
    private final int port;
    private Process process;

    private PostgresServer(Path home, Path programs, int port, Process process) {
        this.home = home;
        this.programs = programs;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a new one.
     *
     * @throws IOException with the reason, if none can be started here
     */
    public static PostgresServer start() throws IOException {
        Path home = Files.createTempDirectory("hearsay-postgres");
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path programs = programs(home);
            initialise(home, programs);
            int port = freePort();
            PostgresServer server =
                    new PostgresServer(home, programs, port, launch(home, programs, port));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.awaitReady();
            return server;
        } catch (IOException | UnsupportedOperationException e) {
            delete(home);
            throw new IOException("No PostgreSQL can be started here: " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /** Ends it as a power cut does, as far as a process can be ended so: at any moment, at once. */
    public void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Starts it again on what the disk holds; the port is the same. */
    public void restart() throws IOException {
        if (process.isAlive()) {
            throw new IllegalStateException("The server is running");
        }
        // The children of one that was killed may hold its memory for a moment.
        for (int tries = 0; ; tries++) {
            process = launch(home, programs, port);
            try {
                awaitReady();
                return;
            } catch (IOException e) {
                if (tries == 20) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** What it has written to its log, for whoever wonders. */
    public String log() throws IOException {
        return Files.readString(home.resolve("log"));
    }

    @Override
    public void close() {
        stop();
        delete(home);
    }

    private void stop() {
        process.destroyForcibly();
        await(process);
    }

    private static Path programs(Path home) throws IOException {
        String named = System.getProperty("hearsay.postgres", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        try (InputStream packed = PostgresServer.class.getResourceAsStream(BUNDLED)) {
            boolean fits =
                    System.getProperty("os.name").equals("Linux")
                            && System.getProperty("os.arch").equals("amd64");
            if (packed != null && fits) {
                return unpacked(packed, Files.createDirectory(home.resolve("programs")));
            }
        }
        return installed()
                .orElseThrow(() -> new IOException("no initdb on the path or below /usr/lib"));
    }

    private static Path unpacked(InputStream packed, Path folder) throws IOException {
        Process tar =
                new ProcessBuilder("tar", "-x", "-C", folder.toString(), "bin", "lib", "share")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var out = tar.getOutputStream();
                var in = new XZInputStream(packed)) {
            in.transferTo(out);
        }
        if (await(tar) != 0) {
            throw new IOException("tar could not unpack it");
        }
        return folder.resolve("bin");
    }

    private static Optional<Path> installed() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            places.add(Path.of(place));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder())
                        .forEach(v -> places.add(v.resolve("bin")));
            }
        }
        return places.stream()
                .filter(place -> Files.isExecutable(place.resolve("initdb")))
                .filter(place -> Files.isExecutable(place.resolve("postgres")))
                .findFirst();
    }

    private static void initialise(Path home, Path programs) throws IOException {
        Path data = Files.createDirectory(home.resolve("data"));
        Path sockets = Files.createDirectory(home.resolve("sockets"));
        Path password = Files.writeString(home.resolve("password"), PASSWORD + "\n");
        if (isRoot()) {
            for (Path own : List.of(data, sockets, password)) {
                run(home, List.of("chown", NOBODY + ":" + NOBODY, own.toString()));
            }
        }
        run(
                home,
                asUser(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + USER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C"));
    }

    private static Process launch(Path home, Path programs, int port) throws IOException {
        return new ProcessBuilder(
                        asUser(
                                programs.resolve("postgres").toString(),
                                "-D",
                                home.resolve("data").toString(),
                                "-p",
                                Integer.toString(port),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=" + home.resolve("sockets"),
                                "-c",
                                "max_connections=60"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
                .start();
    }

    private static List<String> asUser(String... command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** It says in its own file, in the eighth line, when it takes connections. */
    private void awaitReady() throws IOException {
        Path file = home.resolve("data").resolve("postmaster.pid");
        for (int waited = 0; waited < START_SECONDS * 1000; waited += PAUSE_MILLIS) {
            if (!process.isAlive()) {
                throw new IOException("it ended at its start: " + log().lines().toList());
            }
            if (isReady(file)) {
                return;
            }
            pause();
        }
        throw new IOException("it was not ready after " + START_SECONDS + " seconds");
    }

    /** The file of one that was killed stays until the next has written its own. */
    private boolean isReady(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        return lines.size() > 7
                && lines.get(0).strip().equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    private static void run(Path home, List<String> command) throws IOException {
        Path log = home.resolve("log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        int status = await(process);
        if (status != 0) {
            throw new IOException(
                    command.get(0) + " ended with " + status + ": " + Files.readString(log));
        }
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Children of a killed server may still write; what stays is in the system's own
            // folder.
            return;
        }
    }
}
