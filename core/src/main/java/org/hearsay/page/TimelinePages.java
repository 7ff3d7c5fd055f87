package org.hearsay.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.query.Filter;
import org.hearsay.query.Interval;
import org.hearsay.query.TimelineRow;

/** What was published, said and named when; what has no date stands apart. */
final class TimelinePages {

    private static final int ROWS = 400;

    /** More of one kind on one date are told in a number. */
    private static final int MOST = 150;

    private static final int NAMED = 12;

    /** All of one day, week, month … */
    private record Slot(Interval days, List<TimelineRow> rows) {

        List<TimelineRow> of(TimelineRow.Kind kind) {
            return rows.stream().filter(row -> row.kind() == kind).toList();
        }

        int weight() {
            return 1
                    + Math.min(MOST, of(TimelineRow.Kind.PUBLISHED).size())
                    + Math.min(MOST, of(TimelineRow.Kind.HAPPENED).size())
                    + Math.min(MOST, of(TimelineRow.Kind.SAID).size())
                    + Math.min(NAMED, of(TimelineRow.Kind.NAMED).size());
        }
    }

    private final Catalog catalog;
    private final Facts facts;
    private final StatementCard card;

    TimelinePages(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
        this.card = new StatementCard(catalog);
    }

    void write(Leaves sink) {
        Frame.parts(
                sink,
                Frame.Room.TIMELINE,
                "Timeline",
                Part.cut("timeline", slots(), Slot::weight, ROWS),
                this::body);
    }

    private List<Slot> slots() {
        TreeMap<Interval, List<TimelineRow>> slots = new TreeMap<>();
        for (TimelineRow row : catalog.query().timeline(Filter.none())) {
            if (row.kind() != TimelineRow.Kind.PUBLISHED || isDated(row.article())) {
                slots.computeIfAbsent(row.days(), days -> new ArrayList<>()).add(row);
            }
        }
        List<Slot> found = new ArrayList<>();
        slots.forEach((days, rows) -> found.add(new Slot(days, rows)));
        return found;
    }

    private static boolean isDated(Article article) {
        return article.publication().day().isPresent();
    }

    private void body(Html h, Part<Slot> part) {
        h.leaf(
                "p",
                "intro",
                "Only dates that a text, its metadata or you give. A relative day such as"
                        + " “Wednesday” is counted from the article’s publication date where that"
                        + " is known, and left open where it is not.");
        if (part.number() == 1) {
            new TimelineChart(catalog).write(h);
        }
        part.links(h, "the timeline");
        part.rows().forEach(slot -> slot(h, slot));
        part.links(h, "the timeline, again");
        if (part.number() == part.of()) {
            undated(h);
        }
    }

    private void slot(Html h, Slot slot) {
        h.open("section", "day").open("h2").text(Days.days(slot.days()));
        if (!slot.days().isDay()) {
            h.leaf("span", "tag", "no closer date is given");
        }
        h.close();
        rows(h, "Published", slot.of(TimelineRow.Kind.PUBLISHED), MOST);
        rows(h, "Events", slot.of(TimelineRow.Kind.HAPPENED), MOST);
        rows(h, "Said", slot.of(TimelineRow.Kind.SAID), MOST);
        rows(h, "Named in an article", slot.of(TimelineRow.Kind.NAMED), NAMED);
        h.close();
    }

    private void rows(Html h, String title, List<TimelineRow> rows, int most) {
        if (rows.isEmpty()) {
            return;
        }
        h.leaf("h3", title).open("ul", "rows");
        rows.subList(0, Math.min(most, rows.size())).forEach(row -> row(h, row));
        h.close();
        if (rows.size() > most) {
            h.leaf("p", "known", "And " + (rows.size() - most) + " more in the articles.");
        }
    }

    private void row(Html h, TimelineRow row) {
        h.open("li");
        if (row.item().isEmpty()) {
            facts.article(h, row.article(), Catalog.place(row.article()));
            h.text(" ");
            facts.published(h, row.article());
        } else if (row.item().get() instanceof Statement statement) {
            said(h, statement, row.article());
        } else {
            h.name(Wording.clip(row.words(), 300)).open("small", "known").text(" – “");
            h.name(Wording.clip(row.item().get().evidence().exact(), 120)).text("” in ");
            facts.article(h, row.article(), Catalog.inText(row.item().get()));
            h.close();
        }
        h.close();
    }

    private void said(Html h, Statement statement, Article article) {
        card.speaker(h, statement);
        h.text(" ");
        StatementCard.told(h, statement);
        h.text(": ");
        h.name(Wording.clip(Wording.content(statement), 220));
        h.open("small", "known").text(" – dated ");
        statement.saidAt().ifPresent(at -> facts.time(h, at, article));
        h.text(" in ");
        facts.article(h, article, Catalog.inText(statement));
        h.close();
    }

    private void undated(Html h) {
        List<Article> undated =
                catalog.readings().stream()
                        .map(Reading::article)
                        .filter(article -> !isDated(article))
                        .toList();
        if (undated.isEmpty()) {
            return;
        }
        h.open("section").leaf("h2", "Articles without a date").open("table", "stack");
        h.leaf("caption", "What their texts say of when they can have been published");
        h.open("thead").open("tr");
        for (String column : List.of("Article", "Not before", "Not after", "Because")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        undated.forEach(article -> undated(h, article));
        h.close().close().close();
    }

    private void undated(Html h, Article article) {
        Publication publication = article.publication();
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "Article");
        facts.article(h, article, Catalog.place(article));
        h.close().open("td").attribute("data-label", "Not before");
        h.text(publication.notBefore().map(Days::day).orElse("not known")).close();
        h.open("td").attribute("data-label", "Not after");
        h.text(publication.notAfter().map(Days::day).orElse("not known")).close();
        h.open("td").attribute("data-label", "Because");
        h.name(Wording.clip(publication.because(), 400)).close().close();
    }
}
