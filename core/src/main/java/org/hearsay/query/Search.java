package org.hearsay.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Looks for words in the full text of a dossier's articles and in what was said.
 *
 * <p>Words are compared as {@link Word} sees them. Every text is cut into words once, when this is
 * made; a search then takes time in proportion to the number of words in the dossier. Immutable and
 * safe for use by several threads.
 */
public final class Search {

    /** Places of an article that a hit names. */
    private static final int SHOWN = 3;

    /** An article in which all that was looked for occurs, with the first places of it. */
    public record Hit(Article article, List<Span> places, int occurrences) {

        public Hit {
            places = List.copyOf(places);
        }
    }

    /** A text's words, by their numbers in the dictionary, and where each begins and ends. */
    private static final class Words {

        private final int[] numbers;
        private final int[] starts;
        private final int[] ends;

        Words(int count) {
            this.numbers = new int[count];
            this.starts = new int[count];
            this.ends = new int[count];
        }

        /** The first word that begins at or after a character. */
        int from(int character) {
            int found = Arrays.binarySearch(starts, character);
            return found < 0 ? -found - 1 : found;
        }
    }

    private final Query query;
    private final Map<String, Integer> dictionary = new HashMap<>();
    private final Map<ArticleId, Words> texts = new LinkedHashMap<>();

    public Search(Query query) {
        this.query = query;
        for (Reading reading : query.readings()) {
            texts.put(reading.article().id(), words(reading.article().text().characters()));
        }
    }

    private Words words(String text) {
        List<Word> words = Word.in(text, new Span(0, text.length()));
        Words cut = new Words(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            cut.numbers[i] = dictionary.computeIfAbsent(word.form(), form -> dictionary.size());
            cut.starts[i] = word.span().start();
            cut.ends[i] = word.span().end();
        }
        return cut;
    }

    /** Articles in which it all occurs, those in which it occurs most first; none of nothing. */
    public List<Hit> articles(Wanted wanted) {
        Optional<List<int[]>> phrases = numbers(wanted);
        if (phrases.isEmpty() || phrases.get().isEmpty() || wanted.isOfStatements()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (ArticleRow row : query.articles(wanted.filter())) {
            hit(row.article(), phrases.get()).ifPresent(hits::add);
        }
        hits.sort(
                Comparator.comparingInt((Hit hit) -> -hit.occurrences())
                        .thenComparing(hit -> hit.article().document())
                        .thenComparing(hit -> hit.article().id()));
        return List.copyOf(hits);
    }

    /** Statements of which it all holds, the words in what is said; all of them of nothing. */
    public List<StatementRow> statements(Wanted wanted) {
        Optional<List<int[]>> phrases = numbers(wanted);
        if (phrases.isEmpty()) {
            return List.of();
        }
        return query.statements(wanted.filter()).stream()
                .filter(row -> says(row.statement(), phrases.get()))
                .toList();
    }

    /** What {@link Query#statements} answers, from texts that are cut into words already. */
    public List<StatementRow> statements(Filter filter) {
        if (filter.words().isEmpty()) {
            return query.statements(filter);
        }
        String words = filter.words().get();
        List<List<String>> forms =
                Word.in(words, new Span(0, words.length())).stream()
                        .map(word -> List.of(word.form()))
                        .toList();
        return statements(new Wanted(filter.ofAnyWords(), forms));
    }

    /** The phrases as numbers; empty if one of their words stands nowhere. */
    private Optional<List<int[]>> numbers(Wanted wanted) {
        List<int[]> phrases = new ArrayList<>();
        for (List<String> phrase : wanted.phrases()) {
            if (!dictionary.keySet().containsAll(phrase)) {
                return Optional.empty();
            }
            phrases.add(phrase.stream().mapToInt(dictionary::get).toArray());
        }
        return Optional.of(phrases);
    }

    private Optional<Hit> hit(Article article, List<int[]> phrases) {
        Words words = of(article.id());
        List<Span> places = new ArrayList<>();
        int occurrences = 0;
        for (int[] phrase : phrases) {
            int count = 0;
            int at = next(words, phrase, 0, words.numbers.length);
            while (at >= 0) {
                if (count++ < SHOWN) {
                    places.add(new Span(words.starts[at], words.ends[at + phrase.length - 1]));
                }
                at = next(words, phrase, at + 1, words.numbers.length);
            }
            if (count == 0) {
                return Optional.empty();
            }
            occurrences += count;
        }
        return Optional.of(new Hit(article, firsts(places), occurrences));
    }

    /** The first places, in text order, none inside another. */
    private static List<Span> firsts(List<Span> places) {
        List<Span> firsts = new ArrayList<>();
        for (Span place : places.stream().sorted(Comparator.comparing(Span::start)).toList()) {
            boolean apart = firsts.isEmpty() || !firsts.get(firsts.size() - 1).overlaps(place);
            if (apart && firsts.size() < SHOWN) {
                firsts.add(place);
            }
        }
        return firsts;
    }

    private boolean says(Statement statement, List<int[]> phrases) {
        return phrases.stream()
                .allMatch(phrase -> statement.content().stream().anyMatch(c -> holds(c, phrase)));
    }

    private boolean holds(Evidence evidence, int[] phrase) {
        Words words = of(evidence.article());
        int from = words.from(evidence.span().start());
        return next(words, phrase, from, words.from(evidence.span().end())) >= 0;
    }

    private Words of(ArticleId article) {
        Words words = texts.get(article);
        return words == null ? new Words(0) : words;
    }

    /** Where the phrase next stands whole among the words from one to before another, or -1. */
    private static int next(Words words, int[] phrase, int from, int to) {
        for (int i = from; i + phrase.length <= to; i++) {
            int k = 0;
            while (k < phrase.length && words.numbers[i + k] == phrase[k]) {
                k++;
            }
            if (k == phrase.length) {
                return i;
            }
        }
        return -1;
    }
}
