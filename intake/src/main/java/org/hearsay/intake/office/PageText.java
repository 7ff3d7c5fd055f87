package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A page's lines and the gutters between its columns, in one direction of reading. {@code number}
 * counts pages from 1, {@code height} is in points.
 */
record PageText(int number, double height, List<Line> lines, List<Gutter> gutters) {

    /** More words stand on no page in earnest; those of such a page are one column. */
    private static final int MOST_WORDS = 20_000;

    /** A page's text, one for each direction, the one with most of it first. */
    static List<PageText> of(int number, double height, List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> directions = new TreeMap<>();
        for (Glyph glyph : glyphs) {
            directions.computeIfAbsent(glyph.direction(), any -> new ArrayList<>()).add(glyph);
        }
        return directions.values().stream()
                .sorted((one, other) -> other.size() - one.size())
                .map(some -> inOneDirection(number, height, some))
                .filter(page -> !page.lines().isEmpty())
                .toList();
    }

    private static PageText inOneDirection(int number, double height, List<Glyph> glyphs) {
        List<Word> words = Words.of(glyphs);
        double size = usualSize(words);
        List<Gutter> gutters =
                words.size() > MOST_WORDS
                        ? List.of()
                        : Columns.of(words, Gutters.of(words, size), size);
        return new PageText(number, height, Lines.of(words, gutters, size), gutters);
    }

    /** The size of most letters, to half a point. */
    static double usualSize(List<Word> words) {
        Map<Long, Integer> letters = new TreeMap<>();
        words.forEach(
                word ->
                        letters.merge(
                                Math.round(word.size() * 2), word.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> Math.max(0.5, most.getKey() / 2.0))
                .orElse(10.0);
    }

    PageText with(List<Line> others) {
        return new PageText(number, height, others, gutters);
    }
}
