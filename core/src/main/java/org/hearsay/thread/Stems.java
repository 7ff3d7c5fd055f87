package org.hearsay.thread;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * An immutable set of words in their natural order, kept in an array: what millions of items are
 * compared by has to be small. Its words are interned, for those of a whole ledger are few.
 */
final class Stems extends AbstractSet<String> {

    private static final Stems NONE = new Stems(new String[0]);

    private final String[] words;

    private Stems(String[] words) {
        this.words = words;
    }

    static Stems of(Collection<String> words) {
        if (words instanceof Stems stems) {
            return stems;
        }
        return words.isEmpty()
                ? NONE
                : new Stems(
                        words.stream()
                                .map(String::intern)
                                .sorted()
                                .distinct()
                                .toArray(String[]::new));
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String && Arrays.binarySearch(words, word) >= 0;
    }

    @Override
    public Iterator<String> iterator() {
        return List.of(words).iterator();
    }

    @Override
    public int size() {
        return words.length;
    }
}
