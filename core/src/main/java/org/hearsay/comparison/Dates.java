package org.hearsay.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.ArticleId;
import org.hearsay.model.DayRange;
import org.hearsay.model.Evidence;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Lineage;
import org.hearsay.model.Position;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * To which days a position belongs: those that its time names, else its utterance's, else the day
 * of publication. What somebody "had said" or "had opposed", nobody tells when, is of no day. What
 * stands in a passage taken from an earlier article is as old as that.
 */
final class Dates {

    /** A copy of a copy of a copy; real coverage has fewer steps. */
    private static final int STEPS = 8;

    private static final String HAD = "had ";

    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<ArticleId, Reading> readings = new HashMap<>();
    private final Map<ArticleId, List<Lineage>> taken = new HashMap<>();

    Dates(List<Reading> readings, List<Lineage> lineage) {
        for (Reading reading : readings) {
            this.readings.put(reading.article().id(), reading);
            reading.times().forEach(time -> items.put(time.id(), time));
            reading.statements().forEach(statement -> items.put(statement.id(), statement));
        }
        for (Lineage edge : lineage) {
            taken.computeIfAbsent(edge.article(), key -> new ArrayList<>(1)).add(edge);
        }
    }

    Optional<DayRange> of(Position position) {
        ArticleId article = position.evidence().article();
        Optional<ItemId> time =
                position.time().or(() -> position.statement().flatMap(this::saidAt));
        if (time.isEmpty() && position.earlier()) {
            return Optional.empty();
        }
        if (time.isEmpty() && position.statement().filter(this::isBefore).isPresent()) {
            return Optional.empty();
        }
        return time.flatMap(each -> named(each, article))
                .or(() -> published(article, position.evidence().span()));
    }

    /** "Had said": before whatever the article tells, nobody knows when. */
    private boolean isBefore(ItemId id) {
        return items.get(id) instanceof Statement said
                && said.cue().filter(this::isPluperfect).isPresent();
    }

    private boolean isPluperfect(Evidence cue) {
        Reading reading = readings.get(cue.article());
        if (reading == null) {
            return false;
        }
        int start = Math.max(0, cue.span().start() - HAD.length());
        String before = reading.article().text().characters().substring(start, cue.span().start());
        return cue.exact().startsWith(HAD) || before.equals(HAD);
    }

    private Optional<ItemId> saidAt(ItemId statement) {
        return items.get(statement) instanceof Statement said ? said.saidAt() : Optional.empty();
    }

    private Optional<DayRange> named(ItemId time, ArticleId article) {
        return items.get(time) instanceof TimeExpression expression && readings.containsKey(article)
                ? expression
                        .form()
                        .value(readings.get(article).article().publication())
                        .flatMap(DayRange::of)
                : Optional.empty();
    }

    /** The earliest publication on the way back to where these words first stood. */
    private Optional<DayRange> published(ArticleId article, Span span) {
        Optional<DayRange> earliest = published(article);
        ArticleId at = article;
        Span words = span;
        for (int step = 0; step < STEPS; step++) {
            Optional<Source> source = source(at, words);
            if (source.isEmpty()) {
                break;
            }
            at = source.get().article();
            words = source.get().span();
            earliest = earlier(earliest, published(at));
        }
        return earliest;
    }

    private record Source(ArticleId article, Span span) {}

    private Optional<Source> source(ArticleId article, Span words) {
        for (Lineage edge : taken.getOrDefault(article, List.of())) {
            for (Lineage.Passage passage : edge.passages()) {
                if (passage.here().contains(words)) {
                    return Optional.of(new Source(edge.from(), passage.there()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<DayRange> published(ArticleId article) {
        return Optional.ofNullable(readings.get(article))
                .map(reading -> reading.article().publication())
                .flatMap(Dates::days);
    }

    /**
     * The day, or the days between which it lies; nothing where its bounds contradict each other.
     */
    private static Optional<DayRange> days(Publication publication) {
        Optional<DayRange> bounds =
                publication
                        .notBefore()
                        .flatMap(
                                first ->
                                        publication
                                                .notAfter()
                                                .filter(last -> !last.isBefore(first))
                                                .map(last -> new DayRange(first, last)));
        return publication.day().map(day -> new DayRange(day, day)).or(() -> bounds);
    }

    private static Optional<DayRange> earlier(Optional<DayRange> a, Optional<DayRange> b) {
        boolean isLater =
                a.isEmpty() || (b.isPresent() && b.get().first().isBefore(a.get().first()));
        return isLater ? b : a;
    }
}
