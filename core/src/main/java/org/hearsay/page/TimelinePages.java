package org.hearsay.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hearsay.model.Article;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;

/** What was published, said and dated when; what has no date stands apart. */
final class TimelinePages {

    private static final int ROWS = 300;
    private static final int MENTIONS = 8;

    /** All of one date, or of one month or week that nothing narrows down. */
    private static final class Slot {
        private final String value;
        private final List<Article> published = new ArrayList<>();
        private final List<Said> said = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();

        private Slot(String value) {
            this.value = value;
        }

        private int size() {
            return 1 + published.size() + said.size() + Math.min(MENTIONS, mentions.size());
        }
    }

    private record Mention(TimeExpression time, Article article) {}

    private final Catalog catalog;
    private final Facts facts;
    private final StatementCard card;

    TimelinePages(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
        this.card = new StatementCard(catalog);
    }

    void write(PageSink sink) throws IOException {
        List<Slot> slots = List.copyOf(slots().values());
        for (Part<Slot> part : Part.cut("timeline", slots, Slot::size, ROWS)) {
            sink.put(
                    Frame.page(
                            part.place(),
                            Frame.Room.TIMELINE,
                            "Timeline" + part.title(),
                            h -> body(h, part)));
        }
    }

    private TreeMap<String, Slot> slots() {
        TreeMap<String, Slot> slots = new TreeMap<>();
        for (Reading reading : catalog.readings()) {
            Article article = reading.article();
            Publication publication = article.publication();
            publication.day().ifPresent(d -> at(slots, d.toString(), s -> s.published.add(article)));
            for (Statement statement : reading.statements()) {
                statement
                        .saidAt()
                        .flatMap(catalog::time)
                        .flatMap(time -> date(time, publication))
                        .ifPresent(v -> at(slots, v, s -> s.said.add(new Said(statement, article))));
            }
            for (TimeExpression time : reading.times()) {
                date(time, publication)
                        .ifPresent(v -> at(slots, v, s -> s.mentions.add(new Mention(time, article))));
            }
        }
        return slots;
    }

    /** The calendar value of a time, to the day at most. */
    private static Optional<String> date(TimeExpression time, Publication publication) {
        return time.form()
                .value(publication)
                .filter(value -> !Days.precision(value).isEmpty())
                .map(value -> value.indexOf('T') == 10 ? value.substring(0, 10) : value);
    }

    private static void at(TreeMap<String, Slot> slots, String value, Consumer<Slot> what) {
        what.accept(slots.computeIfAbsent(value, Slot::new));
    }

    private void body(Html h, Part<Slot> part) {
        h.leaf(
                "p",
                "intro",
                "Only dates that a text, its metadata or you give; a relative day such as"
                        + " “Wednesday” is counted from the article’s publication date where that"
                        + " is known, and left open where it is not.");
        part.links(h, "the timeline");
        part.rows().forEach(slot -> slot(h, slot));
        part.links(h, "the timeline, again");
        if (part.number() == part.of()) {
            undated(h);
        }
    }

    private void slot(Html h, Slot slot) {
        h.open("section", "day").open("h2").text(Days.value(slot.value));
        String precision = Days.precision(slot.value);
        if (!precision.equals("day")) {
            h.leaf("span", "tag", "known to the " + precision + " only");
        }
        h.close();
        if (!slot.published.isEmpty()) {
            h.leaf("h3", "Published").open("ul", "rows");
            slot.published.forEach(article -> published(h, article));
            h.close();
        }
        if (!slot.said.isEmpty()) {
            h.leaf("h3", "Said").open("ul", "rows");
            slot.said.forEach(said -> said(h, said));
            h.close();
        }
        if (!slot.mentions.isEmpty()) {
            mentions(h, slot.mentions);
        }
        h.close();
    }

    private void published(Html h, Article article) {
        h.open("li");
        facts.article(h, article, Catalog.place(article));
        h.text(" ");
        facts.published(h, article);
        h.close();
    }

    private void said(Html h, Said said) {
        h.open("li");
        card.speaker(h, said.statement());
        h.text(" " + Wording.act(said.statement().act()) + ": ");
        h.name(Wording.clip(Wording.content(said.statement()), 220));
        h.open("small", "known").text(" – dated by ");
        said.statement().saidAt().ifPresent(at -> facts.time(h, at, said.article()));
        h.text(" in ");
        facts.article(h, said.article(), Catalog.inText(said.statement()));
        h.close().close();
    }

    private void mentions(Html h, List<Mention> mentions) {
        h.open("details").open("summary");
        h.text("Named in the texts " + Wording.count(mentions.size(), "time")).close();
        h.open("ul", "rows");
        for (Mention mention : mentions.subList(0, Math.min(MENTIONS, mentions.size()))) {
            TimeExpression time = mention.time();
            h.open("li").text("… ").name(time.evidence().before());
            h.leaf("strong", time.evidence().exact());
            h.name(time.evidence().after()).text(" … ").open("small");
            facts.article(h, mention.article(), Catalog.inText(time));
            h.close().close();
        }
        h.close();
        if (mentions.size() > MENTIONS) {
            h.leaf("p", "known", "And " + (mentions.size() - MENTIONS) + " more in the articles.");
        }
        h.close();
    }

    private void undated(Html h) {
        List<Article> undated =
                catalog.readings().stream()
                        .map(Reading::article)
                        .filter(article -> article.publication().day().isEmpty())
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
