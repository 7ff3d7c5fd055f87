package org.hearsay.intake.office;

/** A piece of text on a page: from {@code left} to {@code right}, standing on {@code y}. */
interface Box {

    double left();

    double right();

    double y();

    /** The size of its letters, in points, more than 0. */
    double size();

    default double top() {
        return y() - 0.75 * size();
    }

    default double bottom() {
        return y() + 0.2 * size();
    }

    default double width() {
        return right() - left();
    }

    /** How much of the page's width both take up; negative if they are apart. */
    default double shared(Box other) {
        return Math.min(right(), other.right()) - Math.max(left(), other.left());
    }
}
