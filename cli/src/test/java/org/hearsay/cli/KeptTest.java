package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands tell from the dossier that is kept beside a ledger. */
class KeptTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"brannik-dam", "pell-haven"})
    void whatIsKeptTellsWhatIsMadeAnewWouldTell(String sample) throws IOException {
        Story story = Story.of(folder, Path.of("..", "samples", sample));
        Path kept = folder.resolve("a.ledger.dossier");
        byte[] bytes = Files.readAllBytes(kept);
        String told = story.export();
        assertThat(kept).hasBinaryContent(bytes);

        Files.delete(kept);

        assertThat(story.export()).isEqualTo(told);
        assertThat(kept).hasBinaryContent(bytes);
    }
}
