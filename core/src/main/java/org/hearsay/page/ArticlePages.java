package org.hearsay.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.Reading;

/** The list of articles, by outlet. */
final class ArticlePages {

    private static final int ROWS = 1000;

    private final Catalog catalog;
    private final Facts facts;

    ArticlePages(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
    }

    void write(Leaves sink) {
        List<Reading> byOutlet = new ArrayList<>();
        byOutlet(catalog.readings()).values().forEach(byOutlet::addAll);
        Frame.parts(
                sink,
                Frame.Room.ARTICLES,
                "Articles",
                Part.cut("articles", byOutlet, ROWS),
                this::list);
        ArticlePage page = new ArticlePage(catalog);
        for (Reading reading : catalog.readings()) {
            sink.put(page.of(reading));
        }
    }

    /** Readings under the names of their outlets, in order of publication. */
    static Map<String, List<Reading>> byOutlet(List<Reading> readings) {
        Map<String, List<Reading>> outlets = new TreeMap<>();
        readings.forEach(
                reading ->
                        outlets.computeIfAbsent(
                                        reading.article().outletName(), key -> new ArrayList<>())
                                .add(reading));
        return outlets;
    }

    private void list(Html h, Part<Reading> part) {
        part.links(h, "the list of articles");
        byOutlet(part.rows()).forEach((outlet, readings) -> outlet(h, outlet, readings));
    }

    private void outlet(Html h, String outlet, List<Reading> readings) {
        h.open("section").open("h2").name(Wording.clip(outlet, 200)).close();
        h.open("table", "stack");
        h.leaf("caption", Wording.count(readings.size(), "article"));
        h.open("thead").open("tr");
        for (String column : List.of("Published", "Article", "Statements", "Figures")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        readings.forEach(reading -> row(h, reading));
        h.close().close().close();
    }

    private void row(Html h, Reading reading) {
        Article article = reading.article();
        h.open("tr").open("td").attribute("data-label", "Published");
        facts.published(h, article);
        h.close().open("th").attribute("scope", "row").attribute("data-label", "Article");
        h.link(Catalog.place(article), Wording.clip(article.title(), 300));
        facts.lineage(h, article);
        h.close().open("td", "count").attribute("data-label", "Statements");
        h.text(String.valueOf(reading.statements().size())).close();
        h.open("td", "count").attribute("data-label", "Figures");
        h.text(String.valueOf(reading.figures().size())).close().close();
    }
}
