package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.List;

/** Joins glyphs to words, in the order in which the page draws them. */
final class Words {

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double left;
    private double right;
    private double y;
    private double size;
    private double space;
    private boolean bold;

    private Words() {}

    static List<Word> of(List<Glyph> glyphs) {
        Words words = new Words();
        glyphs.forEach(words::add);
        words.end(false);
        return words.words;
    }

    /** How far apart two words are at least; letters of one are nearer. */
    static double gap(double size, double space) {
        double half = space > 0 ? space / 2 : 0.15 * size;
        return Math.min(0.28 * size, Math.max(0.1 * size, half));
    }

    private void add(Glyph glyph) {
        if (glyph.isBlank()) {
            end(true);
            return;
        }
        if (text.length() > 0 && !continues(glyph)) {
            end(false);
        }
        if (text.length() == 0) {
            left = glyph.x();
            right = left;
            y = glyph.y();
            size = glyph.size();
            space = glyph.space();
            bold = glyph.bold();
        }
        text.append(Ligatures.apart(glyph.text()));
        right = Math.max(right, glyph.x() + glyph.width());
    }

    private boolean continues(Glyph glyph) {
        double ahead = glyph.x() - right;
        return Math.abs(glyph.y() - y) < 0.1 * size
                && Math.abs(glyph.size() - size) < 0.2 * size
                && ahead > -0.4 * size
                && ahead <= gap(size, space);
    }

    private void end(boolean spaced) {
        if (text.length() > 0) {
            words.add(
                    new Word(
                            text.toString(),
                            left,
                            Math.max(right, left + 0.1),
                            y,
                            size,
                            space,
                            bold,
                            spaced));
            text.setLength(0);
        }
    }
}
