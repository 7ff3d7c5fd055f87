package org.hearsay.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hearsay.fixture.Story;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Test;

class QueryTest {

    private final Query query = new Query(Story.flood());

    @Test
    void theMostQuotedSpeakerComesFirstAndTheUnnamedLast() {
        assertThat(query.speakers(Filter.none()))
                .extracting(SpeakerRow::name)
                .containsExactly("Ann Marlow", "a senior official");
        SpeakerRow marlow = query.speakers(Filter.none()).get(0);
        assertThat(marlow.statements()).isEqualTo(2);
        assertThat(marlow.outlets()).isEqualTo(2);
        assertThat(marlow.actor()).isPresent();
    }

    @Test
    void statementsAreFilteredBySpeakerActOutletWordsAndDay() {
        assertThat(query.statements(Filter.none())).hasSize(3);
        assertThat(query.statements(Filter.none().speaker("marlow"))).hasSize(2);
        assertThat(query.statements(Filter.none().act(Act.PROMISE))).hasSize(1);
        assertThat(query.statements(Filter.none().outlet("echo valley"))).hasSize(1);
        assertThat(query.statements(Filter.none().words("river HOUSE"))).hasSize(1);
        assertThat(query.statements(Filter.none().from(LocalDate.parse("2031-03-05")))).hasSize(2);
        assertThat(query.statements(Filter.none().to(LocalDate.parse("2031-03-04")))).isEmpty();
    }

    @Test
    void figuresOfOneThreadStandTogetherWithLowHighAndClaimants() {
        FigureRow row = query.figures(Filter.none()).get(0);
        assertThat(row.given()).hasSize(2);
        assertThat(row.low()).isEqualByComparingTo("28");
        assertThat(row.high()).isEqualByComparingTo("31");
        assertThat(row.claimants()).containsExactly("the coastguard", "the ministry");
        assertThat(row.thread()).isPresent();
    }

    @Test
    void theTimelineGivesTheSentenceAroundATime() {
        TimelineRow first = query.timeline(Filter.none()).get(0);
        assertThat(first.days().first()).isEqualTo(LocalDate.parse("2031-03-03"));
        assertThat(first.kind()).isEqualTo(TimelineRow.Kind.NAMED);
        assertThat(first.words()).startsWith("On Monday Ann Marlow said");
        assertThat(query.timeline(Filter.none())).hasSize(3);
    }

    @Test
    void articlesCountWhatWasReadFromThem() {
        assertThat(query.articles(Filter.none())).hasSize(3);
        assertThat(query.articles(Filter.none().outlet("Harbour")).get(0).figures()).isEqualTo(1);
    }

    @Test
    void aTimexBecomesTheDaysItCanMean() {
        assertThat(Interval.of("2031-02")).contains(days("2031-02-01", "2031-02-28"));
        assertThat(Interval.of("2031-W01")).contains(days("2030-12-30", "2031-01-05"));
        assertThat(Interval.of("2031-Q4")).contains(days("2031-10-01", "2031-12-31"));
        assertThat(Interval.of("2031")).contains(days("2031-01-01", "2031-12-31"));
        assertThat(Interval.of("2031-03-05T18:00")).contains(days("2031-03-05", "2031-03-05"));
        assertThat(Interval.of("P60D")).isEmpty();
        assertThat(Interval.of("PRESENT_REF")).isEmpty();
        assertThat(Interval.of("2031-13")).isEmpty();
        assertThat(Interval.of("2031-W99")).isEmpty();
    }

    private static Interval days(String first, String last) {
        return new Interval(LocalDate.parse(first), LocalDate.parse(last));
    }
}
