package org.hearsay.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.model.ThreadId;
import org.hearsay.model.Verdict;
import org.hearsay.query.Query;

/** A dossier looked up from every side, and the place of everything in its pages. */
final class Catalog {

    /** Rows of a page of tables; a row is well under two kilobytes. */
    private static final int ROWS = 400;

    /** What a reporter looks for first comes first; then what most articles carry. */
    private static final Comparator<Group<?>> BY_WEIGHT =
            Comparator.<Group<?>, Integer>comparing(g -> rank(g.thread().verdict()))
                    .thenComparing(g -> -g.thread().outlets())
                    .thenComparing(g -> -g.size())
                    .thenComparing(g -> g.thread().id());

    private final Query query;
    private final List<Reading> readings;
    private final Map<ItemId, Said> statements = new HashMap<>();
    private final Map<ItemId, Given> figures = new HashMap<>();
    private final Map<ItemId, Place> homes = new HashMap<>();
    private final Map<ThreadId, Place> threadPlaces = new HashMap<>();
    private final Map<ArticleId, List<Lineage>> dependents;
    private final Speakers speakers;
    private final Decided decided;
    private final List<Part<Group<Said>>> statementGroups;
    private final List<Part<Group<Given>>> figureGroups;
    private final List<Part<Group<Told>>> eventGroups;
    private final List<Part<Given>> looseFigures;

    Catalog(Dossier dossier) {
        this.query = new Query(dossier);
        this.decided = new Decided(query);
        this.readings =
                dossier.readings().stream()
                        .sorted(Comparator.comparing(Reading::article, Article.BY_PUBLICATION))
                        .toList();
        List<Said> said = new ArrayList<>();
        List<Given> given = new ArrayList<>();
        for (Reading reading : readings) {
            Article article = reading.article();
            reading.statements().forEach(s -> said.add(new Said(s, article)));
            reading.figures().forEach(f -> given.add(new Given(f, article)));
        }
        said.forEach(each -> statements.put(each.statement().id(), each));
        given.forEach(each -> figures.put(each.figure().id(), each));
        this.speakers = new Speakers(dossier.actors(), said);
        this.statementGroups =
                Part.cut("compared", groups(ItemKind.STATEMENT, statements), Group::size, ROWS);
        this.figureGroups =
                Part.cut("figures", groups(ItemKind.FIGURE, figures), Group::size, ROWS);
        this.eventGroups =
                Part.cut("events", groups(ItemKind.EVENT, told(readings)), Group::size, ROWS);
        this.looseFigures = Part.cut("figure/alone", loose(given), ROWS);
        figureGroups.forEach(p -> p.rows().forEach(g -> settle(p.place(), g.members())));
        looseFigures.forEach(part -> settle(part.place(), part.rows()));
        settleThreads(statementGroups);
        settleThreads(figureGroups);
        settleThreads(eventGroups);
        this.dependents = dossier.lineage().stream().collect(Collectors.groupingBy(Lineage::from));
    }

    /** What people decided of what the pages show. */
    Decided decided() {
        return decided;
    }

    Query query() {
        return query;
    }

    Dossier dossier() {
        return query.dossier();
    }

    /** In order of publication. */
    List<Reading> readings() {
        return readings;
    }

    Speakers speakers() {
        return speakers;
    }

    /** Statements that several articles report, those that differ first. */
    List<Part<Group<Said>>> statementGroups() {
        return statementGroups;
    }

    /** Figures that several articles give, those that differ first. */
    List<Part<Group<Given>>> figureGroups() {
        return figureGroups;
    }

    /** Events that several articles tell of, those that differ first. */
    List<Part<Group<Told>>> eventGroups() {
        return eventGroups;
    }

    /** Figures that stand alone, by what they count. */
    List<Part<Given>> looseFigures() {
        return looseFigures;
    }

    Optional<Said> statement(ItemId id) {
        return Optional.ofNullable(statements.get(id));
    }

    /** Where the thread is shown side by side. */
    Optional<Place> place(ItemThread thread) {
        return Optional.ofNullable(threadPlaces.get(thread.id()));
    }

    static Place place(Article article) {
        return Place.page("article/" + article.id().value() + ".html");
    }

    /** Where the item's words are marked in its article. */
    static Place inText(Item item) {
        return Place.page("article/" + item.evidence().article().value() + ".html")
                .at("at-" + item.id().value());
    }

    /** Where a statement's card or a figure's row is among those of all articles. */
    Optional<Place> home(Item item) {
        return switch (item.itemKind()) {
            case STATEMENT -> Optional.of(speakers.home(item.id()));
            case FIGURE -> Optional.ofNullable(homes.get(item.id()));
            case TIME, EVENT, POSITION -> Optional.empty();
        };
    }

    /** What depends on this article. */
    List<Lineage> dependents(Article article) {
        return dependents.getOrDefault(article.id(), List.of());
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case DIFFERS -> 0;
            case DENIED -> 1;
            case REVISED -> 2;
            case AGREED -> 3;
            case SINGLE_ORIGIN -> 4;
        };
    }

    private <T> List<Group<T>> groups(ItemKind kind, Map<ItemId, T> items) {
        List<Group<T>> groups = new ArrayList<>();
        for (ItemThread thread : dossier().threads()) {
            List<T> members =
                    thread.members().stream()
                            .filter(id -> thread.of() == kind && items.containsKey(id))
                            .map(items::get)
                            .sorted(
                                    Comparator.comparing(
                                            Catalog::articleOf, Article.BY_PUBLICATION))
                            .toList();
            if (!members.isEmpty()) {
                groups.add(new Group<>(thread, members));
            }
        }
        groups.sort(BY_WEIGHT);
        return groups;
    }

    private static Map<ItemId, Told> told(List<Reading> readings) {
        Map<ItemId, Told> told = new HashMap<>();
        for (Reading reading : readings) {
            reading.events().forEach(e -> told.put(e.id(), new Told(e, reading.article())));
        }
        return told;
    }

    private static Article articleOf(Object row) {
        return row instanceof Said said
                ? said.article()
                : row instanceof Told told ? told.article() : ((Given) row).article();
    }

    private List<Given> loose(List<Given> given) {
        return given.stream()
                .filter(each -> query.thread(each.figure().id()).isEmpty())
                .sorted(Comparator.comparing(each -> each.figure().ofWhat()))
                .toList();
    }

    private <T> void settleThreads(List<Part<Group<T>>> parts) {
        for (Part<Group<T>> part : parts) {
            for (Group<T> group : part.rows()) {
                ThreadId id = group.thread().id();
                threadPlaces.put(id, part.place().at(id.value()));
            }
        }
    }

    private void settle(Place page, List<Given> rows) {
        for (Given given : rows) {
            String id = given.figure().id().value();
            homes.put(given.figure().id(), page.at(id));
        }
    }
}
