package org.hearsay.intake.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Source;

/** What tests need to have documents opened by {@link MockOpener}. */
final class Mocks {

    /** Time enough for every honest document on a machine that does much else. */
    private static final Limits GENEROUS =
            new Limits(Duration.ofSeconds(30), Duration.ofSeconds(60), 8 << 20, 20, 2_000, 4 << 20);

    /** For those that would not end by themselves. */
    private static final Limits SHORT_OF_CPU =
            new Limits(Duration.ofMillis(300), Duration.ofSeconds(60), 200, 20, 2_000, 4 << 20);

    private static final Limits SHORT_OF_TIME =
            new Limits(Duration.ofSeconds(60), Duration.ofMillis(400), 200, 20, 2_000, 4 << 20);

    private static final Limits A_SECOND =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(1), 100, 20, 2_000, 4 << 20);

    private Mocks() {}

    /** A small heap, so that memory soon ends. */
    static Launch launch() {
        return Launch.of(MockOpener.class).megabytes(64);
    }

    static Apart apart(int most) {
        return new Apart(launch(), most, Mocks::limits);
    }

    static Limits limits(String reader) {
        return switch (reader) {
            case "spin" -> SHORT_OF_CPU;
            case "ignore-interrupt", "deadlock" -> SHORT_OF_TIME;
            case "slow" -> A_SECOND;
            default -> GENEROUS;
        };
    }

    static Source source(String name, String content) {
        return Source.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** All that a result holds, as text. */
    static String whole(Extracted extracted) throws IOException {
        StringBuilder whole = new StringBuilder();
        whole.append(extracted.outcome()).append(' ').append(extracted.reason());
        whole.append(' ').append(extracted.laid()).append(' ').append(extracted.losses());
        for (Part part : extracted.parts()) {
            whole.append('\n').append(part.label()).append(part.range()).append(part.mediaType());
            whole.append(part.content().name()).append(part.envelope()).append(string(part));
        }
        return whole.toString();
    }

    /** Processes of this one's children, whoever their parent is by now. */
    static List<String> shutIn() {
        String folder = "hearsay-child-" + ProcessHandle.current().pid() + "-";
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder))
                .toList();
    }

    static String string(Part part) throws IOException {
        try (InputStream in = part.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Children's folders that lie in the temporary folder. */
    static Set<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(Launch.temporary())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("hearsay-child-"))
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    /** Processes below this one. */
    static List<Long> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .sorted()
                .toList();
    }

    /** Threads but for those that the platform keeps and reuses by itself. */
    static List<String> threads() {
        List<String> names = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("apart") || thread.getName().startsWith("child")) {
                names.add(thread.getName());
            }
        }
        return names;
    }

    static boolean gone(long pid) {
        return ProcessHandle.of(pid).map(process -> !process.isAlive()).orElse(true);
    }
}
