package org.hearsay.page;

import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Lineage;

/** Which articles hang together, who took from whom, and how much. */
final class LineagePages {

    private static final int ROWS = 150;

    private final Catalog catalog;
    private final Facts facts;

    LineagePages(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
    }

    void write(Leaves sink) {
        List<Family> families = Family.of(catalog);
        int alone =
                catalog.readings().size()
                        - families.stream().mapToInt(family -> family.articles().size()).sum();
        Frame.parts(
                sink,
                Frame.Room.LINEAGE,
                "Who copies whom",
                Part.cut("lineage", families, family -> family.articles().size(), ROWS),
                (h, part) -> body(h, part, alone));
    }

    private void body(Html h, Part<Family> part, int alone) {
        h.leaf(
                "p",
                "intro",
                "Articles that share text, carry one agency’s text or cite each other, those of"
                        + " the largest groups first. A group has one origin, unless its members"
                        + " only cite each other. "
                        + Wording.count(alone, "article")
                        + " of this dossier stand alone.");
        part.links(h, "who copies whom");
        if (part.rows().isEmpty()) {
            h.leaf("p", "No article was found to depend on another.");
        }
        part.rows().forEach(family -> family(h, family));
        part.links(h, "who copies whom, again");
    }

    private void family(Html h, Family family) {
        Article first = family.articles().get(0);
        h.open("section", "group").open("h2");
        h.name(Wording.clip(first.title(), 140)).close();
        h.open("div", "drawn");
        new FamilyTree(family, catalog.query()).draw(h);
        h.close();
        h.open("table", "stack");
        h.leaf("caption", Wording.count(family.articles().size(), "article"));
        h.open("thead").open("tr");
        for (String column : List.of("No.", "Article", "Published", "Depends on")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        family.articles().forEach(article -> row(h, family, article));
        h.close().close().close();
    }

    private void row(Html h, Family family, Article article) {
        h.open("tr").open("td", "count").attribute("data-label", "No.");
        h.text("" + family.number(article.id())).close();
        h.open("th").attribute("scope", "row").attribute("data-label", "Article");
        facts.article(h, article, Catalog.place(article));
        h.close().open("td").attribute("data-label", "Published");
        facts.published(h, article);
        h.close().open("td").attribute("data-label", "Depends on");
        List<Lineage> edges =
                catalog.query().lineage(article.id()).stream()
                        .sorted(
                                Comparator.<Lineage>comparingInt(e -> family.number(e.from()))
                                        .thenComparing(Lineage::kind))
                        .toList();
        h.text(edges.isEmpty() ? "nothing that was read" : "");
        for (int i = 0; i < edges.size(); i++) {
            Lineage edge = edges.get(i);
            h.text(i == 0 ? "" : "; ");
            h.text(Wording.lineage(edge.kind()) + " no. " + family.number(edge.from()));
            h.text(Facts.share(edge));
        }
        h.close().close();
    }
}
