package org.hearsay.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.Hash;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * An article's body as comparisons see it: its normalised words as hashes, and where they stand.
 *
 * <p>Words are compared by 64-bit hashes that depend on the word alone, never on the other
 * articles, so that every comparison is a function of two articles. Kept small, since a hundred
 * thousand are held at once: some sixteen bytes a word.
 */
final class Body {

    /** How many words a shingle has. */
    static final int SHINGLE = 5;

    private static final Set<Role> BODY = Set.of(Role.BODY, Role.QUOTE);
    private static final Set<Role> PICTURES = Set.of(Role.BODY, Role.QUOTE, Role.CAPTION);

    /** A body of fewer characters is none. */
    private static final int LEAST = 100;

    private final Article article;
    private final long[] hashes;
    private final int[] starts;
    private final int[] ends;
    private final int[] paragraphs;
    private final BitSet parted;
    private final BitSet quoted;
    private final long sameness;
    private BitSet furniture = new BitSet();

    Body(Article article) {
        this.article = article;
        Words words = new Words(article, text(article));
        this.hashes = Arrays.copyOf(words.hashes, words.size);
        this.starts = Arrays.copyOf(words.starts, words.size);
        this.ends = Arrays.copyOf(words.ends, words.size);
        this.paragraphs = Arrays.copyOf(words.paragraphs, words.count + 1);
        this.parted = words.parted;
        this.quoted = words.quoted;
        this.sameness = Hash.of(collapsed());
    }

    /** The roles that make the text: a page that has nothing but pictures says it in captions. */
    private static Set<Role> text(Article article) {
        int body =
                article.segments().stream()
                        .filter(segment -> BODY.contains(segment.role()))
                        .mapToInt(segment -> segment.span().length())
                        .sum();
        return body >= LEAST ? BODY : PICTURES;
    }

    Article article() {
        return article;
    }

    int size() {
        return hashes.length;
    }

    long hash(int word) {
        return hashes[word];
    }

    /** Whether a caption, an advertisement or the like stands between this word and the last. */
    boolean isParted(int word) {
        return parted.get(word);
    }

    /** Whether the word stands in quotation marks: there, sameness is the speaker's. */
    boolean isQuoted(int word) {
        return quoted.get(word);
    }

    /** Whether the word stands in what the outlet's pages have in common. */
    boolean isFurniture(int word) {
        return furniture.get(word);
    }

    /** These words are what the outlet's pages have in common. */
    void mark(BitSet words) {
        furniture = words;
    }

    /** How many words are not the outlet's furniture. */
    int ownSize() {
        return hashes.length - furniture.cardinality();
    }

    int paragraphs() {
        return paragraphs.length - 1;
    }

    /** The first word of that paragraph; of the one after the last, the number of words. */
    int paragraph(int paragraph) {
        return paragraphs[paragraph];
    }

    /** A hash of the paragraph's words. */
    long paragraphHash(int paragraph) {
        long hash = 0;
        for (int i = paragraphs[paragraph]; i < paragraphs[paragraph + 1]; i++) {
            hash = Hash.mix(hash * 31 + hashes[i]);
        }
        return hash;
    }

    /** Where the word stands in the article's text. */
    Span at(int word) {
        return new Span(starts[word], ends[word]);
    }

    /** The text from one word to another, the last included. */
    Span span(int from, int last) {
        return new Span(starts[from], ends[last]);
    }

    /** One shingle for each word from which {@link #SHINGLE} words follow; computed anew. */
    long[] shingles() {
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

    /** A hash that equal bodies have in common. */
    long sameness() {
        return sameness;
    }

    /** Whether both bodies are one text but for white space and case. */
    boolean isSameText(Body other) {
        return sameness == other.sameness && collapsed().equals(other.collapsed());
    }

    private String collapsed() {
        String text = article.body();
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

    /** The arrays while they grow. */
    private static final class Words {

        private final Article article;
        private long[] hashes = new long[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int[] paragraphs = new int[16];
        private final BitSet parted = new BitSet();
        private final BitSet quoted = new BitSet();
        private boolean isParted;
        private int size;
        private int count;

        Words(Article article, Set<Role> roles) {
            this.article = article;
            for (Segment segment : article.segments()) {
                if (roles.contains(segment.role())) {
                    add(segment.span());
                } else {
                    isParted = true;
                }
            }
        }

        private void add(Span span) {
            String text = article.text().characters();
            boolean open = false;
            int read = span.start();
            for (Word word : Word.in(text, span)) {
                for (; read < word.span().start(); read++) {
                    open = afterMark(text.charAt(read), open);
                }
                grow();
                hashes[size] = Hash.of(word.form());
                starts[size] = word.span().start();
                ends[size] = word.span().end();
                parted.set(size, isParted);
                quoted.set(size, open);
                isParted = false;
                size++;
            }
            endParagraph();
        }

        private void endParagraph() {
            if (size > paragraphs[count]) {
                count++;
                paragraphs =
                        count == paragraphs.length
                                ? Arrays.copyOf(paragraphs, count * 2)
                                : paragraphs;
                paragraphs[count] = size;
            }
        }

        private void grow() {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
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
    }
}
