package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One story has one export, byte for byte, however and wherever it was read. */
class DeterminismTest {

    private static final Path MANIFEST = Story.SAMPLE.resolve("manifest.csv");

    @TempDir private Path folder;

    @Test
    void theOrderOfThePathsDoesNotMatter() throws IOException {
        List<Object> files = new ArrayList<>(sample());
        Collections.shuffle(files, new Random(7));
        files.addAll(List.of("--manifest", MANIFEST));

        assertSame(Story.of(folder, files.toArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theNumberOfThreadsDoesNotMatter(int threads) {
        assertSame(Story.of(folder, Story.SAMPLE, "--threads", threads));
    }

    @Test
    void theDigitsOfTheCountryAndTheTimeZoneDoNotMatter() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Story story = Story.of(folder, Story.SAMPLE);
            assertSame(story);
            assertThat(pages(story)).isEqualTo(pages(Story.ofSample()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theBatchesDoNotMatter() throws IOException {
        List<Path> files = sample();
        List<Object> late = new ArrayList<>(files.subList(7, files.size()));
        late.addAll(List.of("--manifest", MANIFEST));
        List<Object> early = new ArrayList<>(files.subList(0, 7));
        early.addAll(List.of("--manifest", MANIFEST));
        Story.of(folder, late.toArray());

        assertSame(Story.of(folder, early.toArray()));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"-XX:hashCode=2", "-Dfile.encoding=ISO-8859-1"})
    void anotherJvmReadsTheSame(String option) throws Exception {
        Path ledger = folder.resolve("a.ledger");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1500m", "-XX:+UnlockExperimentalVMOptions", option));
        command.addAll(List.of("-Duser.language=tr", "-Duser.timezone=Asia/Kathmandu"));
        command.addAll(List.of("-cp", classPath(), Main.class.getName(), "read", "--no-dossier"));
        command.addAll(List.of("--ledger", ledger.toString(), Story.SAMPLE.toString()));
        Path said = folder.resolve("said.txt");
        Process child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();

        assertThat(child.waitFor()).as(Files.readString(said)).isZero();
        assertSame(new Story(ledger, Story.ofSample().read()));
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void assertSame(Story story) {
        assertThat(story.read().code()).as(story.read().err()).isZero();
        assertThat(story.export().lines())
                .containsExactlyElementsOf(Story.ofSample().export().lines().toList());
        assertThat(story.export()).isEqualTo(Story.ofSample().export());
    }

    private static List<Path> sample() throws IOException {
        try (Stream<Path> files = Files.list(Story.SAMPLE)) {
            return files.sorted().toList();
        }
    }

    private static String pages(Story story) throws IOException {
        Path dossier = story.ledger().resolveSibling("dossier");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(dossier)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(dossier.relativize(file)).append('\n');
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
