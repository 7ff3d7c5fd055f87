package org.hearsay.thread.wording;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;

/**
 * An immutable set of words in their natural order, kept in an array: what millions of items are
 * compared by has to be small. Its words are interned, for those of a whole ledger are few.
 */
public final class Stems extends AbstractSet<String> {

    private static final Stems NONE = new Stems(new String[0]);

    private final String[] words;

    private Stems(String[] words) {
        this.words = words;
    }

    public static Stems of(Collection<String> words) {
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
    public boolean containsAll(Collection<?> others) {
        return others instanceof Stems stems
                ? stems.size() <= words.length && common(stems) == stems.size()
                : super.containsAll(others);
    }

    /** How many words both have: one walk along the two, for both are in order. */
    public int common(Stems other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            int order = words[i].compareTo(other.words[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    @Override
    public Iterator<String> iterator() {
        return Collections.unmodifiableList(Arrays.asList(words)).iterator();
    }

    @Override
    public int size() {
        return words.length;
    }
}
