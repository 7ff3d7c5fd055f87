package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts words into lines: those that stand on one height and are not parted by a gutter. */
final class Lines {

    /** How far apart, in sizes, words of one line may stand: a raised figure belongs to it. */
    private static final double SAME_HEIGHT = 0.38;

    /** A first letter so many times as large as the text that it begins. */
    private static final double INITIAL = 1.8;

    /** Rows that are still open for words; pages are not wider. */
    private static final int OPEN = 30;

    private static final Comparator<Box> DOWN =
            Comparator.comparingDouble(Box::y).thenComparingDouble(Box::left);

    private final List<Gutter> gutters;
    private final double size;
    private final List<List<Word>> rows = new ArrayList<>();
    private final List<Word> initials = new ArrayList<>();

    private Lines(List<Gutter> gutters, double size) {
        this.gutters = gutters;
        this.size = size;
    }

    /** Lines from the top down, then from left to right. {@code size} is that of most letters. */
    static List<Line> of(List<Word> words, List<Gutter> gutters, double size) {
        Lines lines = new Lines(gutters, size);
        words.stream().sorted(DOWN).forEach(lines::place);
        return lines.lines();
    }

    private void place(Word word) {
        if (isInitial(word)) {
            initials.add(word);
            return;
        }
        List<Word> best = null;
        double nearest = Double.MAX_VALUE;
        for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - OPEN); i--) {
            Word standing = rows.get(i).get(rows.get(i).size() - 1);
            double apart = Math.abs(standing.y() - word.y());
            if (apart < nearest && apart <= SAME_HEIGHT * Math.max(standing.size(), word.size())) {
                best = rows.get(i);
                nearest = apart;
            }
        }
        if (best == null) {
            best = new ArrayList<>();
            rows.add(best);
        }
        best.add(word);
    }

    private boolean isInitial(Word word) {
        return word.text().length() == 1
                && Character.isUpperCase(word.text().charAt(0))
                && word.size() > INITIAL * size;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (List<Word> row : rows) {
            row.sort(Comparator.comparingDouble(Word::left));
            split(row, lines);
        }
        lines.sort(DOWN);
        initials.forEach(initial -> attach(initial, lines));
        lines.sort(DOWN);
        return lines;
    }

    private void split(List<Word> row, List<Line> lines) {
        int start = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i == row.size() || isParted(row.get(i - 1), row.get(i))) {
                lines.add(Line.of(row.subList(start, i)));
                start = i;
            }
        }
    }

    private boolean isParted(Word one, Word other) {
        return gutters.stream().anyMatch(gutter -> gutter.parts(one, other));
    }

    /** To the line that begins right of it and is as high as it; else it is a line of its own. */
    private static void attach(Word initial, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double ahead = line.left() - initial.right();
            boolean level = Math.abs(line.top() - initial.top()) < 0.9 * line.size();
            if (level && ahead > -line.size() && ahead < 1.5 * line.size()) {
                lines.set(i, line.after(initial));
                return;
            }
        }
        lines.add(Line.of(List.of(initial)));
    }
}
