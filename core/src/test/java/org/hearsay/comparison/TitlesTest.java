package org.hearsay.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class TitlesTest {

    private static final String HARBOUR = "Fair Harbours";

    private final List<Actor> actors = new ArrayList<>();

    private static Article article(String text) {
        return TaggedText.annotate(text, LocalDate.of(2025, 3, 4)).article();
    }

    /** An actor whose only mention are these words of the article. */
    private Actor actor(Article article, String name, ActorKind kind, String mention) {
        int at = article.text().characters().indexOf(mention);
        Evidence words = Evidence.of(article, new Span(at, at + mention.length()));
        ActorId id = ActorId.of(article.id(), words.span());
        Actor actor = new Actor(id, name, kind, List.of(), List.of(), List.of(words));
        actors.add(actor);
        return actor;
    }

    private Set<String> titles(Article article, Actor actor) {
        Reading reading =
                new Reading(
                        article, List.of(), List.of(), List.of(), List.of(), List.of(), actors,
                        List.of(), "test");
        return new Titles(reading).of(actor);
    }

    @Test
    void itsDirectorIsThatOfTheBodyThatTheSentenceNames() {
        Article article = article("Fair Harbours wants less , its director, Ada Lorn , said");
        actor(article, HARBOUR, ActorKind.ORGANISATION, HARBOUR);
        Actor director = actor(article, "Ada Lorn", ActorKind.PERSON, "its director, Ada Lorn");

        assertThat(titles(article, director)).containsExactly("director of Fair Harbours");
    }

    @Test
    void orOfTheBodyThatTheSentenceBeforeNames() {
        Article article = article("Fair Harbours disagrees. Its director, Ada Lorn , said so");
        actor(article, HARBOUR, ActorKind.ORGANISATION, HARBOUR);
        Actor director = actor(article, "Ada Lorn", ActorKind.PERSON, "Its director, Ada Lorn");

        assertThat(titles(article, director)).containsExactly("director of Fair Harbours");
    }

    @Test
    void ofTwoBodiesNeitherIsMeant() {
        Article article = article("Fair Harbours and Quay Watch left , said its head, Ada Lorn");
        actor(article, HARBOUR, ActorKind.ORGANISATION, HARBOUR);
        actor(article, "Quay Watch", ActorKind.ORGANISATION, "Quay Watch");
        Actor head = actor(article, "Ada Lorn", ActorKind.PERSON, "its head, Ada Lorn");

        assertThat(titles(article, head)).isEmpty();
    }

    @Test
    void whoLeadsADelegationNegotiatesForItsState() {
        Article article = article("Ada Lorn, who leads the Ostran delegation, was less cheerful");
        Actor leader = actor(article, "Ada Lorn", ActorKind.PERSON, "Ada Lorn");

        assertThat(titles(article, leader)).containsExactly("Ostran negotiator");
    }

    @Test
    void theMinisterIsTheOnlyPersonWhomTheParagraphNamesBefore() {
        Article article =
                article("Ada Lorn, who leads the Ostran side, sighed. The minister said no");
        actor(article, "Ada Lorn", ActorKind.PERSON, "Ada Lorn");
        Actor minister = actor(article, "minister", ActorKind.PERSON, "The minister");

        assertThat(titles(article, minister)).containsExactly("Ostran negotiator");
    }

    @Test
    void ofTwoPersonsTheMinisterIsNeither() {
        Article article =
                article("Ada Lorn, who leads the Ostran side, met Ivo Sarn. The minister said no");
        actor(article, "Ada Lorn", ActorKind.PERSON, "Ada Lorn");
        actor(article, "Ivo Sarn", ActorKind.PERSON, "Ivo Sarn");
        Actor minister = actor(article, "minister", ActorKind.PERSON, "The minister");

        assertThat(titles(article, minister)).isEmpty();
    }
}
