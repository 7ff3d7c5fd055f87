package org.hearsay.page;

import java.util.List;
import java.util.Locale;
import org.hearsay.model.Event;
import org.hearsay.model.Party;
import org.hearsay.query.Interval;

/** Events that several articles tell of, each article's version beside the others'. */
final class EventPages {

    private final Catalog catalog;
    private final Facts facts;
    private final Explanations explanations;

    EventPages(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
        this.explanations = new Explanations(catalog);
    }

    void write(Leaves sink) {
        Frame.parts(sink, Frame.Room.EVENTS, "Events", catalog.eventGroups(), this::body);
    }

    private void body(Html h, Part<Group<Told>> part) {
        h.leaf(
                "p",
                "intro",
                "What more than one article tells of, from plan to deed, those that differ first."
                        + " The time is what all versions leave open together.");
        if (part.rows().isEmpty()) {
            h.leaf("p", "No event was found in more than one article.");
        }
        part.links(h, "events");
        part.rows().forEach(group -> group(h, group));
        part.links(h, "events, again");
    }

    private void group(Html h, Group<Told> group) {
        h.open("section", "group").id(group.thread().id().value()).open("h2");
        Facts.verdict(h, group.thread());
        h.text(" ");
        h.name(Wording.clip(group.members().get(0).event().evidence().exact(), 160)).close();
        h.open("p", "known").text(Facts.carried(group.thread()) + ". ");
        group.thread()
                .days()
                .ifPresent(
                        days ->
                                h.text(
                                        "When: "
                                                + Days.days(new Interval(days.first(), days.last()))
                                                + ". "));
        h.name(Wording.clip(group.thread().because(), 600)).close();
        h.open("table", "stack").leaf("caption", "Who tells it, and how");
        h.open("thead").open("tr");
        for (String column : List.of("As", "Who", "Words", "Published in")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        group.members().forEach(told -> row(h, told));
        h.close().close();
        explanations.write(h, group.thread());
        h.close();
    }

    private void row(Html h, Told told) {
        Event event = told.event();
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "As");
        h.leaf("span", "tag", event.type().word().toLowerCase(Locale.ROOT));
        h.text(" " + event.modality().word());
        h.close().open("td").attribute("data-label", "Who");
        parties(h, event.actors());
        h.text(event.targets().isEmpty() ? "" : " \u2192 ");
        parties(h, event.targets());
        h.close().open("td").attribute("data-label", "Words");
        h.name(Wording.clip(event.evidence().exact(), 300));
        event.time()
                .ifPresent(
                        at -> {
                            h.text(", ");
                            facts.time(h, at, told.article());
                        });
        h.close().open("td").attribute("data-label", "Published in");
        facts.article(h, told.article(), Catalog.inText(event));
        h.text(" ");
        facts.published(h, told.article());
        h.close().close();
    }

    private void parties(Html h, List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            h.text(i == 0 ? "" : ", ");
            facts.party(h, parties.get(i));
        }
    }
}
