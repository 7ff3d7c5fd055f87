package org.hearsay.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileCorpusTest {

    private static final Bait BAIT = new Bait("http://127.0.0.1:9/", "file:///none.txt");
    private static final long MOST_BYTES = 60L << 20;
    private static final int LEAST = 500;

    @TempDir private static Path first;
    @TempDir private static Path second;

    private static List<HostileFile> files = List.of();

    @BeforeAll
    static void write() throws IOException {
        files = HostileCorpus.into(first, BAIT);
        HostileCorpus.into(second, BAIT);
    }

    @Test
    void everyFileIsListedOnceAndIsThere() throws IOException {
        assertThat(files.size()).isGreaterThan(LEAST);
        assertThat(names(first))
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(HostileFile::name).toList());
    }

    @Test
    void everyKindHasMoreThanAFew() {
        for (Kind kind : Kind.values()) {
            assertThat(files)
                    .as("%s", kind)
                    .filteredOn(file -> file.kind() == kind)
                    .hasSizeGreaterThan(20);
        }
    }

    @Test
    void theSameBaitGivesTheSameBytes() throws Exception {
        assertThat(digests(first)).isEqualTo(digests(second));
    }

    @Test
    void theCorpusIsSmallButForAFileWithoutContent() throws IOException {
        long bytes = 0;
        for (HostileFile file : files) {
            bytes += file.name().contains("sparse") ? 0 : Files.size(first.resolve(file.name()));
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    private static Map<String, String> digests(Path root)
            throws IOException, NoSuchAlgorithmException {
        Map<String, String> digests = new TreeMap<>();
        for (String name : names(root)) {
            if (name.contains("sparse")) {
                continue;
            }
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = Files.newInputStream(root.resolve(name))) {
                sha256.update(in.readAllBytes());
            }
            digests.put(name, HexFormat.of().formatHex(sha256.digest()));
        }
        return digests;
    }
}
