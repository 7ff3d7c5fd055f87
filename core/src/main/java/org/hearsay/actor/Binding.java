package org.hearsay.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.text.Span;

/**
 * Finds whom a pronoun cannot stand for, by where both stand in their sentence: nobody named beside
 * it ("he and Venn") or after it in its clause ("he said Venn had left"), nobody whom the relative
 * clause that it begins describes, and, for an object, not the subject of its own clause.
 */
final class Binding {

    private static final Set<String> OBJECTS = Set.of("him", "them", "her");
    private static final Set<String> JOINING = Set.of("and", "or", "nor");

    private final ArticleWords article;
    private final Mentions mentions;

    Binding(ArticleWords article, Mentions mentions) {
        this.article = article;
        this.mentions = mentions;
    }

    Set<Candidate> barred(Span pronoun) {
        List<Word> words = article.around(pronoun);
        int at = ArticleWords.indexAt(words, pronoun.start());
        Set<Candidate> barred = new HashSet<>();
        if (at >= words.size() || !words.get(at).tag().equals("PRP")) {
            return barred;
        }
        beside(words, at, barred);
        after(words, at, barred);
        described(words, at, barred);
        if (OBJECTS.contains(words.get(at).lower())) {
            subject(words, at, barred);
        }
        return barred;
    }

    private void beside(List<Word> words, int at, Set<Candidate> barred) {
        if (at > 1 && JOINING.contains(words.get(at - 1).lower())) {
            endingAt(words.get(at - 2), barred);
        }
        if (at + 2 < words.size() && JOINING.contains(words.get(at + 1).lower())) {
            int next = words.get(at + 2).span().start();
            mentions.between(next, next + 1).forEach(m -> barred.add(m.who()));
        }
    }

    private void endingAt(Word word, Set<Candidate> barred) {
        mentions.upTo(word.span().end())
                .filter(m -> m.span().end() == word.span().end())
                .ifPresent(m -> barred.add(m.who()));
    }

    /**
     * Up to the next comma: words quoted in a clause are of it, and who speaks does not name
     * himself.
     */
    private void after(List<Word> words, int at, Set<Candidate> barred) {
        int end = at + 1;
        while (end < words.size() && !closes(words.get(end))) {
            end++;
        }
        int from = words.get(at).span().end();
        int to = end < words.size() ? words.get(end).span().start() : sentenceEnd(from);
        mentions.between(from, to).stream()
                .filter(m -> !m.isPronoun())
                .forEach(m -> barred.add(m.who()));
        article.annotation().names().stream()
                .filter(name -> from <= name.span().start() && name.span().end() <= to)
                .filter(name -> name.kind() == Name.Kind.PLACE)
                .forEach(name -> barred.addAll(mentions.called(name.text())));
    }

    private int sentenceEnd(int position) {
        return article.sentenceAt(position - 1).map(Sentence::span).map(Span::end).orElse(position);
    }

    private static boolean closes(Word word) {
        return Set.of(",", ";").contains(word.text());
    }

    /** "Venn, the leader for whom he …": the name before the relative word. */
    private void described(List<Word> words, int at, Set<Candidate> barred) {
        int relative = at - 1;
        boolean opens = relative > 0 && words.get(relative).lower().startsWith("who");
        if (!opens) {
            return;
        }
        for (int i = relative - 1; i >= 0 && !words.get(i).isVerb(); i--) {
            int end = words.get(i).span().end();
            var before = mentions.upTo(end).filter(m -> m.span().end() == end);
            if (before.isPresent()) {
                barred.add(before.get().who());
                return;
            }
        }
    }

    /** The nearest before an object, if nothing between them begins a new clause. */
    private void subject(List<Word> words, int at, Set<Candidate> barred) {
        boolean verb = false;
        for (int i = at - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean that = word.lower().equals("that") && verb;
            if (that || word.text().equals(",") || word.tag().startsWith("W")) {
                return;
            }
            verb |= word.isVerb();
            int end = word.span().end();
            var before = mentions.upTo(end).filter(m -> m.span().end() == end);
            if (before.isPresent()) {
                if (verb) {
                    barred.add(before.get().who());
                }
                return;
            }
        }
    }
}
