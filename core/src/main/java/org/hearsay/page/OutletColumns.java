package org.hearsay.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.Reading;

/**
 * Outlets as the columns of a wide table: those with the most articles, as many as a page can show.
 *
 * @param more how many outlets have no column
 */
record OutletColumns(List<String> outlets, int more) {

    private static final int MOST = 24;

    OutletColumns {
        outlets = List.copyOf(outlets);
    }

    static OutletColumns of(Catalog catalog) {
        Map<String, Integer> articles = new TreeMap<>();
        for (Reading reading : catalog.readings()) {
            Article article = reading.article();
            if (article.outlet().isPresent()) {
                articles.merge(article.outletName(), 1, Integer::sum);
            }
        }
        List<String> outlets = new ArrayList<>(articles.keySet());
        outlets.sort(Comparator.comparing(outlet -> -articles.getOrDefault(outlet, 0)));
        List<String> shown = outlets.subList(0, Math.min(MOST, outlets.size()));
        return new OutletColumns(shown, outlets.size() - shown.size());
    }

    /** Opens the table and its body under a row of headings; close both. */
    void open(Html h, String caption, List<String> before) {
        h.open("div", "wide").attribute("role", "region").attribute("aria-label", caption);
        h.attribute("tabindex", "0").open("table", "grid").leaf("caption", caption);
        h.open("thead").open("tr");
        for (String heading : before) {
            h.open("th").attribute("scope", "col").text(heading).close();
        }
        for (String outlet : outlets) {
            h.open("th", "slant").attribute("scope", "col").name(Wording.clip(outlet, 40)).close();
        }
        h.close().close().open("tbody");
    }

    void close(Html h) {
        h.close().close().close();
        if (more > 0) {
            h.leaf(
                    "p",
                    "known",
                    "The "
                            + outlets.size()
                            + " outlets with the most articles have a column; "
                            + Wording.count(more, "other outlet")
                            + " not.");
        }
    }
}
