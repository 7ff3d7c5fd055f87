package org.hearsay.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Figure;

/** Figures as rows of a table, each with its claimant, its outlet and the way to its words. */
final class FigureTable {

    private static final String WHERE = "Where";
    private static final String AS_OF = "As of";

    private final Facts facts;
    private final Catalog catalog;

    FigureTable(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
    }

    /** A table of figures whose rows have their places here. */
    void write(Html h, String caption, List<Given> rows) {
        write(h, caption, rows, true);
    }

    /** The same without ids, where the rows have their place elsewhere. */
    void preview(Html h, String caption, List<Given> rows) {
        write(h, caption, rows, false);
    }

    private void write(Html h, String caption, List<Given> rows, boolean home) {
        h.open("table", "stack").open("caption").name(caption).close().open("thead").open("tr");
        Set<String> columns = columns(rows);
        for (String column : columns) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        for (Given row : rows) {
            h.open("tr");
            if (home) {
                h.id(row.figure().id().value());
            }
            cells(h, row, columns);
            h.close();
        }
        h.close().close();
    }

    private void cells(Html h, Given row, Set<String> columns) {
        Figure figure = row.figure();
        h.open("th", "figure").attribute("scope", "row").attribute("data-label", "Figure");
        value(h, figure);
        h.close();
        cell(h, "Counted").name(Wording.clip(figure.ofWhat(), 200)).close();
        if (columns.contains(WHERE)) {
            cell(h, WHERE).name(Wording.clip(figure.place().orElse("–"), 200)).close();
        }
        if (columns.contains(AS_OF)) {
            cell(h, AS_OF);
            figure.asOf()
                    .ifPresentOrElse(at -> facts.time(h, at, row.article()), () -> h.text("–"));
            h.close();
        }
        cell(h, "According to");
        claimant(h, figure);
        h.close();
        cell(h, "Published in");
        facts.article(h, row.article(), Catalog.inText(figure));
        h.open("small", "known").text(" " + Days.published(row.article().publication())).close();
        facts.why(h, figure);
        h.close();
    }

    /** The figure as a number, and the exact words where these say it otherwise. */
    static void value(Html h, Figure figure) {
        String quantity = Wording.quantity(figure);
        h.leaf("strong", quantity);
        if (!figure.evidence().exact().equals(quantity)) {
            h.text(" ").open("small", "known").text("“");
            h.name(Wording.clip(figure.evidence().exact(), 120)).text("”").close();
        }
    }

    void claimant(Html h, Figure figure) {
        if (figure.claimant().isPresent()) {
            facts.party(h, figure.claimant().get());
            h.text(figure.claimant().get().unnamed() ? " (unnamed source)" : "");
        } else {
            h.text("the outlet itself, or nobody named");
        }
        figure.statement()
                .flatMap(catalog::statement)
                .ifPresent(
                        said -> {
                            h.text(" ").open("small");
                            h.link(catalog.speakers().home(said.statement().id()), "the statement")
                                    .close();
                        });
    }

    /** Those of which at least one row has something to say. */
    private static Set<String> columns(List<Given> rows) {
        Set<String> columns = new LinkedHashSet<>(List.of("Figure", "Counted"));
        if (rows.stream().anyMatch(row -> row.figure().place().isPresent())) {
            columns.add(WHERE);
        }
        if (rows.stream().anyMatch(row -> row.figure().asOf().isPresent())) {
            columns.add(AS_OF);
        }
        columns.addAll(List.of("According to", "Published in"));
        return columns;
    }

    private static Html cell(Html h, String label) {
        return h.open("td").attribute("data-label", label);
    }
}
