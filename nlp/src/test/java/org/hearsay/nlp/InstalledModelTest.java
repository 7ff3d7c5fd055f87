package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledModelTest {

    @TempDir Path folder;

    @Test
    void theModelsOfThisProgramAreThereAndRight() {
        assertThat(InstalledModel.all()).hasSize(4).allMatch(InstalledModel::isRight);
    }

    @Test
    void oneThatIsNotThereIsNotRight() {
        assertThat(InstalledModel.all(path -> Optional.empty(), path -> Optional.empty()))
                .hasSize(4)
                .noneMatch(InstalledModel::isRight)
                .allMatch(model -> model.place().isEmpty());
    }

    @Test
    void oneOfOtherBytesIsNotRight() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "no model");
        assertThat(
                        InstalledModel.all(
                                path -> Optional.of(url(other)), path -> Optional.of(open(other))))
                .hasSize(4)
                .noneMatch(InstalledModel::isRight)
                .allMatch(model -> model.place().equals(Optional.of(other.toString())));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
