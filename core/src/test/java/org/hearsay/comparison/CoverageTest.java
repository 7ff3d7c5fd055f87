package org.hearsay.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.Coverage;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.model.StoryId;
import org.hearsay.model.ThreadId;
import org.hearsay.model.Verdict;
import org.junit.jupiter.api.Test;

final class CoverageTest {

    private static final Reading POST = toll("Harbour Post", "2031-03-05", 31);
    private static final Reading MAIL = toll("Coast Mail", "2031-03-05", 31);
    private static final Reading ECHO = toll("Evening Echo", "2031-03-06", 40);
    private static final Reading BEFORE = silent("Early Bird", "2031-03-04");
    private static final Reading AFTER = silent("Late Owl", "2031-03-06");
    private static final Reading UNDATED = silent("No Date", "");

    private static Reading toll(String outlet, String day, int dead) {
        String words = dead + " people";
        return Sheet.of(outlet, day, "The storm killed " + words + ", the ministry said.")
                .counts(words, dead, "people", "the ministry")
                .reading();
    }

    private static Reading silent(String outlet, String day) {
        return Sheet.of(outlet, day, "The storm is over, and the harbour is open again.").reading();
    }

    private static ItemThread thread(Reading... readings) {
        List<ItemId> members =
                Stream.of(readings).map(r -> r.figures().get(0).id()).sorted().toList();
        return new ItemThread(
                ThreadId.of(members.get(0)),
                ItemKind.FIGURE,
                members,
                Verdict.DIFFERS,
                readings.length,
                readings.length,
                readings.length,
                Explanation.of("They differ."),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Story story(Reading... readings) {
        List<Story.Member> members =
                Stream.of(readings)
                        .map(r -> r.article().id())
                        .sorted()
                        .map(id -> new Story.Member(id, "the storm"))
                        .toList();
        return new Story(StoryId.of(members.get(0).article()), "The storm", members);
    }

    private static Coverage coverage(ItemThread thread, Reading... inStory) {
        return new Comparison()
                .coverage(List.of(inStory), List.of(thread), List.of(story(inStory)))
                .get(0);
    }

    @Test
    void whoPublishedLaterAndDoesNotCarryItLeavesItOut() {
        Coverage coverage = coverage(thread(POST, MAIL), POST, MAIL, BEFORE, AFTER);

        assertThat(coverage.carried())
                .extracting(Coverage.Carried::outlet)
                .containsExactly("Coast Mail", "Harbour Post");
        assertThat(coverage.absent()).containsExactly("Late Owl");
    }

    @Test
    void anotherNumberThanTheEarliestIsADifference() {
        Coverage coverage = coverage(thread(POST, ECHO), POST, ECHO);

        assertThat(coverage.carried())
                .filteredOn(Coverage.Carried::differs)
                .extracting(Coverage.Carried::outlet)
                .containsExactly("Evening Echo");
    }

    @Test
    void anOutletOfAnotherStoryLeavesNothingOut() {
        Coverage coverage =
                new Comparison()
                        .coverage(
                                List.of(POST, MAIL, AFTER),
                                List.of(thread(POST, MAIL)),
                                List.of(story(POST, MAIL)))
                        .get(0);

        assertThat(coverage.absent()).isEmpty();
    }

    @Test
    void anOutletWhoseArticlesHaveNoDayIsNotAccused() {
        assertThat(coverage(thread(POST, MAIL), POST, MAIL, UNDATED).absent()).isEmpty();
    }
}
