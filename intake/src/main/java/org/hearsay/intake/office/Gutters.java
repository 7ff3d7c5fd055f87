package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the gutters of a page: stretches of white, at least a wide space wide and some lines high,
 * with text on both sides. The page is looked at through a grid, so that the work does not grow
 * with what stands on it.
 */
final class Gutters {

    private static final int MOST_CELLS = 1_000;

    /** In sizes of the page's letters: how wide the white is at least, and how high. */
    private static final double NARROWEST = 0.6;

    private static final double LOWEST = 4.5;

    /** Lines of a page before it can have columns. */
    private static final int FEWEST_WORDS = 20;

    private final double cell;
    private final int across;
    private final int down;
    private final int wide;
    private final int high;

    /** For each row of cells, those that are taken. */
    private final BitSet[] rows;

    private final int[] first;
    private final int[] last;

    private Gutters(List<Word> words, double size) {
        double right = words.stream().mapToDouble(Word::right).max().orElse(0);
        double bottom = words.stream().mapToDouble(Word::bottom).max().orElse(0);
        cell = Math.max(1, Math.max(right, bottom) / MOST_CELLS);
        across = cells(right) + 2;
        down = cells(bottom) + 2;
        wide = Math.max(2, (int) Math.round(NARROWEST * size / cell));
        high = Math.max(3, (int) Math.round(LOWEST * size / cell));
        rows = new BitSet[down];
        first = new int[down];
        last = new int[down];
        for (int y = 0; y < down; y++) {
            rows[y] = new BitSet(across);
        }
        words.forEach(this::take);
        for (int y = 0; y < down; y++) {
            first[y] = rows[y].isEmpty() ? Integer.MAX_VALUE : rows[y].nextSetBit(0);
            last[y] = rows[y].length() - 1;
        }
    }

    /** From left to right, then down. */
    static List<Gutter> of(List<Word> words, double size) {
        return words.size() < FEWEST_WORDS ? List.of() : new Gutters(words, size).find();
    }

    private int cells(double points) {
        return (int) Math.min(MOST_CELLS, Math.max(0, Math.floor(points / cell)));
    }

    private void take(Word word) {
        int left = cells(word.left());
        int right = Math.max(left + 1, cells(Math.ceil(word.right())));
        for (int y = cells(word.top()); y <= cells(word.bottom()); y++) {
            rows[y].set(left, right);
        }
    }

    private List<Gutter> find() {
        List<Run> open = new ArrayList<>();
        List<Gutter> found = new ArrayList<>();
        for (int x = 0; x + wide <= across; x++) {
            List<Run> here = runs(x);
            List<Run> next = new ArrayList<>();
            for (Run run : here) {
                next.add(grown(run, open));
            }
            open.stream()
                    .filter(run -> !isTouched(run, here))
                    .forEach(run -> found.add(gutter(run)));
            open = next;
        }
        open.forEach(run -> found.add(gutter(run)));
        return found;
    }

    /** Rows that are white from one column of cells on; {@code from} is the first such column. */
    private record Run(int from, int x, int top, int bottom) {

        boolean touches(Run other) {
            return top < other.bottom && other.top < bottom;
        }

        int height() {
            return bottom - top;
        }
    }

    private static boolean isTouched(Run run, List<Run> others) {
        return others.stream().anyMatch(run::touches);
    }

    /** The run as a part of the one it lengthens: as high as the highest of them. */
    private static Run grown(Run run, List<Run> open) {
        for (Run before : open) {
            if (before.touches(run)) {
                Run higher = before.height() >= run.height() ? before : run;
                return new Run(before.from(), run.x(), higher.top(), higher.bottom());
            }
        }
        return run;
    }

    private Gutter gutter(Run run) {
        return new Gutter(
                run.from() * cell,
                (run.x() + wide) * cell,
                run.top() * cell,
                (run.bottom() + 1) * cell,
                wide * cell);
    }

    private List<Run> runs(int x) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int y = 0; y <= down; y++) {
            if (y == down || !isWhite(x, y)) {
                add(runs, x, start, y);
                start = y + 1;
            }
        }
        return runs;
    }

    private boolean isWhite(int x, int y) {
        int taken = rows[y].nextSetBit(x);
        return taken < 0 || taken >= x + wide;
    }

    /** Cuts off what has no text on both sides. */
    private void add(List<Run> runs, int x, int start, int end) {
        int top = start;
        int bottom = end;
        while (top < bottom && !isBetween(x, top)) {
            top++;
        }
        while (bottom > top && !isBetween(x, bottom - 1)) {
            bottom--;
        }
        if (bottom - top >= high && beside(x, top, bottom) * 3 >= bottom - top) {
            runs.add(new Run(x, x, top, bottom));
        }
    }

    private int beside(int x, int top, int bottom) {
        int rowsBetween = 0;
        for (int y = top; y < bottom; y++) {
            rowsBetween += isBetween(x, y) ? 1 : 0;
        }
        return rowsBetween;
    }

    private boolean isBetween(int x, int y) {
        return first[y] < x && last[y] >= x + wide;
    }
}
