package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Move;
import org.hearsay.query.FigureRow;
import org.hearsay.query.News;
import org.hearsay.query.Query;

/** What is new, as lines for a screen: a heading and rows for each kind that has any. */
final class NewsLines {

    private final News news;
    private final Query after;

    NewsLines(News news, Query after) {
        this.news = news;
        this.after = after;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        section(
                lines,
                "new article",
                news.articles().stream()
                        .map(
                                article ->
                                        article.outletName()
                                                + ": "
                                                + article.title()
                                                + "\n    "
                                                + article.document()));
        section(lines, "new statement", news.statements().stream().map(Rows::line));
        section(lines, "changed figure", news.figures().stream().map(NewsLines::figure));
        section(lines, "changed verdict", news.verdicts().stream().map(this::verdict));
        section(lines, "moved position", moves());
        section(lines, "withdrawn passage", news.withdrawn().stream().map(NewsLines::withdrawn));
        if (lines.isEmpty()) {
            lines.add("Nothing is new.");
        }
        return List.copyOf(lines);
    }

    private static void section(List<String> lines, String heading, Stream<String> rows) {
        List<String> own = rows.toList();
        if (!own.isEmpty()) {
            lines.add((lines.isEmpty() ? "" : "\n") + Told.count(own.size(), heading));
            own.forEach(row -> lines.add("  " + row.replace("\n", "\n  ")));
        }
    }

    private static String figure(News.ChangedFigure changed) {
        String was =
                changed.before().stream()
                        .map(given -> Rows.oneLine(given.figure().evidence().exact()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return changed.row().counted()
                + ": was "
                + was
                + changed.now().stream()
                        .map(NewsLines::now)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
    }

    private static String now(FigureRow.Given given) {
        return "now " + Rows.line(given);
    }

    private String verdict(News.ChangedVerdict changed) {
        String words =
                after.item(changed.now().members().get(0))
                        .map(item -> Rows.oneLine(item.evidence().exact()))
                        .orElse("");
        return "was "
                + changed.before().verdict().word()
                + ", is "
                + changed.now().verdict().word()
                + ": "
                + words
                + "\n    "
                + Rows.oneLine(changed.now().because());
    }

    private Stream<String> moves() {
        Set<Move> moved = Set.copyOf(news.moves());
        return new Wants(after, Set.of()).lines(moved);
    }

    private static String withdrawn(News.Withdrawn gone) {
        return Rows.oneLine(gone.item().evidence().exact())
                + "\n    stood in "
                + Rows.where(gone.article(), gone.item().evidence())
                + gone.newer()
                        .map(newer -> "; not in its newer version, " + newer.document())
                        .orElse("; the article is no longer in the ledger");
    }
}
