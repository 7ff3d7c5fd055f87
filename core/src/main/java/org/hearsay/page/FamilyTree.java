package org.hearsay.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Lineage;
import org.hearsay.model.Outlet;
import org.hearsay.query.Query;

/** A family drawn: an article a row, its day from left to right, a line from what it depends on. */
final class FamilyTree {

    private static final int MOST = 60;
    private static final int WIDTH = 900;

    /** Where those without a day stand, before all days. */
    private static final int UNDATED = 12;

    private static final int LEFT = 170;
    private static final int RIGHT = 680;
    private static final int ROW = 22;
    private static final int TOP = 36;

    /** The closest dependence first. */
    private static final Comparator<Lineage> CLOSEST =
            Comparator.comparing(Lineage::kind)
                    .thenComparing(edge -> -edge.share())
                    .thenComparing(Lineage::from);

    private final Family family;
    private final Query query;

    FamilyTree(Family family, Query query) {
        this.family = family;
        this.query = query;
    }

    void draw(Html h) {
        List<Article> shown =
                family.articles().subList(0, Math.min(MOST, family.articles().size()));
        Drawing.Axis axis = axis(shown);
        int height = TOP + ROW * shown.size();
        Drawing drawing = Drawing.open(h, "chart", WIDTH, height);
        drawing.axis(axis, height);
        for (Article article : shown) {
            closest(article, shown.size()).ifPresent(edge -> edge(drawing, axis, article, edge));
        }
        for (Article article : shown) {
            node(drawing, axis, article);
        }
        drawing.close();
        if (shown.size() < family.articles().size()) {
            h.leaf("p", "known", "The first " + MOST + " articles are drawn.");
        }
    }

    private static Drawing.Axis axis(List<Article> articles) {
        List<LocalDate> days =
                articles.stream().flatMap(a -> a.publication().day().stream()).sorted().toList();
        LocalDate first = days.isEmpty() ? LocalDate.EPOCH : days.get(0);
        LocalDate last = days.isEmpty() ? LocalDate.EPOCH : days.get(days.size() - 1);
        return new Drawing.Axis(first, last, LEFT, RIGHT);
    }

    private Optional<Lineage> closest(Article article, int shown) {
        return query.lineage(article.id()).stream()
                .filter(edge -> family.number(edge.from()) <= shown)
                .min(CLOSEST);
    }

    private void edge(Drawing drawing, Drawing.Axis axis, Article article, Lineage edge) {
        int number = family.number(edge.from());
        Article from = family.articles().get(number - 1);
        String kind = edge.kind() == Lineage.Kind.CITES ? "edge cites" : "edge";
        drawing.elbow(kind, x(axis, from), y(from), x(axis, article), y(article));
    }

    private void node(Drawing drawing, Drawing.Axis axis, Article article) {
        boolean isDated = article.publication().day().isPresent();
        boolean isRoot = query.lineage(article.id()).isEmpty();
        String kind = (isRoot ? "root" : "sure") + (isDated ? "" : " undated");
        drawing.dot(kind, x(axis, article), y(article), isRoot ? 6 : 5);
        String label = family.number(article.id()) + "  " + called(article);
        drawing.words(Wording.clip(label, 30), x(axis, article) + 12, y(article) + 4, false);
    }

    /** By the outlet, or, where nobody knows it, by the document. */
    private static String called(Article article) {
        return article.outlet().map(Outlet::name).orElse(article.document());
    }

    private static int x(Drawing.Axis axis, Article article) {
        return article.publication().day().map(axis::at).orElse(UNDATED);
    }

    private int y(Article article) {
        return TOP + ROW * (family.number(article.id()) - 1);
    }
}
