package org.hearsay.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Event;
import org.hearsay.model.ItemThread;
import org.hearsay.query.Filter;
import org.hearsay.query.Interval;
import org.hearsay.query.ItemRow;

/**
 * Events on an axis of days: a dot where the day is known, a bar over all days that are possible
 * where it is not. The same events stand below in words.
 */
final class TimelineChart {

    private static final int MOST = 40;
    private static final int LONGEST_DAYS = 120;
    private static final int LONGEST_LABEL = 46;
    private static final int WIDTH = 580;
    private static final int LEFT = 8;
    private static final int RIGHT = 490;
    private static final int ROW = 36;
    private static final int TOP = 52;

    /** The words stand above their line, so that a phone's width is left for the days. */
    private static final int ABOVE = 10;

    /** An event as it is drawn. */
    private record Bar(Interval days, String words, int outlets) {}

    private final Catalog catalog;

    TimelineChart(Catalog catalog) {
        this.catalog = catalog;
    }

    void write(Html h) {
        List<Bar> bars = bars();
        if (bars.size() < 2) {
            return;
        }
        LocalDate first = bars.get(0).days().first();
        LocalDate last = bars.stream().map(b -> b.days().last()).max(LocalDate::compareTo).get();
        Drawing.Axis axis = new Drawing.Axis(first, last, LEFT, RIGHT);
        int height = TOP + ROW * (bars.size() - 1) + ABOVE;
        h.open("div", "drawn");
        Drawing drawing = Drawing.open(h, "chart days", WIDTH, height);
        drawing.axis(axis, height);
        for (int i = 0; i < bars.size(); i++) {
            draw(drawing, axis, bars.get(i), TOP + ROW * i);
        }
        drawing.close();
        h.leaf(
                "p",
                "known",
                "Events with a day, those that most outlets tell of; a bar covers all days on"
                        + " which an event can have been. They stand in words under Events.");
        h.close();
    }

    /** The events that most outlets tell of, around the time in which most of them lie. */
    private List<Bar> bars() {
        Map<String, Bar> bars = new LinkedHashMap<>();
        for (ItemRow<Event> row : catalog.query().events(Filter.none())) {
            Optional<ItemThread> thread = catalog.query().thread(row.item().id());
            String key = thread.map(t -> t.id().value()).orElse(row.item().id().value());
            days(row, thread)
                    .filter(TimelineChart::isBearable)
                    .ifPresent(days -> bars.putIfAbsent(key, bar(row, thread, days)));
        }
        List<Bar> sorted = new ArrayList<>(bars.values());
        sorted.sort(Comparator.comparing(Bar::days));
        List<Bar> near = near(sorted);
        near.sort(Comparator.comparingInt(Bar::outlets).reversed());
        return near.stream().limit(MOST).sorted(Comparator.comparing(Bar::days)).toList();
    }

    /** The days that the whole thread leaves open, else those that the event itself names. */
    private static Optional<Interval> days(ItemRow<Event> row, Optional<ItemThread> thread) {
        return thread.flatMap(ItemThread::days)
                .map(days -> new Interval(days.first(), days.last()))
                .or(() -> row.time().flatMap(Interval::of));
    }

    private static Bar bar(ItemRow<Event> row, Optional<ItemThread> thread, Interval days) {
        String words = Wording.clip(row.item().evidence().exact(), LONGEST_LABEL);
        return new Bar(days, words, thread.map(ItemThread::outlets).orElse(1));
    }

    private static List<Bar> near(List<Bar> sorted) {
        if (sorted.isEmpty()) {
            return sorted;
        }
        LocalDate middle = sorted.get(sorted.size() / 2).days().first();
        List<Bar> near = new ArrayList<>(sorted);
        near.removeIf(bar -> bar.days().first().isBefore(middle.minusDays(LONGEST_DAYS)));
        near.removeIf(bar -> bar.days().last().isAfter(middle.plusDays(LONGEST_DAYS)));
        return near;
    }

    private static boolean isBearable(Interval days) {
        return days.first().plusDays(LONGEST_DAYS).isAfter(days.last());
    }

    private static void draw(Drawing drawing, Drawing.Axis axis, Bar bar, int y) {
        int from = axis.at(bar.days().first());
        int to = axis.at(bar.days().last());
        drawing.line("row", LEFT, y, RIGHT, y);
        drawing.words(bar.words(), 0, y - ABOVE, false);
        if (bar.days().isDay()) {
            drawing.dot("sure", from, y, 5);
        } else {
            drawing.rect("unsure", from, y - 4, Math.max(6, to - from), 8);
        }
    }
}
