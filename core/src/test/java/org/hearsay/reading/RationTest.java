package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Reading;
import org.hearsay.model.TimeExpression;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.api.Test;

final class RationTest {

    private static final TimeExpression TIME =
            new TimeFinder()
                    .find(TaggedText.annotate("Ostra fell in May.", LocalDate.of(2031, 9, 4)))
                    .get(0);

    private final Ration ration = new Ration();

    @Test
    void whatAnArticleCanHaveIsReadWithoutANote() {
        List<TimeExpression> few = Collections.nCopies(Reading.MOST - 1, TIME);
        assertThat(ration.of(few, "times")).isEqualTo(few);
        assertThat(ration.notes()).isEmpty();
    }

    @Test
    void whatNoArticleHasIsReadToALimitAndNoted() {
        assertThat(ration.of(Collections.nCopies(Reading.MOST + 9, TIME), "times"))
                .hasSize(Reading.MOST);
        assertThat(ration.notes())
                .containsExactly(
                        "The article has more than an article can have: only the first 5000 times"
                                + " are read");
    }
}
