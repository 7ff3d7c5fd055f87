package org.hearsay.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a paragraph is set: its element with its classes, and those of the element around it. A
 * site's template sets the paragraphs of an article alike, and what it puts between them otherwise.
 */
record Setting(String own, String around) {

    private static final int LONGEST_NAME = 200;

    static Setting of(Block block) {
        Place place = block.place();
        return new Setting(name(place), place.parent().map(Setting::name).orElse(""));
    }

    private static String name(Place place) {
        String classes = place.element().className().strip();
        return place.tag() + '.' + classes.substring(0, Math.min(LONGEST_NAME, classes.length()));
    }

    /** Whether a class takes part: bare elements look alike everywhere. */
    boolean isTelling() {
        return !own.endsWith(".") || !around.endsWith(".");
    }

    /** The setting of more than half of the prose in these blocks, if there is one. */
    static Optional<Setting> prevailing(Iterable<Block> blocks) {
        Map<Setting, Integer> lengths = new LinkedHashMap<>();
        int whole = 0;
        for (Block block : blocks) {
            if (block.isProse()) {
                lengths.merge(of(block), block.span().length(), Integer::sum);
                whole += block.span().length();
            }
        }
        int half = whole / 2;
        return lengths.entrySet().stream()
                .filter(entry -> entry.getValue() > half)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
