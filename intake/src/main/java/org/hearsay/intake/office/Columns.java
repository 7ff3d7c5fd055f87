package org.hearsay.intake.office;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Tells gutters between columns of running text from the white in a table, between a bullet and its
 * item, or between a time and what happened then: only running text fills its lines. What is beside
 * the others is read line by line.
 */
final class Columns {

    private static final int FEWEST_LINES = 3;
    private static final double HEADING = 1.25;
    private static final double WORDS_A_LINE = 2.5;
    private static final double CHARACTERS_A_LINE = 14;

    private final List<Line> lines;

    private Columns(List<Line> lines) {
        this.lines = lines;
    }

    static List<Gutter> of(List<Word> words, List<Gutter> candidates, double size) {
        if (candidates.isEmpty()) {
            return candidates;
        }
        Columns columns = new Columns(Lines.of(words, candidates, size));
        List<Gutter> gutters = candidates.stream().filter(columns::hasTextOnBothSides).toList();
        for (Line heading : columns.headings(size)) {
            gutters = gutters.stream().flatMap(gutter -> gutter.cut(heading)).toList();
        }
        return gutters;
    }

    /** Large lines with no text beside them: they end what is above, also in columns they miss. */
    private List<Line> headings(double size) {
        return lines.stream()
                .filter(line -> line.size() > HEADING * size)
                .filter(line -> lines.stream().noneMatch(other -> isTextBeside(other, line, size)))
                .toList();
    }

    private static boolean isTextBeside(Line other, Line line, double size) {
        return other.size() <= HEADING * size
                && other.bottom() > line.top()
                && other.top() < line.bottom();
    }

    private boolean hasTextOnBothSides(Gutter gutter) {
        List<Line> beside = lines.stream().filter(line -> gutter.reaches(line.y())).toList();
        List<Line> left = beside.stream().filter(line -> gutter.isRightOf(line.right())).toList();
        List<Line> right = beside.stream().filter(line -> gutter.isLeftOf(line.left())).toList();
        return isRunning(nearest(left, true)) && isRunning(nearest(right, false));
    }

    /** Of lines on one side, those with no other of the same height between them and the gutter. */
    private static List<Line> nearest(List<Line> side, boolean left) {
        return side.stream()
                .filter(line -> side.stream().noneMatch(other -> isNearer(other, line, left)))
                .toList();
    }

    private static boolean isNearer(Line other, Line line, boolean left) {
        boolean level = Math.abs(other.y() - line.y()) < 0.5 * line.size();
        return level && (left ? other.left() >= line.right() : other.right() <= line.left());
    }

    private static boolean isRunning(List<Line> lines) {
        double widest = widest(lines);
        List<Line> full = lines.stream().filter(line -> line.width() > 0.7 * widest).toList();
        return lines.size() >= FEWEST_LINES
                && full.size() * 2 >= lines.size()
                && average(full, Columns::words) >= WORDS_A_LINE
                && average(full, line -> line.text().length()) >= CHARACTERS_A_LINE;
    }

    /** The width of the widest lines but a few, which may be headings. */
    private static double widest(List<Line> lines) {
        double[] widths = lines.stream().mapToDouble(Line::width).sorted().toArray();
        return widths.length == 0 ? 0 : widths[(int) (0.85 * (widths.length - 1))];
    }

    private static double average(List<Line> lines, ToDoubleFunction<Line> of) {
        return lines.stream().mapToDouble(of).average().orElse(0);
    }

    private static int words(Line line) {
        return 1 + (int) line.text().chars().filter(c -> c == ' ').count();
    }
}
