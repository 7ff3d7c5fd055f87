package org.hearsay.intake.office;

import java.util.List;

/**
 * A line of text within its column. Cells of a table are parted by a tab. {@code first} is how wide
 * its first word is; {@code bold} lines are so throughout.
 */
record Line(
        String text, double left, double right, double y, double size, double first, boolean bold)
        implements Box {

    /** So many times the letters' size apart, words are cells of a table. */
    private static final double CELLS = 2;

    /** Words in order from left to right. */
    static Line of(List<Word> words) {
        Word largest = words.get(0);
        StringBuilder text = new StringBuilder();
        boolean bold = true;
        Word last = words.get(0);
        for (Word word : words) {
            if (text.length() > 0 && last.endsBefore(word)) {
                text.append(word.left() - last.right() > CELLS * word.size() ? '\t' : ' ');
            }
            text.append(word.text());
            bold &= word.bold();
            largest = word.text().length() > largest.text().length() ? word : largest;
            last = word;
        }
        double right = words.stream().mapToDouble(Word::right).max().orElseThrow();
        return new Line(
                text.toString(),
                words.get(0).left(),
                right,
                largest.y(),
                largest.size(),
                words.get(0).width(),
                bold);
    }

    /** This line behind a large first letter, which stands before it. */
    Line after(Word initial) {
        return new Line(initial.text() + text, initial.left(), right, y, size, first, bold);
    }

    boolean isRow() {
        return text.indexOf('\t') >= 0;
    }
}
