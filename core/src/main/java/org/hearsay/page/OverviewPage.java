package org.hearsay.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hearsay.model.Input;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Outlet;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.Verdict;

/** The first page: what is in, what agrees, what differs, what was revised, who says most. */
final class OverviewPage {

    /** How many threads of a kind the overview lays out before it points to the full list. */
    private static final int SHOWN = 6;

    private static final int LISTED = 15;

    private final Catalog catalog;
    private final Facts facts;
    private final FigurePages figures;
    private final ComparedPages compared;

    OverviewPage(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
        this.figures = new FigurePages(catalog);
        this.compared = new ComparedPages(catalog);
    }

    Leaf page() {
        return Frame.page(
                Frame.Room.OVERVIEW.place(), Frame.Room.OVERVIEW, "The story so far", this::body);
    }

    private void body(Html h) {
        sum(h);
        contents(h);
        differs(h);
        listed(h, "denied", "What is denied", Verdict.DENIED, "Some report it, some deny it.");
        laidOut(h, "revised", "What was revised", Verdict.REVISED);
        listed(
                h,
                "agrees",
                "What agrees",
                Verdict.AGREED,
                "Reported by at least two independent origins.");
        single(h);
        quoted(h);
        in(h);
    }

    private void sum(Html h) {
        List<Reading> readings = catalog.readings();
        long statements = readings.stream().mapToLong(r -> r.statements().size()).sum();
        long numbers = readings.stream().mapToLong(r -> r.figures().size()).sum();
        h.open("p", "intro");
        h.text(Wording.count(readings.size(), "article") + " " + outlets(readings));
        h.text(dates(readings) + ". They hold ");
        h.text(Wording.count(statements, "statement") + " by ");
        h.text(Wording.count(identified(), "speaker") + " and ");
        h.text(Wording.count(numbers, "figure") + ".").close();
    }

    /** An outlet that nobody knows is none to count. */
    private static String outlets(List<Reading> readings) {
        List<Outlet> known = readings.stream().flatMap(r -> r.article().outlet().stream()).toList();
        if (known.isEmpty()) {
            return "of unknown outlets";
        }
        int unknown = readings.size() - known.size();
        return "from "
                + Wording.count(known.stream().map(Outlet::name).distinct().count(), "outlet")
                + (unknown == 0 ? "" : " and " + unknown + " of unknown outlets");
    }

    /** Nobody knows how many they are of whom an article only says "he". */
    private long identified() {
        return catalog.speakers().all().stream().filter(s -> s.actor().isPresent()).count();
    }

    private static String dates(List<Reading> readings) {
        List<String> days =
                readings.stream()
                        .flatMap(r -> r.article().publication().day().stream())
                        .sorted()
                        .map(Days::day)
                        .toList();
        if (days.isEmpty()) {
            return ", none with a known date";
        }
        String first = days.get(0);
        String last = days.get(days.size() - 1);
        return first.equals(last)
                ? ", published on " + first
                : ", published from " + first + " to " + last;
    }

    private void contents(Html h) {
        h.open("nav", "contents").attribute("aria-label", "On this page").open("ul");
        entry(h, "differs", "What differs", count(Verdict.DIFFERS));
        entry(h, "denied", "What is denied", count(Verdict.DENIED));
        entry(h, "revised", "What was revised", count(Verdict.REVISED));
        entry(h, "agrees", "What agrees", count(Verdict.AGREED));
        entry(h, "single", "What only one has", count(Verdict.SINGLE_ORIGIN));
        entry(h, "quoted", "Speakers", identified());
        entry(h, "in", "Articles", catalog.readings().size());
        h.close().close();
    }

    private static void entry(Html h, String id, String label, long count) {
        h.open("li").to(Frame.Room.OVERVIEW.place().at(id));
        h.leaf("strong", Wording.number(BigDecimal.valueOf(count))).text(" ").leaf("span", label);
        h.close().close();
    }

    /** What is listed under that heading: events have a page of their own. */
    private int count(Verdict verdict) {
        return of(catalog.figureGroups(), verdict).size()
                + of(catalog.statementGroups(), verdict).size();
    }

    private void differs(Html h) {
        laidOut(h, "differs", "What differs", Verdict.DIFFERS);
    }

    private void laidOut(Html h, String id, String title, Verdict verdict) {
        List<Group<Given>> numbers = of(catalog.figureGroups(), verdict);
        List<Group<Said>> words = of(catalog.statementGroups(), verdict);
        h.open("section", "chapter").id(id).leaf("h2", title);
        if (numbers.isEmpty() && words.isEmpty()) {
            h.leaf("p", "Nothing was found.");
        }
        first(numbers, SHOWN).forEach(group -> figures.group(h, brief(group), false));
        rest(h, numbers.size(), SHOWN, "figure", Frame.Room.FIGURES);
        first(words, SHOWN).forEach(group -> compared.group(h, brief(group), false));
        rest(h, words.size(), SHOWN, "statement", Frame.Room.COMPARED);
        h.close();
    }

    private void listed(Html h, String id, String title, Verdict verdict, String intro) {
        List<Group<Said>> words = of(catalog.statementGroups(), verdict);
        List<Group<Given>> numbers = of(catalog.figureGroups(), verdict);
        h.open("section", "chapter").id(id).leaf("h2", title);
        h.leaf("p", "known", words.isEmpty() && numbers.isEmpty() ? "Nothing was found." : intro);
        h.open("ul", "rows");
        first(numbers, LISTED).forEach(group -> line(h, group));
        first(words, LISTED).forEach(group -> saidLine(h, group));
        h.close();
        rest(h, numbers.size(), LISTED, "figure", Frame.Room.FIGURES);
        rest(h, words.size(), LISTED, "statement", Frame.Room.COMPARED);
        h.close();
    }

    private void line(Html h, Group<Given> group) {
        h.open("li").name(FigurePages.heading(group.members())).text(" ");
        facts.thread(h, group.thread());
        h.close();
    }

    private void saidLine(Html h, Group<Said> group) {
        Said said = group.members().get(0);
        h.open("li");
        new StatementCard(catalog).speaker(h, said.statement());
        h.text(" ");
        StatementCard.told(h, said.statement());
        h.text(": ");
        h.name(Wording.clip(Wording.content(said.statement()), 200)).text(" ");
        facts.thread(h, group.thread());
        h.close();
    }

    private void single(Html h) {
        h.open("section", "chapter").id("single").leaf("h2", "What only one has");
        h.leaf(
                "p",
                "known",
                "Statements and figures that no second article carries, by outlet; and what several"
                        + " carry, but from one origin.");
        h.open("table", "stack").leaf("caption", "Carried by one outlet only");
        h.open("thead").open("tr");
        for (String column : List.of("Outlet", "Statements", "Figures")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        Map<String, Long> numbers = alone(ItemKind.FIGURE);
        alone(ItemKind.STATEMENT).forEach((outlet, count) -> only(h, outlet, count, numbers));
        h.close().close().open("ul", "rows");
        first(of(catalog.figureGroups(), Verdict.SINGLE_ORIGIN), SHOWN).forEach(g -> line(h, g));
        List<Group<Said>> words = of(catalog.statementGroups(), Verdict.SINGLE_ORIGIN);
        first(words, SHOWN).forEach(g -> saidLine(h, g));
        h.close();
        rest(h, words.size(), SHOWN, "statement", Frame.Room.COMPARED);
        h.close();
    }

    private static void only(Html h, String outlet, long count, Map<String, Long> figures) {
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "Outlet");
        h.name(Wording.clip(outlet, 200)).close();
        h.open("td", "count").attribute("data-label", "Statements");
        h.text(String.valueOf(count)).close();
        h.open("td", "count").attribute("data-label", "Figures");
        h.text(String.valueOf(figures.getOrDefault(outlet, 0L))).close().close();
    }

    /** How many items of a kind each outlet alone carries; every outlet is in it. */
    private Map<String, Long> alone(ItemKind kind) {
        Map<String, Long> alone = new TreeMap<>();
        for (Reading reading : catalog.readings()) {
            long count =
                    reading.items()
                            .filter(item -> item.itemKind() == kind && isAlone(item.id()))
                            .count();
            alone.merge(reading.article().outletName(), count, Long::sum);
        }
        return alone;
    }

    private boolean isAlone(ItemId id) {
        return catalog.query().thread(id).map(ItemThread::outlets).orElse(1) < 2;
    }

    private void quoted(Html h) {
        h.open("section", "chapter").id("quoted").leaf("h2", "Who is quoted most");
        List<Speaker> most =
                catalog.speakers().all().stream()
                        .filter(Speaker::isIdentified)
                        .sorted(SpeakerPages.MOST_QUOTED)
                        .limit(LISTED)
                        .toList();
        if (!most.isEmpty()) {
            new SpeakerPages(catalog).table(h, "Named speakers with the most statements", most);
        }
        long unnamed = catalog.speakers().all().stream().filter(Speaker::unnamed).count();
        long unknown =
                catalog.readings().stream()
                        .flatMap(r -> r.statements().stream())
                        .map(Statement::source)
                        .filter(source -> source.isEmpty())
                        .count();
        h.open("p").link(Frame.Room.SPEAKERS.place(), "All speakers").text("; ");
        h.text(Wording.count(unnamed, "unnamed source") + "; ");
        h.link(
                        catalog.speakers().unknown().get(0).place(),
                        Wording.count(unknown, "statement") + " with unknown speaker")
                .text(".")
                .close()
                .close();
    }

    private void in(Html h) {
        List<Input> inputs = catalog.dossier().inputs();
        h.open("section", "chapter").id("in").leaf("h2", "What is in");
        outlets(h);
        h.open("p").text(SourcesPages.tally(inputs) + ". ");
        h.link(Frame.Room.SOURCES.place(), "All files and what became of them").text(".").close();
        Predicate<Input> lost = input -> input.outcome() != Input.Outcome.READ;
        List<Input> others = inputs.stream().filter(lost).limit(20).toList();
        if (!others.isEmpty()) {
            new SourcesPages(catalog).table(h, "Files that gave no article of their own", others);
        }
        rest(h, inputs.stream().filter(lost).count(), 20, "file", Frame.Room.SOURCES);
        h.close();
    }

    private void outlets(Html h) {
        h.open("table", "stack").leaf("caption", "Articles by outlet").open("thead").open("tr");
        for (String column : List.of("Outlet", "Articles", "Dated", "Undated")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        ArticlePages.byOutlet(catalog.readings())
                .forEach(
                        (outlet, readings) -> {
                            long dated = readings.stream().filter(r -> isDated(r)).count();
                            h.open("tr").open("th").attribute("scope", "row");
                            h.attribute("data-label", "Outlet");
                            h.name(Wording.clip(outlet, 200)).close();
                            number(h, "Articles", readings.size());
                            number(h, "Dated", dated);
                            number(h, "Undated", readings.size() - dated);
                            h.close();
                        });
        h.close().close();
        h.open("p").link(Frame.Room.ARTICLES.place(), "All articles").text(".").close();
    }

    private static boolean isDated(Reading reading) {
        return reading.article().publication().day().isPresent();
    }

    private static void number(Html h, String label, long count) {
        h.open("td", "count").attribute("data-label", label).text(String.valueOf(count)).close();
    }

    private static <T> List<Group<T>> of(List<Part<Group<T>>> parts, Verdict verdict) {
        List<Group<T>> found = new ArrayList<>();
        parts.forEach(
                part ->
                        part.rows().stream()
                                .filter(group -> group.thread().verdict() == verdict)
                                .forEach(found::add));
        return found;
    }

    private static <T> List<T> first(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }

    /** A group with as many members as an overview can hold. */
    private static <T> Group<T> brief(Group<T> group) {
        return new Group<>(group.thread(), first(group.members(), 12));
    }

    private static void rest(Html h, long count, int shown, String what, Frame.Room room) {
        if (count > shown) {
            h.open("p", "more");
            String label = "All " + Wording.count(count, what);
            h.link(room.place(), label.toLowerCase(Locale.ROOT).replaceFirst("a", "A")).close();
        }
    }
}
