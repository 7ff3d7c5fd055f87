package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.List;

/** Lines below each other in one column, evenly spaced, in letters of one size. */
final class Block {

    private final List<Line> lines = new ArrayList<>();
    private double left = Double.MAX_VALUE;
    private double right;

    Block(Line line) {
        add(line);
    }

    void add(Line line) {
        lines.add(line);
        left = Math.min(left, line.left());
        right = Math.max(right, line.right());
    }

    /** From the top down, at least one. */
    List<Line> lines() {
        return lines;
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double top() {
        return first().top();
    }

    double bottom() {
        return last().bottom();
    }

    double shared(Block other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }
}
