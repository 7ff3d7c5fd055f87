package org.hearsay.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.DayRange;
import org.hearsay.model.Evidence;
import org.hearsay.model.Item;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Reading;
import org.hearsay.model.Segment;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;

/** Everything dated, in order of date. */
final class Timeline {

    private static final Span NOWHERE = new Span(0, 0);

    private static final Comparator<TimelineRow> ORDER =
            Comparator.comparing(TimelineRow::days)
                    .thenComparing(TimelineRow::kind)
                    .thenComparing(row -> row.article().document())
                    .thenComparing(row -> row.item().map(i -> i.evidence().span()).orElse(NOWHERE))
                    .thenComparing(row -> row.item().map(i -> i.id().value()).orElse(""));

    private final Query query;

    Timeline(Query query) {
        this.query = query;
    }

    List<TimelineRow> rows(Filter filter) {
        List<TimelineRow> rows = new ArrayList<>();
        boolean all =
                filter.speaker().isEmpty() && filter.act().isEmpty() && filter.kind().isEmpty();
        for (Reading reading : query.readings()) {
            if (all && Matching.allOccur(filter.outlet(), reading.article().outletName())) {
                published(reading.article()).ifPresent(rows::add);
                reading.times().forEach(time -> named(reading, time).ifPresent(rows::add));
            }
        }
        if (all) {
            query.dossier().threads().forEach(t -> happened(t, filter).ifPresent(rows::add));
        }
        rows.removeIf(row -> !Matching.allOccur(filter.words(), row.words()));
        rows.removeIf(row -> !filter.allows(Optional.of(row.days())));
        query.statements(filter).forEach(row -> said(row).ifPresent(rows::add));
        rows.sort(ORDER);
        return List.copyOf(rows);
    }

    private static Optional<TimelineRow> published(Article article) {
        return Interval.of(article.publication())
                .map(
                        days ->
                                new TimelineRow(
                                        days,
                                        TimelineRow.Kind.PUBLISHED,
                                        article,
                                        Optional.empty(),
                                        article.title()));
    }

    /** One row an event: the days that all who tell of it leave open. */
    private Optional<TimelineRow> happened(ItemThread thread, Filter filter) {
        if (thread.of() != ItemKind.EVENT || thread.days().isEmpty()) {
            return Optional.empty();
        }
        DayRange days = thread.days().get();
        Optional<Item> fullest =
                thread.members().stream()
                        .map(query::item)
                        .flatMap(Optional::stream)
                        .max(
                                Comparator.<Item>comparingInt(i -> i.evidence().span().length())
                                        .thenComparing(Item::id, Comparator.reverseOrder()));
        return fullest.flatMap(item -> query.article(item.evidence().article()))
                .filter(article -> Matching.allOccur(filter.outlet(), article.outletName()))
                .map(
                        article ->
                                new TimelineRow(
                                        new Interval(days.first(), days.last()),
                                        TimelineRow.Kind.HAPPENED,
                                        article,
                                        fullest,
                                        thread.verdict().word()
                                                + ": "
                                                + fullest.map(i -> i.evidence().exact())
                                                        .orElse("")));
    }

    private static Optional<TimelineRow> said(StatementRow row) {
        Evidence evidence = row.statement().evidence();
        return row.said()
                .flatMap(Interval::of)
                .map(
                        days ->
                                new TimelineRow(
                                        days,
                                        TimelineRow.Kind.SAID,
                                        row.article(),
                                        Optional.of(row.statement()),
                                        evidence.exact()));
    }

    /** A time that dates a statement is told with the statement. */
    private static Optional<TimelineRow> named(Reading reading, TimeExpression time) {
        boolean dates =
                reading.statements().stream()
                        .anyMatch(s -> s.saidAt().equals(Optional.of(time.id())));
        return dates
                ? Optional.empty()
                : time.form()
                        .value(reading.article().publication())
                        .flatMap(Interval::of)
                        .map(days -> named(reading.article(), time, days));
    }

    private static TimelineRow named(Article article, Item time, Interval days) {
        return new TimelineRow(
                days, TimelineRow.Kind.NAMED, article, Optional.of(time), sentence(article, time));
    }

    private static String sentence(Article article, Item item) {
        Span at = item.evidence().span();
        Span within =
                article.segments().stream()
                        .map(Segment::span)
                        .filter(span -> span.contains(at))
                        .findFirst()
                        .orElse(at);
        return article.text().at(Sentences.around(article.text().characters(), at, within));
    }
}
