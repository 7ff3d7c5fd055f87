package org.hearsay.page;

import java.util.List;
import org.hearsay.model.Coverage;
import org.hearsay.query.Filter;
import org.hearsay.query.OmissionRow;

/** Which outlets carry what, and which leave out what others have, a thread a row. */
final class CoveragePages {

    private static final int ROWS = 300;

    private final Catalog catalog;
    private final Facts facts;

    CoveragePages(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
    }

    void write(Leaves sink) {
        List<OmissionRow> rows = catalog.query().omissions(Filter.none());
        Frame.parts(
                sink,
                Frame.Room.OMISSIONS,
                "Who leaves out what",
                Part.cut("omissions", rows, ROWS),
                this::body);
    }

    private void body(Html h, Part<OmissionRow> part) {
        h.leaf(
                "p",
                "intro",
                "What at least two independent origins report and some outlet of the story does"
                        + " not, though it published on the story on that day or later; what most"
                        + " origins have comes first. That an outlet is not seen to carry a thing"
                        + " may also mean that it says it in other words, or that its article is"
                        + " not among the files read.");
        part.links(h, "who leaves out what");
        if (part.rows().isEmpty()) {
            h.leaf("p", "Nothing was found.");
        } else {
            table(h, part.rows());
        }
        part.links(h, "who leaves out what, again");
    }

    private void table(Html h, List<OmissionRow> rows) {
        h.open("table", "stack").leaf("caption", "Reported by some, left out by others");
        h.open("thead").open("tr");
        for (String column : List.of("What", "Carried by", "Not carried by")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        rows.forEach(row -> row(h, row));
        h.close().close();
    }

    private void row(Html h, OmissionRow row) {
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "What");
        catalog.query()
                .item(row.thread().members().get(0))
                .ifPresent(
                        item ->
                                h.link(
                                        Catalog.inText(item),
                                        Wording.clip(Wording.words(item), 260)));
        h.text(" ").open("small", "known");
        facts.thread(h, row.thread());
        h.close().close().open("td").attribute("data-label", "Carried by");
        List<Coverage.Carried> carried = row.coverage().carried();
        for (int i = 0; i < carried.size(); i++) {
            h.text(i == 0 ? "" : ", ").name(Wording.clip(carried.get(i).outlet(), 200));
            h.text(carried.get(i).differs() ? " (otherwise)" : "");
        }
        h.close().open("td").attribute("data-label", "Not carried by");
        List<String> absent = row.coverage().absent();
        for (int i = 0; i < absent.size(); i++) {
            h.text(i == 0 ? "" : ", ").name(Wording.clip(absent.get(i), 200));
        }
        h.close().close();
    }
}
