package org.hearsay.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes of SVG, in units of its own view box. What a shape shows stands beside it in words; shapes
 * are for eyes only.
 */
final class Drawing {

    private static final int TICKS = 6;

    /** What a day's name needs. */
    private static final int ROOM = 86;

    private final Html h;

    private Drawing(Html h) {
        this.h = h;
    }

    /** Opens a drawing of this size that a reader of screens passes over; close it. */
    static Drawing open(Html h, String classes, int width, int height) {
        h.open("svg", classes).attribute("aria-hidden", "true");
        h.attribute("viewBox", "0 0 " + width + " " + height);
        return new Drawing(h);
    }

    void close() {
        h.close();
    }

    /** A bar that is as much of its width as the value is of the most. */
    static void bar(Html h, int value, int most) {
        h.open("svg", "bar").attribute("aria-hidden", "true");
        h.attribute("viewBox", "0 0 100 10").attribute("preserveAspectRatio", "none");
        new Drawing(h).rect("bar-value", 0, 0, Math.max(1, 100 * value / Math.max(1, most)), 10);
        h.close();
    }

    void rect(String classes, int x, int y, int width, int height) {
        h.open("rect", classes).attribute("x", "" + x).attribute("y", "" + y);
        h.attribute("width", "" + width).attribute("height", "" + height).close();
    }

    void line(String classes, int x1, int y1, int x2, int y2) {
        h.open("line", classes).attribute("x1", "" + x1).attribute("y1", "" + y1);
        h.attribute("x2", "" + x2).attribute("y2", "" + y2).close();
    }

    /** Down or up from the first point to the height of the second, then across. */
    void elbow(String classes, int x1, int y1, int x2, int y2) {
        String way = "M" + x1 + " " + y1 + "V" + y2 + "H" + x2;
        h.open("path", classes).attribute("d", way).close();
    }

    void dot(String classes, int x, int y, int radius) {
        h.open("circle", classes).attribute("cx", "" + x).attribute("cy", "" + y);
        h.attribute("r", "" + radius).close();
    }

    /** Words that begin there, or, at the end, that end there. */
    void words(String text, int x, int y, boolean end) {
        h.open("text").attribute("x", "" + x).attribute("y", "" + y);
        h.attribute("text-anchor", end ? "end" : "start").text(text).close();
    }

    /** Days laid out from left to right. */
    record Axis(LocalDate first, LocalDate last, int left, int right) {

        int at(LocalDate day) {
            long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
            long gone = ChronoUnit.DAYS.between(first, day);
            return left + (int) ((right - left) * Math.max(0, Math.min(gone, days)) / days);
        }

        /** A few days at even distances, the first and the last among them. */
        List<LocalDate> ticks() {
            long days = ChronoUnit.DAYS.between(first, last);
            long steps = Math.min(TICKS, days);
            List<LocalDate> ticks = new ArrayList<>(List.of(first));
            for (long i = 1; i <= steps; i++) {
                ticks.add(first.plusDays(days * i / steps));
            }
            return ticks;
        }
    }

    /** The axis with its days above, and a line down through the drawing at each. */
    void axis(Axis axis, int height) {
        int free = 0;
        for (LocalDate day : axis.ticks()) {
            int x = axis.at(day);
            line("tick", x, 18, x, height);
            if (x >= free) {
                words(Days.shortDay(day), x, 12, x > axis.right());
                free = x + ROOM;
            }
        }
    }
}
