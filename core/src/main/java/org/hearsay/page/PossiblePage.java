package org.hearsay.page;

import java.util.List;
import org.hearsay.model.PossibleLink;
import org.hearsay.query.Filter;
import org.hearsay.query.PossibleLinkRow;
import org.hearsay.query.StatementRow;

/**
 * Two statements at a time that may be one, for a person to say so or not. Only a server has it.
 */
final class PossiblePage {

    private static final int ROWS = 25;

    private final Catalog catalog;
    private final Facts facts;
    private final StatementCard card;

    PossiblePage(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
        this.card = new StatementCard(catalog);
    }

    Leaf of(Asked asked) {
        return Frame.page(
                Frame.Room.POSSIBLE.place(),
                Frame.Room.POSSIBLE,
                "Perhaps one",
                h -> body(h, asked));
    }

    private void body(Html h, Asked asked) {
        List<PossibleLinkRow> rows = catalog.query().possibleLinks(Filter.none());
        h.leaf(
                "p",
                "intro",
                "Statements of two articles that were not joined and may report one thing, or"
                        + " answer each other on one point; the likeliest first. In new"
                        + " stories about half of the first fifty are one. “It is one” joins all"
                        + " that is joined with either; answers are written among the"
                        + " decisions.");
        if (rows.isEmpty()) {
            h.leaf("p", "There are none.");
            return;
        }
        Paging paging = new Paging(asked, ROWS, rows.size());
        paging.links(h, Frame.Room.POSSIBLE.place());
        paging.of(rows).forEach(row -> pair(h, row));
        paging.links(h, Frame.Room.POSSIBLE.place());
    }

    private void pair(Html h, PossibleLinkRow row) {
        h.open("section", "group");
        h.attribute("data-one", row.one().statement().id().value());
        h.attribute("data-other", row.other().statement().id().value());
        h.open("h2").name(because(row.link())).close();
        h.open("table", "stack").leaf("caption", "Two statements");
        h.open("thead").open("tr");
        for (String column : List.of("Speaker", "Words", "Published in")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        statement(h, row.one());
        statement(h, row.other());
        h.close().close().close();
    }

    private static String because(PossibleLink link) {
        String words = String.join(", ", link.words().stream().map(w -> "“" + w + "”").toList());
        return (link.oneVoice() ? "One speaker; both have " : "Both have ") + words;
    }

    private void statement(Html h, StatementRow row) {
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "Speaker");
        card.speaker(h, row.statement());
        h.text(" ").open("span", "kind");
        StatementCard.told(h, row.statement());
        h.close();
        h.close().open("td").attribute("data-label", "Words");
        StatementCard.content(h, row.statement());
        row.thread().ifPresent(thread -> reported(h, row, thread.members().size()));
        h.close().open("td").attribute("data-label", "Published in");
        facts.article(h, row.article(), Catalog.inText(row.statement()));
        h.text(" ");
        facts.published(h, row.article());
        h.close().close();
    }

    /** Leads to what it is already together with. */
    private void reported(Html h, StatementRow row, int members) {
        row.thread()
                .flatMap(catalog::place)
                .ifPresent(
                        place ->
                                h.open("small")
                                        .link(place, "together with " + (members - 1) + " more")
                                        .close());
    }
}
