package org.hearsay.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Reading;
import org.hearsay.model.TimeForm;
import org.junit.jupiter.api.Test;

class MeetingsTest {

    private static final Sheet OF_OLD =
            Sheet.of("Bay Herald", "2031-03-03", "Ann Marlow met Olo Brandt in Orm in 2029-07-07.")
                    .dates("2029-07-07", new TimeForm.Absolute("2029-07-07"))
                    .meets("Ann Marlow", "met", "Olo Brandt", "Orm");

    private static final Sheet OF_NOW =
            Sheet.of("Harbour Post", "2031-03-03", "Ann Marlow met Olo Brandt on 2031-03-02.")
                    .dates("2031-03-02", new TimeForm.Absolute("2031-03-02"))
                    .meets("Ann Marlow", "met", "Olo Brandt", "");

    private static final Sheet UNDATED =
            Sheet.of("Valley Echo", "", "Ann Marlow met Olo Brandt behind closed doors.")
                    .meets("Ann Marlow", "met", "Olo Brandt", "");

    private static final Sheet OF_ORM =
            Sheet.of("Tessel Times", "", "Ann Marlow met Olo Brandt in Orm, on the stairs.")
                    .meets("Ann Marlow", "met", "Olo Brandt", "Orm");

    private static List<List<ItemId>> together(Sheet... sheets) {
        List<Reading> readings = List.of(sheets).stream().map(Sheet::reading).toList();
        return new ThreadWeaver()
                .weave(readings, List.of()).stream().map(ItemThread::members).toList();
    }

    private static ItemId meeting(Sheet sheet) {
        return sheet.reading().events().get(0).id();
    }

    @Test
    void aMeetingToldWithoutADayIsTheOneOfTheArticlesTime() {
        assertThat(together(OF_OLD, OF_NOW, UNDATED))
                .containsExactly(
                        List.of(meeting(OF_NOW), meeting(UNDATED)).stream().sorted().toList());
    }

    @Test
    void aMeetingOfTwoYearsAgoIsNotOneToldWithoutADay() {
        assertThat(together(OF_OLD, UNDATED)).isEmpty();
    }

    @Test
    void onePlaceMakesAnOldMeetingOne() {
        assertThat(together(OF_OLD, OF_ORM))
                .containsExactly(
                        List.of(meeting(OF_OLD), meeting(OF_ORM)).stream().sorted().toList());
    }
}
