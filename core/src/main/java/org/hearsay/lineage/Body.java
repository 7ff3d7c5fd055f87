package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Article;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * An article's body as comparisons see it: normalised words as hashes, and runs of them.
 *
 * <p>Words are compared by 64-bit hashes that depend on the word alone, never on the other
 * articles, so that every comparison is a function of two articles.
 */
final class Body {

    /** How many words a shingle has. */
    static final int SHINGLE = 5;

    private final Article article;
    private final List<Word> words;
    private final long[] hashes;
    private final int[] stretches;
    private final boolean[] quoted;
    private final long[] shingles;
    private final long[] sorted;
    private final int[] places;
    private final String collapsed;

    Body(Article article) {
        this.article = article;
        this.words = new ArrayList<>();
        List<Integer> stretch = new ArrayList<>();
        List<Boolean> inQuotes = new ArrayList<>();
        int current = 0;
        for (Segment segment : article.segments()) {
            if (isBody(segment)) {
                add(segment.span(), current, stretch, inQuotes);
            } else {
                current++;
            }
        }
        this.hashes = words.stream().mapToLong(word -> Hash.of(word.form())).toArray();
        this.stretches = stretch.stream().mapToInt(Integer::intValue).toArray();
        this.quoted = new boolean[words.size()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[i] = inQuotes.get(i);
        }
        this.shingles = shingles(hashes);
        this.sorted = Arrays.stream(shingles).sorted().toArray();
        this.places = places(shingles, sorted);
        this.collapsed = collapse(article.body());
    }

    Article article() {
        return article;
    }

    int size() {
        return hashes.length;
    }

    List<Word> words() {
        return words;
    }

    long hash(int word) {
        return hashes[word];
    }

    /** Words of two stretches have a caption, an advertisement or the like between them. */
    int stretch(int word) {
        return stretches[word];
    }

    /** Whether the word stands in quotation marks: there, sameness is the speaker's. */
    boolean isQuoted(int word) {
        return quoted[word];
    }

    /** One shingle for each word from which {@link #SHINGLE} words follow. */
    long[] shingles() {
        return shingles;
    }

    boolean hasShingle(long shingle) {
        return Arrays.binarySearch(sorted, shingle) >= 0;
    }

    /** Where that shingle begins, as far as this many places, from the front. */
    int[] places(long shingle, int most) {
        int first = first(sorted, shingle);
        int end = first;
        while (end < sorted.length && end - first < most && sorted[end] == shingle) {
            end++;
        }
        return Arrays.copyOfRange(places, first, end);
    }

    /** The text from one word to another, the last included. */
    Span span(int first, int last) {
        return Span.hull(words.get(first).span(), words.get(last).span());
    }

    /** The body in lower case with single blanks: what makes two bodies equal. */
    String collapsed() {
        return collapsed;
    }

    private static boolean isBody(Segment segment) {
        return segment.role() == Role.BODY || segment.role() == Role.QUOTE;
    }

    private void add(Span span, int current, List<Integer> stretch, List<Boolean> inQuotes) {
        String text = article.text().characters();
        boolean open = false;
        int read = span.start();
        for (Word word : Word.in(text, span)) {
            for (; read < word.span().start(); read++) {
                open = afterMark(text.charAt(read), open);
            }
            words.add(word);
            stretch.add(current);
            inQuotes.add(open);
        }
    }

    private static boolean afterMark(char c, boolean open) {
        return switch (c) {
            case '\u201c', '\u201e', '\u00ab' -> true;
            case '\u201d', '\u00bb' -> false;
            case '"' -> !open;
            default -> open;
        };
    }

    private static long[] shingles(long[] hashes) {
        long[] shingles = new long[Math.max(0, hashes.length - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int j = i; j < i + SHINGLE; j++) {
                hash = Hash.mix(hash * 31 + hashes[j]);
            }
            shingles[i] = hash;
        }
        return shingles;
    }

    /** The place of each shingle of the sorted ones; equal ones from the front of the text on. */
    private static int[] places(long[] shingles, long[] sorted) {
        int[] places = new int[shingles.length];
        Map<Long, Integer> next = new HashMap<>();
        for (int place = 0; place < shingles.length; place++) {
            long shingle = shingles[place];
            int at = next.computeIfAbsent(shingle, s -> first(sorted, s));
            places[at] = place;
            next.put(shingle, at + 1);
        }
        return places;
    }

    private static int first(long[] sorted, long shingle) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < shingle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean afterBlank =
                    collapsed.length() == 0 || collapsed.charAt(collapsed.length() - 1) == ' ';
            if (!blank) {
                collapsed.append(c);
            } else if (!afterBlank) {
                collapsed.append(' ');
            }
        }
        return collapsed.toString().strip().toLowerCase(Locale.ROOT);
    }
}
