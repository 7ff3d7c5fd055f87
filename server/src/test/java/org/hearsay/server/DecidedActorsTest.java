package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Anchor;
import org.hearsay.model.Decision;
import org.hearsay.model.Evidence;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Reading;
import org.hearsay.model.Signature;
import org.hearsay.server.workplace.View;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What people decided of actors stands beside the actors, where it can be taken back. */
class DecidedActorsTest {

    private static final String VENN = "Orla Venn";

    @Test
    void aNewNameAndANoteStandAtTheActorAndCanBeUndone() throws Exception {
        View view =
                Quay.coded(
                        4,
                        readings ->
                                List.of(
                                        of(readings.get(0), new ActorRuling.Rename("O. Venn-Maas")),
                                        note(readings.get(0), "was mayor before")),
                        List.of());
        List<Element> marks = marks(view, actor(view, "O. Venn-Maas"));
        assertThat(marks).hasSize(2);
        Element renamed = marks.get(0);
        assertThat(renamed.text())
                .contains("decided rename \"O. Venn-Maas\", by Ana")
                .contains("line 3");
        assertThat(renamed.attr("data-line")).isEqualTo("3");
        assertThat(renamed.attr("data-decision")).isEqualTo("rename \"O. Venn-Maas\"");
        assertThat(marks.get(1).text()).contains("was mayor before");
    }

    @Test
    void aSplitStandsAtBoth() throws Exception {
        View view =
                Quay.coded(
                        5,
                        readings ->
                                List.of(
                                        of(
                                                readings.get(0),
                                                new ActorRuling.Split(mention(readings.get(1))))),
                        List.of());
        List<Actor> both =
                view.dossier().actors().stream().filter(DecidedActorsTest::isVenn).toList();
        assertThat(both).hasSize(2);
        for (Actor actor : both) {
            assertThat(marks(view, actor)).as(actor.toString()).hasSize(1);
        }
    }

    @Test
    void whereNothingWasDecidedNothingStands() throws Exception {
        View view = Quay.view(4);
        assertThat(marks(view, actor(view, VENN))).isEmpty();
    }

    /** The marks under the actor's name: on its own page, or among those heard once. */
    private static List<Element> marks(View view, Actor actor) throws Exception {
        try (Served served = new Served(Optional.of(view))) {
            String id = actor.id().value();
            Raw.Answer own = served.page("/speaker/" + id + ".html");
            boolean several = own.status() == 200;
            String page = several ? own.body() : served.page("/speaker/once.html").body();
            String under = several ? "main:has(> h1)" : "section#" + id;
            Element place = Objects.requireNonNull(Jsoup.parse(page).select(under).first(), id);
            assertThat(place.select("> h1, > h2").text()).isEqualTo(actor.name());
            Document decisions = Jsoup.parse(served.page("/decisions.html").body());
            List<Element> marks = place.select("> ul.decided > li");
            for (Element mark : marks) {
                String href = mark.select("a").attr("href");
                assertThat(decisions.getElementById(href.substring(href.indexOf('#') + 1)))
                        .as(href)
                        .isNotNull();
            }
            return marks;
        }
    }

    /** The rough annotator takes one of her names for a company's. */
    private static boolean isVenn(Actor actor) {
        return actor.name().equals(VENN) && actor.kind() == ActorKind.PERSON;
    }

    private static Actor actor(View view, String name) {
        return view.dossier().actors().stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Anchor mention(Reading reading) {
        Evidence words =
                reading.actors().stream()
                        .filter(DecidedActorsTest::isVenn)
                        .findFirst()
                        .orElseThrow()
                        .mentions()
                        .get(0);
        return Anchor.of(reading.article(), words.span());
    }

    private static Decision of(Reading reading, ActorRuling ruling) {
        return new Decision.OfActor(mention(reading), ruling, ana());
    }

    private static Decision note(Reading reading, String text) {
        Anchor words = mention(reading);
        return new Decision.Mark(
                words.article(), Optional.of(words), new MarkRuling.Note(text), ana());
    }

    private static Signature ana() {
        return new Signature(Optional.of("Ana"), Optional.empty(), Optional.empty());
    }
}
