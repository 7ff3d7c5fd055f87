package org.hearsay.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/** An article's words by sentence and paragraph, and which of them stand in quotation marks. */
final class ArticleWords {

    private static final Set<String> OBLIQUE =
            Set.of(
                    "of",
                    "for",
                    "to",
                    "at",
                    "in",
                    "on",
                    "from",
                    "by",
                    "against",
                    "about",
                    "under",
                    "after",
                    "before",
                    "over",
                    "between",
                    "despite",
                    "because",
                    "like",
                    "than",
                    "with",
                    "into",
                    "alongside",
                    "toward",
                    "towards",
                    "via",
                    "behind",
                    "beside",
                    "besides",
                    "near",
                    "above",
                    "below",
                    "among",
                    "amid",
                    "within",
                    "without",
                    "during",
                    "around",
                    "across",
                    "through",
                    "upon",
                    "onto",
                    "versus",
                    "regarding",
                    "concerning");

    private final Annotation annotation;
    private final List<List<Word>> sentences = new ArrayList<>();
    private final BitSet quoted = new BitSet();

    ArticleWords(Annotation annotation) {
        this.annotation = annotation;
        String characters = annotation.article().text().characters();
        annotation.sentences().forEach(s -> sentences.add(Word.of(s, characters)));
        annotation.article().segments().forEach(segment -> markQuotes(segment.span(), characters));
    }

    /**
     * Marks open and close alternately; a paragraph without a closing mark is quoted to its end.
     */
    private void markQuotes(Span paragraph, String text) {
        int open = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.charAt(i);
            if (c == '“' || (c == '"' && open < 0)) {
                open = open < 0 ? i : open;
            } else if ((c == '”' || c == '"') && open >= 0) {
                quoted.set(open, i + 1);
                open = -1;
            }
        }
        if (open >= 0) {
            quoted.set(open, paragraph.end());
        }
    }

    Annotation annotation() {
        return annotation;
    }

    String text(Span span) {
        return annotation.article().text().at(span);
    }

    boolean inQuotes(int position) {
        return quoted.get(position);
    }

    /** Whether a quotation ends or begins between two positions, or both stand outside any. */
    boolean sameQuote(int from, int to) {
        return quoted.nextClearBit(from) >= to;
    }

    Optional<Sentence> sentenceAt(int position) {
        return annotation.sentenceAt(position);
    }

    List<Word> of(Sentence sentence) {
        return sentences.get(sentence.index());
    }

    /** The sentence a name stands in; empty where it stands in none. */
    List<Word> around(Span span) {
        return sentenceAt(span.start()).map(this::of).orElse(List.of());
    }

    /** The words that lie inside a span, over all the sentences that it touches. */
    List<Word> in(Span span) {
        List<Word> words = new ArrayList<>();
        int first = sentenceAt(span.start()).map(Sentence::index).orElse(-1);
        for (int i = first; i >= 0 && i < sentences.size(); i++) {
            if (annotation.sentences().get(i).span().start() >= span.end()) {
                break;
            }
            sentences.get(i).stream().filter(w -> span.contains(w.span())).forEach(words::add);
        }
        return words;
    }

    /** The name that covers a position. */
    Optional<Name> nameAt(int position) {
        List<Name> names = annotation.names();
        int low = 0;
        int high = names.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = names.get(middle).span();
            if (span.contains(position)) {
                return Optional.of(names.get(middle));
            }
            if (position < span.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    boolean isPerson(Word word) {
        return nameAt(word.span().start())
                .filter(name -> name.kind() == Name.Kind.PERSON)
                .isPresent();
    }

    /** Whether a preposition governs the name or noun that begins here. */
    boolean isOblique(Span span) {
        List<Word> words = around(span);
        int before = indexAt(words, span.start()) - 1;
        while (before >= 0
                && (words.get(before).isNoun()
                        || isDeterminer(words.get(before))
                        || words.get(before).tag().equals("PRP$")
                        || words.get(before).isPossessive()
                        || words.get(before).tag().startsWith("JJ"))) {
            before--;
        }
        return before >= 0 && OBLIQUE.contains(words.get(before).lower());
    }

    private static boolean isDeterminer(Word word) {
        return word.tag().equals("DT") && !word.lower().equals("that");
    }

    /** The position of a span's paragraph among the article's segments, or -1. */
    int paragraph(int position) {
        List<Segment> segments = annotation.article().segments();
        int low = 0;
        int high = segments.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = segments.get(middle).span();
            if (span.contains(position)) {
                return middle;
            }
            if (position < span.start()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    /** The index of the first word at or after a position. */
    static int indexAt(List<Word> words, int position) {
        int index = 0;
        while (index < words.size() && words.get(index).span().start() < position) {
            index++;
        }
        return index;
    }
}
