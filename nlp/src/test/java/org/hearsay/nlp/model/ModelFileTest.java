package org.hearsay.nlp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.hearsay.model.Digest;
import org.junit.jupiter.api.Test;

final class ModelFileTest {

    private static final byte[] OTHER = "another model".getBytes(StandardCharsets.UTF_8);

    @Test
    void anotherModelIsRefusedAndTheReasonIsGiven() {
        Digest expected = ModelFile.expected();
        assertThatThrownBy(() -> ModelFile.of(OTHER, expected))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the SHA-256 of its 13 bytes is " + Digest.of(OTHER).hex())
                .hasMessageContaining(expected.hex() + " was expected")
                .hasMessageContaining("training/install");
    }

    @Test
    void whatIsMissingFromTheFileIsNamed() {
        ModelFile empty = ModelFile.of(OTHER, Digest.of(OTHER));
        assertThatThrownBy(empty::settings).hasMessageContaining("has no settings.properties");
    }

    @Test
    void theVersionChangesWithTheModel() {
        assertThat(ReadingModel.version())
                .isEqualTo("reading-model-" + ModelFile.expected().hex().substring(0, 12));
    }
}
