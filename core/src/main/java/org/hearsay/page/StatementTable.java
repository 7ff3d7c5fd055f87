package org.hearsay.page;

import java.util.List;

/** Statements under each other: who speaks, in which words, in which article. */
final class StatementTable {

    private final Facts facts;
    private final StatementCard card;

    StatementTable(Catalog catalog) {
        this.facts = new Facts(catalog);
        this.card = new StatementCard(catalog);
    }

    /** Its head; whoever opens it closes it after the last row. */
    static void open(Html h, String caption) {
        h.open("table", "stack").leaf("caption", caption);
        h.open("thead").open("tr");
        for (String column : List.of("Speaker", "Words", "Published in")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
    }

    static void close(Html h) {
        h.close().close();
    }

    /** One statement, and below its words what this writes. */
    void row(Html h, Said said, Runnable below) {
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "Speaker");
        card.speaker(h, said.statement());
        h.text(" ").open("span", "kind");
        StatementCard.told(h, said.statement());
        h.close();
        h.close().open("td").attribute("data-label", "Words");
        StatementCard.content(h, said.statement());
        below.run();
        h.close().open("td").attribute("data-label", "Published in");
        facts.article(h, said.article(), Catalog.inText(said.statement()));
        h.text(" ");
        facts.published(h, said.article());
        h.close().close();
    }
}
