package org.hearsay.server.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hearsay.dossier.Dossier;
import org.hearsay.export.Lines;
import org.hearsay.model.Actor;
import org.hearsay.model.Coverage;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.model.TimeExpression;
import org.hearsay.query.FigureRow;
import org.hearsay.query.ItemRow;
import org.hearsay.query.OmissionRow;
import org.hearsay.query.Query;
import org.hearsay.query.StatementRow;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.workplace.View;

/** Every list of the dossier, in the order of the export; made for one answer. */
final class Lists {

    private final View view;
    private final Query query;
    private final Dossier dossier;
    private final Lines lines;
    private final Told told;

    Lists(View view, Lines lines) {
        this.view = view;
        this.query = view.query();
        this.dossier = view.dossier();
        this.lines = lines;
        this.told = new Told(lines);
    }

    /** The list of this endpoint, narrowed as it is asked. */
    Listing<?> of(Ask ask) {
        Endpoint endpoint = ask.endpoint();
        return switch (endpoint) {
            case STORIES ->
                    sorted(dossier.stories(), Comparator.comparing(Story::id), lines::story);
            case ARTICLES -> new Listing<>(articles(ask), lines::article);
            case TIMES, STATEMENTS, FIGURES, EVENTS, POSITIONS ->
                    new Listing<>(items(ask), lines::item);
            case ISSUES -> new Listing<>(dossier.discourse().issues(), lines::issue);
            case MOVES -> new Listing<>(dossier.discourse().moves(), lines::move);
            case SIDES -> new Listing<>(dossier.discourse().sides(), lines::side);
            case UNORDERED -> new Listing<>(dossier.discourse().unordered(), lines::unordered);
            case THREADS ->
                    sorted(dossier.threads(), Comparator.comparing(ItemThread::id), lines::thread);
            case ACTORS -> sorted(dossier.actors(), Comparator.comparing(Actor::id), lines::actor);
            case TIMELINE -> new Listing<>(query.timeline(ask.filter()), told::timeline);
            case COVERAGE ->
                    sorted(
                            dossier.coverage(),
                            Comparator.comparing(Coverage::thread),
                            lines::coverage);
            case OMISSIONS -> new Listing<>(omissions(ask), lines::coverage);
            case LINEAGE -> new Listing<>(lines.lineage(), lines::lineage);
            case INCONSISTENCIES -> new Listing<>(dossier.inconsistencies(), lines::inconsistency);
            case INPUTS -> new Listing<>(dossier.inputs(), lines::input);
            case SEARCH -> new Listing<>(found(ask), told::hit);
            case DECISIONS -> new Listing<>(lines.decisions(), lines::decision);
            default -> throw new IllegalStateException("Not a list of the dossier: " + endpoint);
        };
    }

    private static <T> Listing<T> sorted(
            List<T> rows, Comparator<T> order, Function<T, String> line) {
        return new Listing<>(rows.stream().sorted(order).toList(), line);
    }

    private List<Reading> articles(Ask ask) {
        return query.articles(ask.filter()).stream()
                .flatMap(row -> query.reading(row.article().id()).stream())
                .toList();
    }

    private List<? extends Item> items(Ask ask) {
        return switch (ask.endpoint()) {
            case TIMES -> times();
            case STATEMENTS ->
                    view.site().search().statements(ask.filter()).stream()
                            .map(StatementRow::statement)
                            .toList();
            case FIGURES -> figures(ask);
            case EVENTS -> query.events(ask.filter()).stream().map(ItemRow::item).toList();
            default -> query.positions(ask.filter()).stream().map(ItemRow::item).toList();
        };
    }

    private List<TimeExpression> times() {
        return query.readings().stream().flatMap(r -> r.times().stream()).toList();
    }

    private List<Figure> figures(Ask ask) {
        return query.figures(ask.filter()).stream()
                .flatMap(row -> row.given().stream())
                .map(FigureRow.Given::figure)
                .toList();
    }

    private List<Coverage> omissions(Ask ask) {
        return query.omissions(ask.filter()).stream().map(OmissionRow::coverage).toList();
    }

    private List<Object> found(Ask ask) {
        List<Object> found = new ArrayList<>(view.site().search().statements(ask.wanted()));
        found.addAll(view.site().search().articles(ask.wanted()));
        return found;
    }
}
