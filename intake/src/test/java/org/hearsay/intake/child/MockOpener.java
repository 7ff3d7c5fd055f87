package org.hearsay.intake.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;

/** A child's program whose readers do what a hostile document, or a bad library, may do. */
@SuppressWarnings({
    "InfiniteRecursion",
    "ModifiedButNotUsed",
    "ThreadJoinLoop",
    "ThreadPriorityCheck"
}) // it misbehaves on purpose
final class MockOpener {

    /** Another one in every process. */
    private static final String NONCE = UUID.randomUUID().toString();

    private MockOpener() {}

    public static void main(String[] args) throws IOException {
        ChildMain.serve(layouts(), containers());
    }

    private static Map<String, Layout> layouts() {
        Map<String, Layout> mocks = new LinkedHashMap<>();
        mocks.put("text", MockOpener::text);
        mocks.put("slow", source -> after(Integer.parseInt(string(source)), source));
        mocks.put("nap", source -> after(Integer.parseInt(string(source)), source));
        mocks.put(
                "missing",
                source -> new Laid("Some.", Envelope.empty(), Optional.of("lacks a page")));
        mocks.put("untidy", source -> Laid.whole("a\tb\u0000c\uD800\nd", said("Two\nlines")));
        mocks.put(
                "throw",
                source -> thrown(new IllegalStateException("a bad\u0007 object @1f2e3d4c")));
        mocks.put(
                "io",
                source ->
                        io(
                                new IOException(
                                        "stream ended at "
                                                + System.getProperty("java.io.tmpdir")
                                                + "/x17")));
        mocks.put(
                "format",
                source -> io(new FormatException(Extraction.ENCRYPTED, "needs a password")));
        mocks.put("assertion", source -> thrown(new AssertionError("never")));
        mocks.put("linkage", source -> thrown(new NoClassDefFoundError("org/example/Cipher")));
        mocks.put("oom", MockOpener::fillMemory);
        mocks.put("oom-thrown", source -> thrown(new OutOfMemoryError("thrown by hand")));
        mocks.put("deep", source -> Laid.whole("" + depth(0), Envelope.empty()));
        mocks.put("exit", source -> exit());
        mocks.put("halt", source -> halt());
        mocks.put("spin", source -> spin());
        mocks.put("ignore-interrupt", source -> ignoreInterrupt());
        mocks.put("deadlock", source -> deadlock());
        mocks.put("noise", MockOpener::noise);
        mocks.put("gibberish", source -> gibberish(new byte[] {0, 0, 0, 3, 1, 99, 0}));
        mocks.put("huge-frame", source -> gibberish(new byte[] {0x7F, -1, -1, -1, 1, 4}));
        mocks.put("cut-frame", source -> gibberish(new byte[] {0, 0, 1, 0, 1, 4}));
        mocks.put("late-thread", MockOpener::lateThread);
        mocks.put("temp-files", MockOpener::tempFiles);
        mocks.put("who", source -> Laid.whole(NONCE, Envelope.empty()));
        mocks.put(
                "look-around",
                source ->
                        Laid.whole(
                                String.join("\n", lookAround(string(source).split(" ", -1))),
                                Envelope.empty()));
        mocks.put("long", source -> Laid.whole("é".repeat(3_000), Envelope.empty()));
        return mocks;
    }

    private static Map<String, Container> containers() {
        Map<String, Container> mocks = new LinkedHashMap<>();
        mocks.put("mail", MockOpener::mail);
        mocks.put("endless", (source, parts) -> endless(parts, 1));
        mocks.put("gigabyte", (source, parts) -> endless(parts, 1 << 20));
        mocks.put("stubborn", (source, parts) -> stubborn(parts));
        mocks.put("own-limit", (source, parts) -> ownLimit(parts));
        mocks.put(
                "half",
                (source, parts) ->
                        half(parts, new FormatException(Extraction.CORRUPT, "breaks off")));
        mocks.put("half-deep", (source, parts) -> parts.add(part("1", "", new byte[depth(0)])));
        mocks.put("half-exit", (source, parts) -> halfThenExit(parts));
        mocks.put("labels", (source, parts) -> parts.add(part("../etc", "", new byte[0])));
        mocks.put("twins", (source, parts) -> twins(parts));
        mocks.put(
                "outside",
                (source, parts) -> parts.lost(Optional.of(new ByteRange(0, 1L << 40)), "x"));
        mocks.put("lossy", (source, parts) -> lossy(parts));
        return mocks;
    }

    private static Laid text(Source source) throws IOException {
        return Laid.whole("Text of " + source.name() + ":\n\n" + string(source), said("Head"));
    }

    private static Envelope said(String headline) {
        return Envelope.builder("the mock").headline(headline).published("2024-03-01").build();
    }

    private static String string(Source source) throws IOException {
        try (var in = source.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Laid after(int millis, Source source) throws IOException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        return text(source);
    }

    private static Laid thrown(RuntimeException e) {
        throw e;
    }

    private static Laid thrown(Error e) {
        throw e;
    }

    private static Laid io(IOException e) throws IOException {
        throw e;
    }

    private static Laid fillMemory(Source source) {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }

    private static int depth(int from) {
        return depth(from + 1) + 1;
    }

    private static Laid exit() {
        System.exit(1);
        return spin();
    }

    private static Laid halt() {
        Runtime.getRuntime().halt(137);
        return spin();
    }

    private static Laid spin() {
        for (long i = 0; ; i++) {
            if (i == Long.MIN_VALUE) {
                return Laid.whole("never", Envelope.empty());
            }
        }
    }

    private static Laid ignoreInterrupt() {
        while (true) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                // On purpose.
            }
        }
    }

    private static Laid deadlock() {
        Object lock = new Object();
        synchronized (lock) {
            Thread other =
                    new Thread(
                            () -> {
                                synchronized (lock) {
                                    spin();
                                }
                            });
            other.start();
            while (true) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    // On purpose.
                }
            }
        }
    }

    private static Laid noise(Source source) throws IOException {
        for (int i = 0; i < 1_000; i++) {
            System.out.println("A library says something that nobody asked for.");
            System.err.println("And complains of it.");
        }
        System.out.flush();
        return text(source);
    }

    private static Laid gibberish(byte[] bytes) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        out.write(bytes);
        out.flush();
        Runtime.getRuntime().halt(0);
        return spin();
    }

    private static Laid lateThread(Source source) throws IOException {
        Thread thread = new Thread(MockOpener::spin);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return text(source);
    }

    private static Laid tempFiles(Source source) throws IOException {
        Path folder = Files.createTempDirectory("left");
        Files.writeString(folder.resolve("behind.txt"), "x");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/usr"));
        return text(source);
    }

    /** What of the world outside is in reach. */
    private static List<String> lookAround(String[] given) {
        List<String> seen = new ArrayList<>();
        for (String file : List.of("/etc/passwd", "/usr/bin", "/home", "/var", given[1])) {
            if (Files.exists(Path.of(file))) {
                seen.add(file);
            }
        }
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(given[0]))) {
            seen.add("port " + socket.getPort());
        } catch (IOException e) {
            // No way to the parent's own host.
        }
        if (ProcessHandle.allProcesses().count() > 5) {
            seen.add("other processes");
        }
        System.getenv().keySet().stream().sorted().map(name -> "env " + name).forEach(seen::add);
        return seen;
    }

    private static void mail(Source source, Parts parts) throws IOException {
        String[] lines = string(source).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            parts.add(
                    part(
                            Integer.toString(i + 1),
                            "text/plain",
                            lines[i].getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Part part(String label, String type, byte[] content) {
        return new Part(
                label,
                Optional.of(new ByteRange(0, 0)),
                type,
                Source.of("body.txt", content),
                said("Part " + label));
    }

    private static void endless(Parts parts, int size) {
        for (int i = 1; ; i++) {
            parts.add(part(Integer.toString(i), "", new byte[size]));
        }
    }

    private static void stubborn(Parts parts) {
        for (int i = 1; i < 1_000; i++) {
            try {
                parts.add(part(Integer.toString(i), "", new byte[1]));
            } catch (EnoughException e) {
                // On purpose.
            }
        }
    }

    private static void ownLimit(Parts parts) {
        parts.add(part("1", "", new byte[1]));
        throw new EnoughException("holds more than its own reader takes");
    }

    private static void half(Parts parts, IOException then) throws IOException {
        parts.add(part("1", "", new byte[1]));
        throw then;
    }

    private static void halfThenExit(Parts parts) {
        parts.add(part("1", "", new byte[1]));
        exit();
    }

    private static void twins(Parts parts) {
        parts.add(part("1", "", new byte[1]));
        parts.add(part("1", "", new byte[1]));
    }

    private static void lossy(Parts parts) {
        parts.add(part("1", "", new byte[1]));
        for (int i = 0; i < 1_500; i++) {
            parts.lost(Optional.empty(), "a record is damaged");
        }
    }
}
