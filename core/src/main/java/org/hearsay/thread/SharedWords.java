package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.Evidence;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.Terms;
import org.hearsay.thread.wording.Words;

/**
 * Statements that have words in common, and how rare these are among all: a word's weight is the
 * logarithm of how few of the statements have it (Spärck Jones, "A statistical interpretation of
 * term specificity", 1972). Pairs are looked up by their rarer words, so that cost grows with what
 * is shared and not with the square of all.
 */
final class SharedWords {

    /** A word that more statements than this have brings no two of them together. */
    private static final int COMMON = 120;

    /** So many of the words that both have are told. */
    private static final int TOLD = 6;

    private final List<Utterance> said;
    private final Map<String, Integer> having = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final double[] whole;

    private SharedWords(List<Utterance> said) {
        this.said = said;
        for (Utterance utterance : said) {
            utterance.terms().stems().forEach(stem -> having.merge(stem, 1, Integer::sum));
        }
        for (int i = 0; i < said.size(); i++) {
            for (String stem : said.get(i).terms().stems()) {
                if (having.getOrDefault(stem, 0) <= COMMON) {
                    places.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
                }
            }
        }
        whole = said.stream().mapToDouble(one -> weight(one.terms().stems())).toArray();
    }

    /** Every two that share a rarer word, the later one first, each once. */
    static Stream<Pair> among(List<Utterance> said) {
        SharedWords words = new SharedWords(said);
        return IntStream.range(0, said.size()).boxed().flatMap(words::before);
    }

    private Stream<Pair> before(int i) {
        return said.get(i).terms().stems().stream()
                .flatMap(stem -> places.getOrDefault(stem, List.of()).stream())
                .filter(j -> j < i)
                .distinct()
                .map(j -> new Pair(this, i, j));
    }

    private double weight(Iterable<String> stems) {
        double sum = 0;
        for (String stem : stems) {
            sum += weight(stem);
        }
        return sum;
    }

    private double weight(String stem) {
        return StrictMath.log((said.size() + 1) / (having.getOrDefault(stem, 0) + 0.5));
    }

    /** Two that share a word. */
    static final class Pair {

        private final SharedWords words;
        private final int i;
        private final int j;

        private Pair(SharedWords words, int i, int j) {
            this.words = words;
            this.i = i;
            this.j = j;
        }

        Utterance one() {
            return words.said.get(i);
        }

        Utterance other() {
            return words.said.get(j);
        }

        private List<String> shared() {
            return one().terms().stems().stream()
                    .filter(other().terms().stems()::contains)
                    .toList();
        }

        /** Whether all that both have are names, days and numbers. */
        boolean isOfNames() {
            return one().terms().solid(other().terms()) == 0;
        }

        /** The weights of all words that both have. */
        double rareness() {
            return words.weight(shared());
        }

        /** The weights of all words of the one that has less of it. */
        double shorter() {
            return Math.min(words.whole[i], words.whole[j]);
        }

        /** What both have, the rarest first, as the later one prints it. */
        List<String> words() {
            Map<String, String> printed = new LinkedHashMap<>();
            for (Evidence content : one().statement().content()) {
                String text = content.exact();
                for (Word word : Words.in(text, new Span(0, text.length()))) {
                    printed.putIfAbsent(Terms.meaning(word.form()), word.span().in(text));
                }
            }
            return shared().stream()
                    .filter(printed::containsKey)
                    .sorted(
                            Comparator.<String>comparingInt(s -> words.having.getOrDefault(s, 0))
                                    .thenComparing(s -> s))
                    .limit(TOLD)
                    .map(printed::get)
                    .toList();
        }
    }
}
