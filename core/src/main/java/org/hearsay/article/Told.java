package org.hearsay.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The article's words as the page's metadata repeat them: a guide to where on the page the article
 * stands, never a text of its own. Often it is only a beginning, or nothing at all.
 */
final class Told {

    private static final int SHINGLE = 4;
    private static final int LONGEST = 400_000;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Set<Long> shingles;

    private Told(Set<Long> shingles) {
        this.shingles = shingles;
    }

    static Told of(String body) {
        String text = body.substring(0, Math.min(LONGEST, body.length()));
        return new Told(
                Arrays.stream(shingles(text))
                        .boxed()
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    /** The share of the text's sequences of four words that are told, 0 to 1; 0 if it has none. */
    double share(String text) {
        if (shingles.isEmpty()) {
            return 0;
        }
        long[] own = shingles(text);
        long told = Arrays.stream(own).filter(shingles::contains).count();
        return own.length == 0 ? 0 : (double) told / own.length;
    }

    private static long[] shingles(String text) {
        int[] words = words(text.toLowerCase(Locale.ROOT));
        long[] shingles = new long[Math.max(0, words.length - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            for (int word = i; word < i + SHINGLE; word++) {
                shingles[i] = shingles[i] * MIX + words[word];
            }
        }
        return shingles;
    }

    /** Hashes of runs of letters and digits; where words are not spaced, of single characters. */
    private static int[] words(String text) {
        int[] words = new int[text.length()];
        int count = 0;
        int hash = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean ends = !letter || Line.isUnspaced(c);
            if (open && ends) {
                words[count++] = hash;
                open = false;
            }
            if (letter) {
                hash = open ? hash * 31 + c : c;
                open = true;
            }
        }
        if (open) {
            words[count++] = hash;
        }
        return Arrays.copyOf(words, count);
    }
}
