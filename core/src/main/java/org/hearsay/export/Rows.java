package org.hearsay.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Dated;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Input;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.model.Position;
import org.hearsay.model.Profile;
import org.hearsay.model.Statement;
import org.hearsay.model.Story;
import org.hearsay.model.TimeExpression;
import org.hearsay.query.ArticleRow;
import org.hearsay.query.Filter;
import org.hearsay.query.Query;
import org.hearsay.query.StatementRow;
import org.hearsay.text.Span;

/** The cells of each table, in the order of its columns. */
final class Rows {

    private final Query query;
    private final Wording wording;
    private final Places places = new Places(Originals.none());
    private final DiscourseRows discourse;

    Rows(Query query, Wording wording) {
        this.query = query;
        this.wording = wording;
        this.discourse = new DiscourseRows(query, wording);
    }

    /** One at a time, in the table's order. */
    Stream<List<String>> of(Table table) {
        return switch (table) {
            case INPUTS -> inputs();
            case ARTICLES -> query.articles(Filter.none()).stream().map(this::article);
            case ACTORS -> actors();
            case TIMES ->
                    query.readings().stream()
                            .flatMap(r -> r.times().stream().map(t -> time(t, r.article())));
            case STATEMENTS -> query.statements(Filter.none()).stream().map(this::statement);
            case FIGURES ->
                    query.readings().stream()
                            .flatMap(r -> r.figures().stream().map(f -> figure(f, r.article())));
            case EVENTS ->
                    query.readings().stream()
                            .flatMap(r -> r.events().stream().map(e -> event(e, r.article())));
            case POSITIONS ->
                    query.readings().stream()
                            .flatMap(
                                    r -> r.positions().stream().map(p -> position(p, r.article())));
            case STORIES -> stories();
            case LINEAGE ->
                    query.readings().stream()
                            .flatMap(r -> query.lineage(r.article().id()).stream())
                            .map(this::lineage);
            case THREADS -> threads();
            case COVERAGE -> new CoverageRows(query).all();
            case INCONSISTENCIES -> inconsistencies();
            case ISSUES -> discourse.issues();
            case MOVES -> discourse.moves();
            case SIDES -> discourse.sides();
            case UNORDERED -> discourse.unordered();
        };
    }

    private Stream<List<String>> inputs() {
        return query.dossier().inputs().stream()
                .sorted(Comparator.comparing(Input::document))
                .map(
                        input ->
                                List.of(
                                        input.document(),
                                        input.sha256().hex(),
                                        input.outcome().word(),
                                        input.opening().extraction().word(),
                                        input.reason().orElse(""),
                                        Integer.toString(input.opening().holds()),
                                        input.charset().orElse(""),
                                        input.article().map(ArticleId::value).orElse("")));
    }

    private List<String> article(ArticleRow row) {
        Article article = row.article();
        return List.of(
                article.id().value(),
                article.document(),
                outlet(article),
                article.headline().map(wording::quote).orElse(""),
                article.url().orElse(""),
                article.publication().value().orElse(""),
                article.publication().how().word(),
                article.edition().updated().map(Dated::value).orElse(""),
                article.edition().captured().map(Dated::value).orElse(""),
                article.edition().section().orElse(""),
                article.language().orElse(""),
                String.join("; ", article.authors()),
                article.agency().orElse(""),
                Integer.toString(row.statements()),
                Integer.toString(row.figures()),
                row.origin().value());
    }

    private Stream<List<String>> stories() {
        return query.dossier().stories().stream()
                .sorted(Comparator.comparing(Story::id))
                .flatMap(story -> story.members().stream().map(member -> story(story, member)));
    }

    private List<String> story(Story story, Story.Member member) {
        return List.of(
                story.id().value(),
                wording.quote(story.label()),
                member.article().value(),
                query.article(member.article()).map(Article::document).orElse(""),
                wording.quote(member.because()));
    }

    private Stream<List<String>> actors() {
        return query.dossier().actors().stream()
                .sorted(Comparator.comparing(Actor::id))
                .map(this::actor);
    }

    private List<String> actor(Actor actor) {
        Optional<Profile> profile = query.profile(actor.id());
        return List.of(
                actor.id().value(),
                wording.quote(actor.name()),
                actor.kind().word(),
                quoted(actor.aliases()),
                quoted(actor.roles()),
                Integer.toString(actor.mentions().size()),
                profile.flatMap(Profile::wikidata).orElse(""),
                profile.map(known -> Profiles.held(known, wording)).orElse(""),
                profile.map(known -> Profiles.because(known, wording)).orElse(""),
                profile.map(known -> quoted(known.undecided())).orElse(""));
    }

    private String quoted(List<String> names) {
        return names.stream().map(wording::quote).collect(Collectors.joining("; "));
    }

    private List<String> time(TimeExpression time, Article article) {
        return row(
                place(time, article),
                List.of(
                        wording.quote(time.evidence().exact()),
                        time.timex().name(),
                        time.form().expressed(),
                        time.form().value(article.publication()).orElse("")),
                tail(time));
    }

    private List<String> statement(StatementRow row) {
        Statement statement = row.statement();
        Optional<Party> source = statement.source();
        String content = Summaries.content(statement);
        return row(
                published(statement, row.article()),
                List.of(
                        statement.kind().word(),
                        statement.act().word(),
                        source.map(Party::name).map(wording::quote).orElse(""),
                        source.flatMap(Party::actor).map(ActorId::value).orElse(""),
                        source.flatMap(Party::evidence)
                                .map(Evidence::exact)
                                .map(wording::quote)
                                .orElse(""),
                        source.map(party -> Boolean.toString(party.unnamed())).orElse(""),
                        statement.cue().map(Evidence::exact).map(wording::quote).orElse(""),
                        wording.quote(content),
                        row.said().orElse(""),
                        thread(statement)),
                tail(statement));
    }

    private List<String> figure(Figure figure, Article article) {
        Optional<Party> claimant = figure.claimant();
        return row(
                published(figure, article),
                List.of(
                        wording.quote(figure.evidence().exact()),
                        figure.quantity().low().toPlainString(),
                        figure.quantity().high().toPlainString(),
                        figure.quantity().qualifier().word(),
                        figure.counted().map(wording::quote).orElse(""),
                        figure.unit().orElse(""),
                        figure.place().orElse(""),
                        query.value(article, figure.asOf()).orElse("")),
                List.of(
                        claimant.map(Party::name).map(wording::quote).orElse(""),
                        claimant.flatMap(Party::actor).map(ActorId::value).orElse(""),
                        figure.statement().map(ItemId::value).orElse(""),
                        thread(figure)),
                tail(figure));
    }

    private List<String> event(Event event, Article article) {
        return row(
                published(event, article),
                List.of(
                        wording.quote(event.evidence().exact()),
                        event.trigger().exact(),
                        event.type().word(),
                        event.mode().orElse(""),
                        String.join("; ", event.contexts()),
                        event.modality().word(),
                        names(event.actors()),
                        names(event.targets()),
                        ids(event.actors()),
                        ids(event.targets())),
                List.of(
                        event.place().map(Place::name).orElse(""),
                        event.place().flatMap(Place::country).orElse(""),
                        query.value(article, event.time()).orElse(""),
                        event.statement().map(ItemId::value).orElse("")),
                tail(event));
    }

    private List<String> position(Position position, Article article) {
        return row(
                published(position, article),
                List.of(
                        wording.quote(position.actor().name()),
                        position.actor().actor().map(ActorId::value).orElse(""),
                        position.stance().word(),
                        wording.quote(position.label()),
                        wording.quote(position.issue().exact()),
                        position.conditions().stream()
                                .map(condition -> wording.quote(condition.exact()))
                                .collect(Collectors.joining("; "))),
                List.of(
                        position.basis().word(),
                        position.ascribedBy().map(Party::name).map(wording::quote).orElse(""),
                        query.value(article, position.time()).orElse(""),
                        position.statement().map(ItemId::value).orElse("")),
                row(tail(position), List.of(position.earlier() ? "yes" : ""), List.of()));
    }

    private String names(List<Party> parties) {
        return parties.stream()
                .map(party -> wording.quote(party.name()))
                .collect(Collectors.joining("; "));
    }

    private static String ids(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.actor().stream())
                .map(ActorId::value)
                .collect(Collectors.joining("; "));
    }

    private List<String> lineage(Lineage edge) {
        return List.of(
                edge.article().value(),
                query.article(edge.article()).map(Article::document).orElse(""),
                edge.from().value(),
                query.article(edge.from()).map(Article::document).orElse(""),
                edge.kind().word(),
                Double.toString(edge.share()),
                edge.agency().orElse(""));
    }

    private Stream<List<String>> threads() {
        return query.dossier().threads().stream()
                .sorted(Comparator.comparing(ItemThread::id))
                .map(
                        thread ->
                                row(
                                        List.of(
                                                thread.id().value(),
                                                thread.of().word(),
                                                thread.members().stream()
                                                        .map(ItemId::value)
                                                        .collect(Collectors.joining("; ")),
                                                thread.verdict().word(),
                                                Integer.toString(thread.origins()),
                                                Integer.toString(thread.outlets()),
                                                Integer.toString(thread.owners()),
                                                wording.explained(thread.because())),
                                        forms(thread),
                                        days(thread)));
    }

    private static List<String> forms(ItemThread thread) {
        return List.of(
                thread.forms().map(forms -> forms.earliest().value()).orElse(""),
                thread.forms().map(forms -> forms.longest().value()).orElse(""));
    }

    private static List<String> days(ItemThread thread) {
        return List.of(
                thread.days().map(days -> days.first().toString()).orElse(""),
                thread.days().map(days -> days.last().toString()).orElse(""));
    }

    private Stream<List<String>> inconsistencies() {
        return query.dossier().inconsistencies().stream()
                .map(
                        found ->
                                List.of(
                                        found.article().value(),
                                        query.article(found.article())
                                                .map(Article::document)
                                                .orElse(""),
                                        found.kind().word(),
                                        found.one().value(),
                                        found.other().value(),
                                        wording.explained(found.what())));
    }

    private List<String> place(Item item, Article article) {
        Span span = places.of(article, item.evidence().span());
        return List.of(
                item.id().value(),
                article.id().value(),
                article.document(),
                Integer.toString(span.start()),
                Integer.toString(span.end()));
    }

    private List<String> published(Item item, Article article) {
        List<String> place = place(item, article);
        return row(
                place.subList(0, 3),
                List.of(outlet(article), article.publication().value().orElse("")),
                place.subList(3, place.size()));
    }

    private static List<String> tail(Item item) {
        return List.of(Double.toString(item.confidence()), item.how().toString());
    }

    private String thread(Item item) {
        return query.thread(item.id()).map(thread -> thread.id().value()).orElse("");
    }

    private static String outlet(Article article) {
        return article.outlet().map(outlet -> outlet.name()).orElse("");
    }

    private static List<String> row(List<String> a, List<String> b, List<String> c) {
        return Stream.of(a, b, c).flatMap(List::stream).toList();
    }

    private static List<String> row(
            List<String> a, List<String> b, List<String> c, List<String> d) {
        return row(row(a, b, c), d, List.of());
    }
}
