package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;
import org.hearsay.model.Placement;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class StoryGrouperTest {

    private static final Reading FIRST =
            on(
                    "2025-03-04",
                    "The ferry Solveig sank off Torvik, and the ferry line Norsund is being asked"
                            + " why. Mayor Ines Vollan said the ferry was old. Norsund said no.",
                    "Solveig",
                    "Torvik",
                    "Norsund",
                    "Ines Vollan");
    private static final Reading SECOND =
            on(
                    "2025-03-05",
                    "Norsund knew that the ferry Solveig leaked, a letter shows. The ferry had"
                            + " been in the dock of Torvik for a leak, and the leak was back.",
                    "Norsund",
                    "Solveig",
                    "Torvik");
    private static final Reading THIRD =
            on(
                    "2025-03-06",
                    "Ines Vollan wants every ferry of Norsund in dock. The Solveig should never"
                            + " have sailed, the mayor of Torvik said of the ferry.",
                    "Ines Vollan",
                    "Norsund",
                    "Solveig",
                    "Torvik");
    private static final Reading OTHER =
            on(
                    "2025-03-05",
                    "The choir of Saint Olav sang in the school of Torvik, with Ada Lunde as the"
                            + " soprano and Peder Moe at the organ. The choir has sung for mayor"
                            + " Ines Vollan before; the school was full for Lunde, Moe and the"
                            + " choir. The organ is to be repaired, and the soprano lent the"
                            + " choir her piano until the organ is back. Moe and Lunde thanked"
                            + " Saint Olav.",
                    "Saint Olav",
                    "Ada Lunde",
                    "Peder Moe",
                    "Torvik",
                    "Ines Vollan");

    private static Reading on(String day, String text, String... names) {
        Article article = TaggedText.annotate(text, LocalDate.parse(day)).article();
        List<Actor> actors = Stream.of(names).map(name -> actor(article, name)).toList();
        return new Reading(
                article, List.of(), List.of(), List.of(), List.of(), List.of(), actors, List.of(),
                "test");
    }

    private static Actor actor(Article article, String name) {
        String text = article.text().characters();
        List<Evidence> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(Evidence.of(article, new Span(at, at + name.length())));
        }
        return new Actor(
                ActorId.of(article.id(), mentions.get(0).span()),
                name,
                ActorKind.PERSON,
                List.of(),
                List.of(),
                mentions);
    }

    private static List<Story> stories(List<Placement> placements, Reading... readings) {
        return new StoryGrouper().group(List.of(readings), placements);
    }

    private static ArticleId[] ids(Reading... readings) {
        return Stream.of(readings).map(r -> r.article().id()).toArray(ArticleId[]::new);
    }

    @Test
    void articlesOfTheSamePeopleAndThingsAreOneStory() {
        assertThat(stories(List.of(), FIRST, SECOND, THIRD))
                .singleElement()
                .extracting(Story::articles)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder((Object[]) ids(FIRST, SECOND, THIRD));
    }

    @Test
    void anArticleOfTheSamePlaceAndMayorIsNotOfTheirStory() {
        assertThat(stories(List.of(), FIRST, SECOND, THIRD, OTHER))
                .singleElement()
                .satisfies(s -> assertThat(s.articles()).doesNotContain(ids(OTHER)));
    }

    @Test
    void anArticleThatIsLikeNoOtherIsNoStory() {
        assertThat(stories(List.of(), FIRST, OTHER)).isEmpty();
    }

    @Test
    void eachArticleSaysWhatItShares() {
        Story story = stories(List.of(), FIRST, SECOND, THIRD).get(0);

        assertThat(story.members())
                .allSatisfy(m -> assertThat(m.because()).contains("Solveig", "Norsund"));
        assertThat(story.label()).contains("Solveig", "Norsund", "Torvik");
    }

    @Test
    void aPersonPutsAnArticleIntoAStoryAndTakesOneOut() {
        List<Placement> placements =
                List.of(
                        new Placement(FIRST.article().id(), "The sinking", true),
                        new Placement(OTHER.article().id(), "The sinking", true),
                        new Placement(THIRD.article().id(), "The sinking", false));

        assertThat(stories(placements, FIRST, SECOND, THIRD, OTHER))
                .singleElement()
                .satisfies(
                        story -> {
                            assertThat(story.label()).isEqualTo("The sinking");
                            assertThat(story.articles())
                                    .containsExactlyInAnyOrder(ids(FIRST, SECOND, OTHER));
                            assertThat(story.members())
                                    .filteredOn(m -> m.article().equals(OTHER.article().id()))
                                    .singleElement()
                                    .satisfies(m -> assertThat(m.because()).contains("A person"));
                        });
    }

    @Test
    void aStoryThatTheProgramNamedCanLoseAnArticle() {
        String label = stories(List.of(), FIRST, SECOND, THIRD).get(0).label();
        List<Placement> out = List.of(new Placement(THIRD.article().id(), label, false));

        assertThat(stories(out, FIRST, SECOND, THIRD))
                .singleElement()
                .satisfies(
                        s ->
                                assertThat(s.articles())
                                        .containsExactlyInAnyOrder(ids(FIRST, SECOND)));
    }

    @Test
    void afterALongSilenceMoreLikenessIsAsked() {
        Reading later =
                on(
                        "2026-03-04",
                        "The ferry line Norsund opened a school in Torvik. Children of the school"
                                + " came by ferry and sang for Norsund.",
                        "Norsund",
                        "Torvik");
        Reading soon =
                on(
                        "2025-03-07",
                        "The ferry line Norsund opened a school in Torvik. Children of the school"
                                + " came by ferry and sang for Norsund.",
                        "Norsund",
                        "Torvik");

        assertThat(stories(List.of(), FIRST, SECOND, soon).get(0).articles()).contains(ids(soon));
        assertThat(stories(List.of(), FIRST, SECOND, later).get(0).articles())
                .doesNotContain(ids(later));
    }

    @Test
    void theOrderOfTheArticlesChangesNothing() {
        List<Reading> readings = new ArrayList<>(List.of(FIRST, SECOND, THIRD, OTHER));
        List<Story> inOrder = new StoryGrouper().group(readings, List.of());
        Collections.shuffle(readings, new Random(5));

        assertThat(new StoryGrouper().group(readings, List.of())).isEqualTo(inOrder);
    }
}
