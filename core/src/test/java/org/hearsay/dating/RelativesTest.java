package org.hearsay.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.TimeForm;
import org.hearsay.thread.ThreadWeaver;
import org.junit.jupiter.api.Test;

class RelativesTest {

    private static final String WORDS = "We will rebuild every single house by the river";

    @Test
    void whoeverQuotesWordsAppearedNoEarlierThanTheyWereSaid() {
        assertThat(undated("2031-02-28").notBefore()).contains(LocalDate.parse("2031-02-28"));
    }

    @Test
    void noWordsWereSaidAfterTheArticleThatTellsThem() {
        assertThat(undated("2031-03-07").notBefore()).isEmpty();
    }

    /** What an article of 1 March that lays the words to this day says of one without a day. */
    private static Publication undated(String day) {
        Reading dated =
                Sheet.of(
                                "Harbour Post",
                                "2031-03-01",
                                "\u201c" + WORDS + "\u201d, she said Friday.")
                        .quotes("Ann Marlow", WORDS)
                        .dates("Friday", new TimeForm.Absolute(day))
                        .saidThen()
                        .reading();
        Reading undated =
                Sheet.of("Valley Echo", "", "\u201c" + WORDS + "\u201d, said Marlow.")
                        .quotes("Ann Marlow", WORDS)
                        .reading();
        List<Reading> readings = List.of(dated, undated);
        return new Dating()
                .across(readings, List.of(), new ThreadWeaver().weave(readings, List.of()))
                .get(1)
                .article()
                .publication();
    }
}
