package org.hearsay.page;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.query.Search;
import org.hearsay.query.StatementRow;
import org.hearsay.query.Wanted;
import org.hearsay.text.Excerpt;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** What was looked for, and where it stands: articles with their words, and statements. */
final class SearchPage {

    private static final int ROWS = 50;

    /** Characters shown on either side of a place. */
    private static final int AROUND = 90;

    private static final int MOST_SPEAKERS = 10;

    private final Search search;
    private final Speakers speakers;
    private final Facts facts;
    private final StatementsPage statements;

    SearchPage(Catalog catalog, Search search) {
        this.search = search;
        this.speakers = catalog.speakers();
        this.facts = new Facts(catalog);
        this.statements = new StatementsPage(catalog, search);
    }

    Leaf of(Asked asked) {
        return Frame.page(
                Frame.Room.SEARCH.place(), Frame.Room.SEARCH, "Search", h -> body(h, asked));
    }

    private void body(Html h, Asked asked) {
        form(h, asked);
        Wanted wanted;
        try {
            wanted = Wanted.parse(asked.get("q"));
        } catch (IllegalArgumentException e) {
            h.open("p", "unknown").text("This cannot be looked for: ");
            h.name(String.valueOf(e.getMessage())).text(".").close();
            return;
        }
        if (!wanted.isNothing()) {
            results(h, asked, wanted);
        }
    }

    private static void form(Html h, Asked asked) {
        h.form(Frame.Room.SEARCH.place()).attribute("class", "ask");
        h.open("p").label("q", "Words").input("search", "q", asked.get("q"));
        h.leaf("button", "Search").close();
        h.open("p", "known").text("All words must occur; ");
        h.leaf("code", "\"two words\"").text(" in quotation marks follow each other. Also ");
        h.leaf("code", "speaker:").text(" ").leaf("code", "outlet:").text(" ");
        h.leaf("code", "act:").text(" ").leaf("code", "kind:").text(" ");
        h.leaf("code", "channel:").text(" ").leaf("code", "from:2025-03-01").text(" ");
        h.leaf("code", "to:2025-03-07").text(". What somebody said of something is under ");
        h.link(Frame.Room.STATEMENTS.place(), "Statements").text(" too.").close().close();
    }

    private void results(Html h, Asked asked, Wanted wanted) {
        List<StatementRow> said = search.statements(wanted);
        List<Search.Hit> articles = search.articles(wanted);
        Paging paging = new Paging(asked, ROWS, Math.max(said.size(), articles.size()));
        h.open("p", "intro").text(Wording.count(said.size(), "statement"));
        h.text(
                wanted.isOfStatements()
                        ? "."
                        : " and " + Wording.count(articles.size(), "article") + ".");
        h.close();
        paging.links(h, Frame.Room.SEARCH.place());
        speakers(h, wanted);
        if (!paging.of(said).isEmpty()) {
            h.leaf("h2", "Said");
            statements.rows(h, paging.of(said));
        }
        if (!paging.of(articles).isEmpty()) {
            h.leaf("h2", "In the text").open("ul", "rows");
            paging.of(articles).forEach(hit -> hit(h, hit));
            h.close();
        }
    }

    /** Whose name it is: what they said hardly ever holds their own name. */
    private void speakers(Html h, Wanted wanted) {
        List<String> forms = wanted.phrases().stream().flatMap(List::stream).toList();
        List<Speaker> called =
                speakers.all().stream()
                        .filter(Speaker::isIdentified)
                        .filter(speaker -> !forms.isEmpty() && isCalled(speaker, forms))
                        .sorted(SpeakerPages.MOST_QUOTED)
                        .limit(MOST_SPEAKERS)
                        .toList();
        if (!called.isEmpty()) {
            h.leaf("h2", "Speakers").open("ul", "rows");
            for (Speaker speaker : called) {
                h.open("li").link(speakers.place(speaker), Wording.clip(speaker.name(), 200));
                h.leaf("small", "known", " " + Wording.count(speaker.said().size(), "statement"));
                h.close();
            }
            h.close();
        }
    }

    private static boolean isCalled(Speaker speaker, List<String> forms) {
        String name = speaker.name();
        return Word.in(name, new Span(0, name.length())).stream()
                .map(Word::form)
                .toList()
                .containsAll(forms);
    }

    private void hit(Html h, Search.Hit hit) {
        Article article = hit.article();
        h.open("li");
        facts.article(h, article, Catalog.place(article));
        h.text(" ");
        facts.published(h, article);
        h.leaf("small", "known", " " + Wording.count(hit.occurrences(), "occurrence"));
        hit.places().forEach(place -> place(h, hit, place));
        h.close();
    }

    /** A little of the text, and a link to the characters themselves. */
    private static void place(Html h, Search.Hit hit, Span place) {
        String text = hit.article().text().characters();
        Span shown = Excerpt.around(text, place, AROUND);
        h.open("p").attribute("dir", "auto");
        h.text((shown.start() > 0 ? "… " : "") + text.substring(shown.start(), place.start()));
        h.to(Catalog.place(hit.article()).at(Marking.FOUND), marked(hit));
        h.open("mark", "found").text(text.substring(place.start(), place.end())).close().close();
        String after = text.substring(place.end(), shown.end());
        h.text(after + (shown.end() < text.length() ? " …" : "")).close();
    }

    private static Asked marked(Search.Hit hit) {
        String places =
                hit.places().stream()
                        .map(span -> span.start() + "-" + span.end())
                        .collect(Collectors.joining(" "));
        return Asked.nothing().with("at", places);
    }
}
