package org.hearsay.page;

import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Input;

/** The intake report: every file that came in, and what became of it. */
final class SourcesPages {

    private static final int ROWS = 1000;

    private final Catalog catalog;

    SourcesPages(Catalog catalog) {
        this.catalog = catalog;
    }

    void write(Leaves sink) {
        List<Input> inputs = catalog.dossier().inputs();
        Frame.parts(
                sink,
                Frame.Room.SOURCES,
                "Files read",
                Part.cut("sources", inputs, ROWS),
                this::list);
    }

    /** "15 files: 14 read, 1 duplicate, 0 skipped, 0 failed". */
    static String tally(List<Input> inputs) {
        StringBuilder tally = new StringBuilder(Wording.count(inputs.size(), "file"));
        String separator = ": ";
        for (Input.Outcome outcome : Input.Outcome.values()) {
            long count = inputs.stream().filter(i -> i.outcome() == outcome).count();
            tally.append(separator).append(count).append(' ').append(Wording.outcome(outcome));
            separator = ", ";
        }
        return tally.toString();
    }

    private void list(Html h, Part<Input> part) {
        h.leaf(
                "p",
                "intro",
                tally(catalog.dossier().inputs()) + ". Every file that came in is here.");
        part.links(h, "the files");
        table(h, "Files and what became of them", part.rows());
    }

    /** Inputs with their outcome and reason. */
    void table(Html h, String caption, List<Input> rows) {
        h.open("table", "stack").leaf("caption", caption).open("thead").open("tr");
        for (String column : List.of("File", "Outcome", "Reason", "Article", "Encoding")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        rows.forEach(input -> row(h, input));
        h.close().close();
    }

    private void row(Html h, Input input) {
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "File");
        h.name(Wording.clip(input.document(), 400)).close();
        h.open("td").attribute("data-label", "Outcome");
        String outcome = Wording.outcome(input.outcome());
        h.leaf("span", "outcome o-" + input.outcome().word(), outcome).close();
        h.open("td").attribute("data-label", "Reason");
        h.name(Wording.clip(input.reason().orElse("–"), 400)).close();
        h.open("td").attribute("data-label", "Article");
        input.article()
                .flatMap(catalog.query()::article)
                .ifPresentOrElse(article -> link(h, article), () -> h.text(held(input)));
        h.close().open("td").attribute("data-label", "Encoding");
        h.name(Wording.clip(input.charset().orElse("–"), 200)).close().close();
    }

    private static String held(Input input) {
        int held = input.opening().holds();
        return held == 0 ? "–" : "holds " + Wording.count(held, "document");
    }

    private static void link(Html h, Article article) {
        h.link(Catalog.place(article), Wording.clip(article.title(), 200));
    }
}
