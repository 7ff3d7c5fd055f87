package org.hearsay.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Move;
import org.hearsay.query.FigureRow;
import org.hearsay.query.News;
import org.hearsay.query.Query;
import org.hearsay.query.StatementRow;

/**
 * What a ledger says since the update before, for other programs: one JSON object a line. The first
 * is the update's head, which names the articles that came; then follow, each with its type, the
 * same things that {@code hearsay diff} tells, in the same order. Items are as in the export.
 *
 * <p>The same two dossiers give the same bytes.
 */
public final class Update {

    private static final String ARTICLES = "\"articles\":[";

    private final int number;
    private final News news;
    private final Query after;
    private final Items before;
    private final Items items;
    private final DiscourseLines discourse;

    /** The so many-th update of a ledger, counted from 1. */
    public Update(int number, Query before, Query after) {
        this.number = number;
        this.news = new News(before, after);
        this.after = after;
        this.before = items(before);
        this.items = items(after);
        this.discourse = new DiscourseLines(after, items, Wording.FULL);
    }

    private static Items items(Query query) {
        Originals none = article -> Optional.empty();
        return new Items(query, new Places(none), Wording.FULL);
    }

    /** The articles that came, as the head of an update that was written names them. */
    public static List<ArticleId> articles(String head) {
        int start = head.indexOf(ARTICLES);
        int end = head.indexOf(']', start);
        if (start < 0 || end < 0) {
            throw new IllegalArgumentException("Not the head of an update: " + head);
        }
        String[] ids = head.substring(start + ARTICLES.length(), end).split(",", -1);
        return Arrays.stream(ids)
                .filter(id -> !id.isEmpty())
                .map(id -> new ArticleId(id.substring(1, id.length() - 1)))
                .toList();
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return told().isEmpty();
    }

    /** Writes it, each line ended by a single newline. */
    public void write(Appendable out) throws IOException {
        line(out, head());
        for (Json json : told()) {
            line(out, json);
        }
    }

    private static void line(Appendable out, Json json) throws IOException {
        out.append(json.toString()).append('\n');
    }

    private Json head() {
        return new Json()
                .put("type", "update")
                .put("number", number)
                .strings(
                        "articles",
                        news.articles().stream().map(article -> article.id().value()).toList());
    }

    private List<Json> told() {
        List<Json> told = new ArrayList<>();
        news.articles().forEach(article -> told.add(article(article)));
        news.statements().forEach(row -> told.add(statement(row)));
        news.figures().forEach(changed -> told.add(figure(changed)));
        news.verdicts().forEach(changed -> told.add(verdict(changed)));
        news.moves().forEach(move -> told.add(moved(move)));
        news.withdrawn().forEach(gone -> told.add(withdrawn(gone)));
        return told;
    }

    private static Json article(Article article) {
        return new Json()
                .put("type", "new article")
                .put("id", article.id().value())
                .put("document", article.document())
                .put("outlet", article.outlet().map(outlet -> outlet.name()))
                .put("headline", article.headline())
                .put("published", article.publication().value());
    }

    private Json statement(StatementRow row) {
        return new Json()
                .put("type", "new statement")
                .put("thread", row.thread().map(thread -> thread.id().value()))
                .put("statement", items.of(row.statement(), row.article()));
    }

    private Json figure(News.ChangedFigure changed) {
        return new Json()
                .put("type", "changed figure")
                .put("thread", changed.row().thread().map(thread -> thread.id().value()))
                .put("counted", changed.row().counted())
                .objects("before", given(changed.before()))
                .objects("now", given(changed.now()));
    }

    private List<Json> given(List<FigureRow.Given> given) {
        return given.stream().map(one -> items.of(one.figure(), one.article())).toList();
    }

    private static Json verdict(News.ChangedVerdict changed) {
        ItemThread now = changed.now();
        return new Json()
                .put("type", "changed verdict")
                .put("before", changed.before().verdict().word())
                .put("threadBefore", changed.before().id().value())
                .put("now", now.verdict().word())
                .put("thread", now.id().value())
                .strings("members", now.members().stream().map(ItemId::value).toList())
                .put("because", Wording.FULL.explained(now.because()));
    }

    private Json moved(Move move) {
        return new Json().put("type", "moved position").put("move", discourse.move(move));
    }

    private Json withdrawn(News.Withdrawn gone) {
        return new Json()
                .put("type", "withdrawn passage")
                .put("item", before.of(gone.item(), gone.article()))
                .put(
                        "newer",
                        gone.newer()
                                .flatMap(newer -> after.article(newer.id()))
                                .map(Article::document));
    }
}
