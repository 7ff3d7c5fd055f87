package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.testing.TarEntries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/**
 * Some thousand files from other projects' tests, damaged and odd, go through the real intake and
 * reading. They are not part of this project; where they are not there, this is passed over.
 */
class HostilePackTest {

    private static final Path PACK =
            Path.of("..", "..", "shared", "bench", "hostile", "hostile-pack.tar.xz");

    private static final Duration LIMIT = Duration.ofMinutes(15);

    @TempDir private Path folder;

    @Test
    void thePackIsReadToItsEndAndAccountedFor() throws IOException, InterruptedException {
        assumeTrue(Files.exists(PACK), "There is no " + PACK + ": its files are not tried");
        HostileSandbox sandbox = new HostileSandbox(folder);
        int files = unpack(sandbox.files());
        HostileReport report = sandbox.run(LIMIT);
        System.out.println(files + " files of the pack\n" + report.text());

        assertThat(report.told("end")).as(report.text()).hasSize(1);
        assertThat(report.code()).isZero();
        assertThat(report.totals().get(0)).isEqualTo(files);
        HostileLedger ledger = HostileLedger.of(sandbox.ledger(), folder.toString());
        assertThat(ledger.files()).containsExactlyInAnyOrderElementsOf(names(sandbox.files()));
        assertThat(report.told("fault")).isEmpty();
        assertThat(report.told("thread")).isEmpty();
        assertThat(report.told("process")).isEmpty();
        assertThat(report.changes()).isEmpty();
    }

    private static int unpack(Path into) throws IOException {
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(PACK));
                InputStream tar = new XZInputStream(packed)) {
            return TarEntries.extract(tar, into);
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
