package org.hearsay.page;

import java.util.List;
import org.hearsay.model.Act;
import org.hearsay.model.Statement;
import org.hearsay.query.Filter;
import org.hearsay.query.Search;
import org.hearsay.query.StatementRow;
import org.hearsay.query.Wanted;

/** Who said what of what, in or on what, between which days: statements that pass a filter. */
final class StatementsPage {

    private static final int ROWS = 100;

    private final Search search;
    private final Facts facts;
    private final StatementCard card;

    StatementsPage(Catalog catalog, Search search) {
        this.search = search;
        this.facts = new Facts(catalog);
        this.card = new StatementCard(catalog);
    }

    Leaf of(Asked asked) {
        return Frame.page(
                Frame.Room.STATEMENTS.place(),
                Frame.Room.STATEMENTS,
                "Statements",
                h -> body(h, asked));
    }

    private void body(Html h, Asked asked) {
        form(h, asked);
        Filter filter;
        try {
            filter = filter(asked);
        } catch (IllegalArgumentException e) {
            h.open("p", "unknown").text("This cannot be asked: ");
            h.name(String.valueOf(e.getMessage())).text(".").close();
            return;
        }
        List<StatementRow> rows = search.statements(filter);
        Paging paging = new Paging(asked, ROWS, rows.size());
        h.leaf("p", "intro", Wording.count(rows.size(), "statement") + ", by file and text.");
        paging.links(h, Frame.Room.STATEMENTS.place());
        rows(h, paging.of(rows));
        paging.links(h, Frame.Room.STATEMENTS.place());
    }

    /** Statements in a line each, with the words they were read from. */
    void rows(Html h, List<StatementRow> rows) {
        h.open("ul", "rows");
        for (StatementRow row : rows) {
            Statement statement = row.statement();
            h.open("li");
            card.speaker(h, statement);
            h.text(" ");
            StatementCard.told(h, statement);
            h.text(": ");
            h.to(Catalog.inText(statement)).name(Wording.clip(Wording.content(statement), 300));
            h.close().open("small", "known").text(" – ");
            statement
                    .saidAt()
                    .ifPresent(
                            at -> {
                                facts.time(h, at, row.article());
                                h.text(" ");
                            });
            h.text("in ");
            facts.article(h, row.article(), Catalog.place(row.article()));
            h.text(" ");
            facts.published(h, row.article());
            h.close().close();
        }
        h.close();
    }

    private static void form(Html h, Asked asked) {
        h.form(Frame.Room.STATEMENTS.place()).attribute("class", "ask").open("p");
        field(h, asked, "speaker", "Who said it");
        field(h, asked, "words", "With the words");
        h.close().open("p").label("act", "Doing what").select("act").option("", "anything", false);
        for (Act act : Act.values()) {
            h.option(act.word(), Wording.act(act), act.word().equals(asked.get("act")));
        }
        h.close().label("kind", "How it is told").select("kind").option("", "any way", false);
        for (Statement.Kind kind : Statement.Kind.values()) {
            h.option(kind.word(), Wording.kind(kind), kind.word().equals(asked.get("kind")));
        }
        h.close().close().open("p");
        field(h, asked, "channel", "Said in or on");
        field(h, asked, "outlet", "Published by");
        h.close().open("p").label("from", "From").input("date", "from", asked.get("from"));
        h.label("to", "To").input("date", "to", asked.get("to"));
        h.leaf("button", "Show").close().close();
    }

    private static void field(Html h, Asked asked, String name, String label) {
        h.label(name, label).input("text", name, asked.get(name));
    }

    private static Filter filter(Asked asked) {
        Filter filter = Filter.none();
        filter = asked.get("speaker").isBlank() ? filter : filter.speaker(asked.get("speaker"));
        filter = asked.get("words").isBlank() ? filter : filter.words(asked.get("words"));
        filter = asked.get("channel").isBlank() ? filter : filter.channel(asked.get("channel"));
        filter = asked.get("outlet").isBlank() ? filter : filter.outlet(asked.get("outlet"));
        filter = asked.get("act").isBlank() ? filter : filter.act(Wanted.act(asked.get("act")));
        filter = asked.get("kind").isBlank() ? filter : filter.kind(Wanted.kind(asked.get("kind")));
        filter = asked.get("from").isBlank() ? filter : filter.from(Wanted.day(asked.get("from")));
        return asked.get("to").isBlank() ? filter : filter.to(Wanted.day(asked.get("to")));
    }
}
