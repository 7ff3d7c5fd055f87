package org.hearsay.page;

import java.util.List;
import org.hearsay.model.ItemThread;
import org.hearsay.query.Filter;
import org.hearsay.query.PossibleLinkRow;
import org.hearsay.query.StatementRow;

/**
 * Two statements at a time that may be one, for a person to say so or not. Only a server has it.
 */
final class PossiblePage {

    private static final int ROWS = 25;

    private final Catalog catalog;
    private final StatementTable table;

    PossiblePage(Catalog catalog) {
        this.catalog = catalog;
        this.table = new StatementTable(catalog);
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
        h.open("h2").name(row.link().because()).close();
        StatementTable.open(h, "Two statements");
        statement(h, row.one());
        statement(h, row.other());
        StatementTable.close(h);
        h.close();
    }

    private void statement(Html h, StatementRow row) {
        table.row(h, new Said(row.statement(), row.article()), () -> reported(h, row));
    }

    /** Leads to what it is already together with. */
    private void reported(Html h, StatementRow row) {
        row.thread().ifPresent(thread -> reported(h, thread));
    }

    private void reported(Html h, ItemThread thread) {
        String others = "together with " + (thread.members().size() - 1) + " more";
        catalog.place(thread).ifPresent(place -> h.open("small").link(place, others).close());
    }
}
