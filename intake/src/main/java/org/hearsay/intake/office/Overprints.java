package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows glyphs that are printed again next to themselves, to look bold. */
final class Overprints {

    private static final double CELL = 2;

    /** Of one cell: who prints more letters on one another has other things in mind. */
    private static final int MOST_KEPT = 8;

    private record Cell(long x, long y) {}

    private final Map<Cell, List<Glyph>> seen = new HashMap<>();

    /** Whether it was there already; if not, it is now. */
    boolean has(Glyph glyph) {
        if (glyph.isBlank()) {
            return false;
        }
        long x = Math.round(glyph.x() / CELL);
        long y = Math.round(glyph.y() / CELL);
        for (long i = x - 1; i <= x + 1; i++) {
            for (long j = y - 1; j <= y + 1; j++) {
                if (holds(new Cell(i, j), glyph)) {
                    return true;
                }
            }
        }
        List<Glyph> here = seen.computeIfAbsent(new Cell(x, y), any -> new ArrayList<>(1));
        if (here.size() < MOST_KEPT) {
            here.add(glyph);
        }
        return false;
    }

    private boolean holds(Cell cell, Glyph glyph) {
        double near = Math.min(CELL, Math.min(0.1 * glyph.size(), glyph.width() / 3));
        return seen.getOrDefault(cell, List.of()).stream()
                .anyMatch(
                        other ->
                                other.text().equals(glyph.text())
                                        && other.direction() == glyph.direction()
                                        && Math.abs(other.x() - glyph.x()) <= near
                                        && Math.abs(other.y() - glyph.y()) <= near);
    }
}
