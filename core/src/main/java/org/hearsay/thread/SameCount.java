package org.hearsay.thread;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Figure;

/**
 * Whether two figures count the same thing, whatever their values: a symmetric function of the two
 * alone. Where values differ more must speak for it than where they agree.
 */
final class SameCount implements Grouping.Relation<Count> {

    private static final int DAYS = 45;
    private static final BigDecimal FACTOR = BigDecimal.valueOf(3);

    @Override
    public Set<String> keys(Count count) {
        Set<String> keys = new TreeSet<>();
        keys.add(count.measure() + "=" + count.figure().quantity().low());
        for (String stem : count.context()) {
            keys.add(count.measure() + " " + stem);
            count.fate().ifPresent(fate -> keys.add("fate " + fate + " " + stem));
        }
        return keys;
    }

    @Override
    public double likeness(Count a, Count b) {
        if (!sameKind(a, b) || Days.isApart(a.day(), b.day(), DAYS)) {
            return 0;
        }
        int common = (int) a.context().stream().filter(b.context()::contains).count();
        boolean fate = a.fate().isPresent() && a.fate().equals(b.fate());
        boolean agree = Values.isCompatible(a.figure().quantity(), b.figure().quantity());
        boolean same =
                agree
                        ? common >= (fate ? 1 : 2)
                        : common >= (fate ? 2 : 4) && isNear(a.figure(), b.figure());
        double union = Math.max(1, a.context().size() + b.context().size() - common);
        return same ? (agree ? 1 : 0) + (fate ? 0.5 : 0) + common / union : 0;
    }

    private static boolean sameKind(Count a, Count b) {
        boolean units = unit(a.figure()).equals(unit(b.figure()));
        boolean fates = a.fate().equals(b.fate());
        boolean heads =
                a.head().equals(b.head())
                        || (a.fate().isPresent() && fates && isPeople(a) && isPeople(b));
        return units
                && heads
                && (fates || a.fate().isEmpty() || b.fate().isEmpty())
                && areCompatible(a.modifiers(), b.modifiers())
                && samePlace(a.figure(), b.figure());
    }

    private static boolean isPeople(Count count) {
        return Set.of("people", "dead", "").contains(count.head());
    }

    private static String unit(Figure figure) {
        return figure.unit().map(unit -> unit.toLowerCase(Locale.ROOT)).orElse("");
    }

    private static boolean areCompatible(NavigableSet<String> a, NavigableSet<String> b) {
        return a.containsAll(b) || b.containsAll(a);
    }

    private static boolean samePlace(Figure a, Figure b) {
        return a.place().isEmpty()
                || b.place().isEmpty()
                || areCompatible(
                        Terms.of(a.place().get()).stems(), Terms.of(b.place().get()).stems());
    }

    /** Numbers far apart count different things more often than they contradict each other. */
    private static boolean isNear(Figure a, Figure b) {
        BigDecimal low = a.quantity().low().min(b.quantity().low());
        BigDecimal high = a.quantity().high().max(b.quantity().high());
        return low.signum() > 0 && high.compareTo(low.multiply(FACTOR, MathContext.DECIMAL64)) <= 0;
    }
}
