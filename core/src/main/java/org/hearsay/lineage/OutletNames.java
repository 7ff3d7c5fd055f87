package org.hearsay.lineage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Hash;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Finds names of outlets in bodies; the longest name that stands at a place is the one meant. */
final class OutletNames {

    private static final int MOST_WORDS = 8;

    private final Map<Long, String> outlets = new HashMap<>();
    private final Set<Long> beginnings = new HashSet<>();

    /** A name where it stands: from one word up to, not including, another. */
    record Found(String outlet, int start, int end) {}

    /** From now on the name, with or without "the" in front, means this outlet. */
    void add(String name, String outlet) {
        long[] words =
                Word.in(name, new Span(0, name.length())).stream()
                        .mapToLong(word -> Hash.of(word.form()))
                        .toArray();
        boolean hasArticle = words.length > 1 && words[0] == Hash.of("the");
        long[] bare = hasArticle ? Arrays.copyOfRange(words, 1, words.length) : words;
        if (bare.length > 0 && bare.length <= MOST_WORDS) {
            outlets.putIfAbsent(key(bare), outlet);
            beginnings.add(bare[0]);
        }
    }

    /** The outlet's name that begins at this word, in capitals and not part of a longer name. */
    Optional<Found> at(Body body, int start) {
        if (!beginnings.contains(body.hash(start)) || !isName(body, start)) {
            return Optional.empty();
        }
        Optional<Found> found = Optional.empty();
        long key = 0;
        int most = Math.min(MOST_WORDS, body.size() - start);
        for (int length = 1; length <= most; length++) {
            key = more(key, body.hash(start + length - 1));
            String outlet = outlets.get(key);
            if (outlet != null) {
                found = Optional.of(new Found(outlet, start, start + length));
            }
        }
        return found.filter(name -> !goesOn(body, name.end() - 1));
    }

    /** A capital, and no capital right before it that would make it the end of another name. */
    private static boolean isName(Body body, int start) {
        return isCapital(body, start) && (start == 0 || !isPart(body, start - 1));
    }

    private static boolean isPart(Body body, int word) {
        return isCapital(body, word)
                && areJoined(body, word)
                && !isFirstOfSentence(body, word)
                && body.hash(word) != Hash.of("the");
    }

    /** Whether the name's last word is followed by another capital: "Echo Company". */
    private static boolean goesOn(Body body, int last) {
        return last + 1 < body.size()
                && areJoined(body, last)
                && isCapital(body, last + 1)
                && !Citations.DAYS.has(body, last + 1);
    }

    private static boolean isFirstOfSentence(Body body, int word) {
        if (word == 0) {
            return true;
        }
        String between = between(body, word - 1);
        return between.indexOf('.') >= 0 || between.indexOf('\n') >= 0 || between.indexOf(':') >= 0;
    }

    private static boolean areJoined(Body body, int word) {
        return between(body, word).equals(" ") && !isPossessive(body, word);
    }

    /** Whether the word ends in an apostrophe and s. */
    static boolean isPossessive(Body body, int word) {
        String text = body.article().text().characters();
        Span at = body.at(word);
        return at.length() > 2
                && "'\u2019".indexOf(text.charAt(at.end() - 2)) >= 0
                && text.charAt(at.end() - 1) == 's';
    }

    /** What stands between this word and the next, cut short where it is long. */
    static String between(Body body, int word) {
        int end = body.at(word).end();
        int next = Math.min(body.at(word + 1).start(), end + 8);
        return body.article().text().characters().substring(end, next);
    }

    private static boolean isCapital(Body body, int word) {
        return Character.isUpperCase(
                body.article().text().characters().codePointAt(body.at(word).start()));
    }

    private static long key(long[] words) {
        long key = 0;
        for (long word : words) {
            key = more(key, word);
        }
        return key;
    }

    private static long more(long key, long word) {
        return Hash.mix(key * 31 + word);
    }
}
