package org.hearsay.thread;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.thread.item.Bundle;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Tie;

/**
 * A number that several articles give as it grew or shrank, such as a toll: a figure of the same
 * kind that lies on the day and by its value between two of them is one more of it, and so is one
 * that goes on from its last in its own words. No number is more than a week from its series, so
 * that only those of about its day are looked at.
 */
final class Series {

    private static final int DAYS = 7;
    private static final int LEAST = 3;

    private static final String RULE =
            "by its day and its value the one is of the series to which the other belongs";

    /** A toll seldom grows by more from one report to the next. */
    private static final BigDecimal STEP = new BigDecimal("1.5");

    private final List<List<Count>> all;

    /** The series that count those of one fate, and the days of which each has a number. */
    private final Map<String, SortedSet<Integer>> byFate = new HashMap<>();

    private final Map<String, NavigableMap<LocalDate, SortedSet<Integer>>> byDay = new HashMap<>();

    private Series(List<List<Count>> groups) {
        this.all = groups.stream().filter(Series::isSeries).toList();
        for (int i = 0; i < all.size(); i++) {
            enter(i, all.get(i).get(0).fate().orElse(""));
        }
    }

    private void enter(int at, String fate) {
        byFate.computeIfAbsent(fate, key -> new TreeSet<>()).add(at);
        NavigableMap<LocalDate, SortedSet<Integer>> days =
                byDay.computeIfAbsent(fate, key -> new TreeMap<>());
        all.get(at).stream()
                .flatMap(count -> count.day().stream())
                .forEach(day -> days.computeIfAbsent(day, key -> new TreeSet<>()).add(at));
    }

    /** The series of the figure's fate, in their order; where it has a day, those of about then. */
    private SortedSet<Integer> near(Count single) {
        String fate = single.fate().orElse("");
        if (single.day().isEmpty()) {
            return byFate.getOrDefault(fate, Collections.emptySortedSet());
        }
        LocalDate day = single.day().get();
        SortedSet<Integer> near = new TreeSet<>();
        byDay.getOrDefault(fate, Collections.emptyNavigableMap())
                .subMap(day.minusDays(DAYS), true, day.plusDays(DAYS), true)
                .values()
                .forEach(near::addAll);
        return near;
    }

    /** Which single figures belong to which group; each to the first that has a place for it. */
    static List<Tie<Count>> pairs(List<Bundle<Count>> bundles, SameCount relation) {
        List<List<Count>> groups = bundles.stream().map(Bundle::members).toList();
        Series series = new Series(groups);
        List<Tie<Count>> pairs = new ArrayList<>();
        for (List<Count> group : groups) {
            Count single = group.get(0);
            if (single.fate().isPresent() && !isSeries(group) && group.size() <= 2) {
                series.near(single).stream()
                        .map(series.all::get)
                        .filter(own -> isOf(single, own, relation))
                        .findFirst()
                        .ifPresent(own -> pairs.add(Tie.by(RULE, own.get(0), single)));
            }
        }
        return pairs;
    }

    private static boolean isSeries(List<Count> group) {
        return group.size() >= LEAST
                && group.get(0).fate().isPresent()
                && group.stream().filter(Count::total).limit(2).count() == 2
                && group.stream().map(Count::day).flatMap(Optional::stream).distinct().count()
                        >= LEAST;
    }

    private static boolean isOf(Count single, List<Count> series, SameCount relation) {
        if (!relation.isOneStory(single, series.get(0))
                || series.stream().anyMatch(member -> relation.likeness(single, member) < 0)) {
            return false;
        }
        Optional<LocalDate> day = single.day();
        if (day.isEmpty()) {
            return single.total()
                    && series.stream().anyMatch(m -> low(m).compareTo(low(single)) == 0);
        }
        Optional<Count> before = nearest(series, day.get(), true);
        Optional<Count> after = nearest(series, day.get(), false);
        if (before.isPresent() && after.isPresent()) {
            return !Days.isApart(before.get().day(), day, DAYS)
                    && !Days.isApart(after.get().day(), day, DAYS)
                    && isBetween(low(single), low(before.get()), low(after.get()));
        }
        Optional<Count> end = before.or(() -> after);
        return end.isPresent()
                && !Days.isApart(end.get().day(), day, DAYS)
                && isNext(single, end.get(), before.isPresent())
                && series.stream().anyMatch(member -> relation.near(single, member) > 0);
    }

    /** Whether the number goes on from the last, or leads to the first, as the series grows. */
    private static boolean isNext(Count single, Count end, boolean after) {
        BigDecimal less = after ? low(end) : low(single);
        BigDecimal more = after ? low(single) : low(end);
        return less.signum() > 0
                && more.compareTo(less) >= 0
                && more.compareTo(less.multiply(STEP, MathContext.DECIMAL64)) <= 0;
    }

    private static Optional<Count> nearest(List<Count> series, LocalDate day, boolean before) {
        Comparator<Count> byDay =
                Comparator.<Count, LocalDate>comparing(count -> count.day().orElse(day))
                        .thenComparing(count -> count.item().id());
        return series.stream()
                .filter(
                        count ->
                                count.day()
                                        .filter(d -> before ? d.isBefore(day) : d.isAfter(day))
                                        .isPresent())
                .max(before ? byDay : byDay.reversed());
    }

    private static boolean isBetween(BigDecimal value, BigDecimal one, BigDecimal other) {
        return value.compareTo(one.min(other)) >= 0 && value.compareTo(one.max(other)) <= 0;
    }

    private static BigDecimal low(Count count) {
        return count.figure().quantity().low();
    }
}
