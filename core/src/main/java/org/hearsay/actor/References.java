package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.Sentence;
import org.hearsay.text.Span;

/**
 * Finds the words outside quotations that refer to somebody though no item asks about them: "he",
 * "she" and an office's "the president". Whoever they stand for may be meant by what follows.
 */
final class References {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "him");
    private static final int LONGEST = 4;

    private final ArticleWords article;
    private final Lexicon lexicon;

    References(ArticleWords article, Lexicon lexicon) {
        this.article = article;
        this.lexicon = lexicon;
    }

    /** In text order, without those that lie in or around one of these. */
    List<Span> besides(Collection<Span> asked) {
        TreeSet<Integer> covered = new TreeSet<>();
        asked.forEach(span -> covered.add(span.start()));
        List<Span> found = new ArrayList<>();
        for (Sentence sentence : article.annotation().sentences()) {
            List<Word> words = article.of(sentence);
            for (int i = 0; i < words.size(); i++) {
                Span span = reference(words, i);
                if (!span.isEmpty()
                        && !article.inQuotes(span.start())
                        && covered.subSet(span.start(), span.end()).isEmpty()) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    /** The reference that begins here; an empty span where none does. */
    private Span reference(List<Word> words, int at) {
        Word first = words.get(at);
        Span none = new Span(first.span().start(), first.span().start());
        if (PRONOUNS.contains(first.lower())) {
            return first.span();
        }
        int end = at + 1;
        while (end < words.size() && end - at < LONGEST && modifies(words.get(end))) {
            end++;
        }
        int last = end - 1;
        boolean office =
                first.lower().equals("the")
                        && last > at
                        && lexicon.isOffice(words.get(last).lower())
                        && (end == words.size() || !words.get(end).isPossessive());
        return office ? new Span(first.span().start(), words.get(last).span().end()) : none;
    }

    private boolean modifies(Word word) {
        return (word.isNoun() || word.tag().startsWith("JJ")) && !article.isPerson(word);
    }
}
