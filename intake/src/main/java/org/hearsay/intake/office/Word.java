package org.hearsay.intake.office;

/** Glyphs that touch. {@code spaced}: a white one follows. */
record Word(
        String text,
        double left,
        double right,
        double y,
        double size,
        double space,
        boolean bold,
        boolean spaced)
        implements Box {

    /** Whether a word that begins so far behind this one is another word. */
    boolean endsBefore(Word next) {
        double gap = next.left - right;
        return spaced || gap > Words.gap(Math.max(size, next.size), space);
    }
}
