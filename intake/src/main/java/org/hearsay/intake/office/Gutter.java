package org.hearsay.intake.office;

import java.util.stream.Stream;

/**
 * White space between columns: somewhere between {@code left} and {@code right} a stripe as wide as
 * {@code white}, from {@code top} to {@code bottom}. Beside a ragged column some of it is text.
 */
record Gutter(double left, double right, double top, double bottom, double white) {

    boolean reaches(double y) {
        return y >= top && y <= bottom;
    }

    /** Whether it runs beside the box: its top half, for a line may hang over the end. */
    boolean isBeside(Box box) {
        return bottom > box.y() - 0.5 * box.size() && top < box.y();
    }

    /** Whether it lies between two boxes of one line. */
    boolean parts(Box one, Box other) {
        return isBeside(one)
                && Math.min(other.left(), right) - Math.max(one.right(), left) > 0.75 * white;
    }

    /** What is left of it above and below a line that ends it. */
    Stream<Gutter> cut(Line line) {
        if (line.bottom() <= top || line.top() >= bottom) {
            return Stream.of(this);
        }
        return Stream.of(
                        new Gutter(left, right, top, line.top(), white),
                        new Gutter(left, right, line.bottom(), bottom, white))
                .filter(part -> part.bottom > part.top);
    }

    boolean isRightOf(double right) {
        return right <= this.right - 0.75 * white;
    }

    boolean isLeftOf(double left) {
        return left >= this.left + 0.75 * white;
    }
}
