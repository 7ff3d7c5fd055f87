package org.hearsay.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.Edition;
import org.hearsay.model.Figure;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.Item;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/** One article: what is known of it, its whole text with its items marked, and the items. */
final class ArticlePage {

    private final Catalog catalog;
    private final Facts facts;
    private final StatementCard card;
    private final FigureTable figures;
    private final Deeds deeds;

    ArticlePage(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
        this.card = new StatementCard(catalog);
        this.figures = new FigureTable(catalog);
        this.deeds = new Deeds(facts);
    }

    Leaf of(Reading reading) {
        return of(reading, List.of());
    }

    /** The page with these spans of the text marked as what somebody looked for. */
    Leaf of(Reading reading, List<Span> found) {
        Article article = reading.article();
        String title = Wording.clip(article.title(), 300);
        return Frame.page(
                Catalog.place(article),
                Frame.Room.ARTICLES,
                title,
                h -> {
                    h.open("p", "kicker").name(Wording.clip(article.outletName(), 200)).close();
                    h.open("h1").name(title).close();
                },
                h -> body(h, reading, found));
    }

    private void body(Html h, Reading reading, List<Span> found) {
        Map<String, String> numbers = numbers(reading);
        metadata(h, reading);
        h.open("div", "columns").open("section", "text").attribute("aria-labelledby", "text");
        h.open("h2").id("text").text("Text").close();
        h.open("p", "legend known").text("In the text: ");
        h.leaf("span", "statement-key", "statements").text(" with the ");
        h.leaf("span", "content", "words reported").text(", ");
        h.leaf("span", "figure-key", "figures").text(" (F), ");
        h.leaf("span", "event-key", "events").text(" (E), ");
        h.leaf("span", "position-key", "positions").text(" (P), ");
        h.leaf("span", "time-key", "times").text(" (T). Each number leads to its entry.").close();
        new ArticleText(reading, numbers, found).write(h);
        h.close();
        h.open("aside", "items").attribute("aria-label", "What was read from the text");
        statements(h, reading, numbers);
        figures(h, reading, numbers);
        deeds.events(h, reading, numbers);
        deeds.positions(h, reading, numbers);
        times(h, reading, numbers);
        h.close().close();
    }

    /** What each item is called on this page: 1, 2 …, F1, F2 …, E1 …, P1 …, T1 … */
    private static Map<String, String> numbers(Reading reading) {
        Map<String, String> numbers = new TreeMap<>();
        number(numbers, "", reading.statements());
        number(numbers, "F", reading.figures());
        number(numbers, "E", reading.events());
        number(numbers, "P", reading.positions());
        number(numbers, "T", reading.times());
        return numbers;
    }

    private static void number(
            Map<String, String> numbers, String letter, List<? extends Item> items) {
        for (int i = 0; i < items.size(); i++) {
            numbers.put(items.get(i).id().value(), letter + (i + 1));
        }
    }

    private static void edition(Html h, Edition edition) {
        edition.updated().ifPresent(time -> Facts.fact(h, "Updated", () -> h.name(time.value())));
        edition.captured()
                .ifPresent(time -> Facts.fact(h, "Copy taken", () -> h.name(time.value())));
        edition.section()
                .ifPresent(s -> Facts.fact(h, "Section", () -> h.name(Wording.clip(s, 200))));
    }

    private void metadata(Html h, Reading reading) {
        Article article = reading.article();
        h.open("dl", "facts meta");
        Facts.fact(h, "Published", () -> facts.published(h, article));
        Facts.fact(h, "Because", () -> h.name(Wording.clip(article.publication().because(), 400)));
        if (!article.authors().isEmpty()) {
            Facts.fact(
                    h, "By", () -> h.name(Wording.clip(String.join(", ", article.authors()), 300)));
        }
        article.agency()
                .ifPresent(a -> Facts.fact(h, "Credits", () -> h.name(Wording.clip(a, 200))));
        edition(h, article.edition());
        article.url().ifPresent(url -> Facts.fact(h, "Address", () -> h.address(url)));
        Facts.fact(h, "File", () -> h.name(Wording.clip(article.document(), 400)));
        h.close();
        catalog.decided().of(h, article);
        facts.lineage(h, article);
        dependents(h, article);
        List<Inconsistency> against = catalog.query().inconsistencies(reading.article().id());
        if (!against.isEmpty()) {
            h.leaf("p", "What this article says in two ways:").open("ul", "notes");
            against.forEach(found -> h.open("li").name(Wording.clip(found.what(), 400)).close());
            h.close();
        }
        if (!reading.notes().isEmpty()) {
            h.open("ul", "notes");
            reading.notes().forEach(note -> h.leaf("li", Wording.clip(note, 400)));
            h.close();
        }
    }

    private void dependents(Html h, Article article) {
        List<Lineage> dependents = catalog.dependents(article);
        if (dependents.isEmpty()) {
            return;
        }
        h.open("details")
                .leaf(
                        "summary",
                        Wording.count(dependents.size(), "other article")
                                + (dependents.size() == 1
                                        ? " rests on this one"
                                        : " rest on this one"));
        h.open("ul");
        for (Lineage lineage : dependents) {
            catalog.query()
                    .article(lineage.article())
                    .ifPresent(
                            other -> {
                                h.open("li");
                                facts.article(h, other, Catalog.place(other));
                                h.text(Facts.share(lineage)).close();
                            });
        }
        h.close().close();
    }

    private void statements(Html h, Reading reading, Map<String, String> numbers) {
        h.leaf("h2", Wording.count(reading.statements().size(), "statement"));
        for (Statement statement : reading.statements()) {
            String number = numbers.getOrDefault(statement.id().value(), "");
            card.write(h, new Said(statement, reading.article()), number);
        }
    }

    private void figures(Html h, Reading reading, Map<String, String> numbers) {
        h.leaf("h2", Wording.count(reading.figures().size(), "figure"));
        h.open("ul", "rows");
        for (Figure figure : reading.figures()) {
            h.open("li").id(figure.id().value());
            number(h, figure, numbers);
            FigureTable.value(h, figure);
            h.text(" ").name(Wording.clip(figure.ofWhat(), 200));
            figure.place().ifPresent(p -> h.text(" in ").name(Wording.clip(p, 200)));
            h.text(", according to ");
            figures.claimant(h, figure);
            figure.asOf()
                    .ifPresent(
                            at -> {
                                h.text(", as of ");
                                facts.time(h, at, reading.article());
                            });
            h.text(". ");
            catalog.home(figure).ifPresent(place -> h.link(place, "Among all figures"));
            catalog.query().thread(figure.id()).ifPresent(t -> compared(h, t));
            facts.why(h, figure);
            h.close();
        }
        h.close();
    }

    private void compared(Html h, org.hearsay.model.ItemThread thread) {
        h.open("p");
        facts.thread(h, thread);
        h.close();
    }

    private void times(Html h, Reading reading, Map<String, String> numbers) {
        h.leaf("h2", Wording.count(reading.times().size(), "time"));
        h.open("ul", "rows");
        for (TimeExpression time : reading.times()) {
            h.open("li").id(time.id().value());
            number(h, time, numbers);
            facts.time(h, time, reading.article());
            catalog.decided().of(h, time);
            h.close();
        }
        h.close();
    }

    static void number(Html h, Item item, Map<String, String> numbers) {
        String number = numbers.getOrDefault(item.id().value(), "");
        h.to(Catalog.inText(item)).attribute("class", "number");
        h.attribute("aria-label", "Item " + number + ", show it in the text");
        h.text(number).close().text(" ");
    }

    /** The blocks of a text that are shown, furniture included, in order. */
    static List<Item> items(Reading reading) {
        return new ArrayList<>(reading.items().toList());
    }
}
