package org.hearsay.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.junit.jupiter.api.Test;

class LabelNamesTest {

    private final Lexicon lexicon = new Lexicon();

    @Test
    void aWordWithoutEndCostsNoTime() {
        Annotation hostile = CaseArticle.of("hostile", "A-".repeat(60_000)).annotation();
        List<Name> names =
                assertTimeout(
                        Duration.ofSeconds(10),
                        () -> new LabelNames(hostile, lexicon).added(List.of()));
        assertThat(names).isEmpty();
    }
}
