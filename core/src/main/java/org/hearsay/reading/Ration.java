package org.hearsay.reading;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Item;
import org.hearsay.model.Reading;

/**
 * Holds one article to {@link Reading#MOST} items of a kind, the first in the text, and notes where
 * there are more: a text made of nothing but "said" would otherwise fill the memory of whoever
 * compares articles.
 */
final class Ration {

    private final List<String> notes = new ArrayList<>();

    /** In the order of the items, which is that of the text. */
    <T extends Item> List<T> of(List<T> items, String what) {
        if (items.size() < Reading.MOST) {
            return items;
        }
        notes.add(
                "The article has more than an article can have: only the first "
                        + Reading.MOST
                        + " "
                        + what
                        + " are read");
        return items.subList(0, Reading.MOST);
    }

    List<String> notes() {
        return notes;
    }
}
