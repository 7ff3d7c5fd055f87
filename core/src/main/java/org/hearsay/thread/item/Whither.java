package org.hearsay.thread.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Figure;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Terms;

/**
 * Whether those whom a number counts stay where they are or go: forty that stay are not forty that
 * go.
 */
public enum Whither {
    STAY,
    GO;

    /** Verbs of which the number is the subject: "forty would go", "forty must stay". */
    private static final Set<String> STAYING = Count.stems("stay stays stayed remain remained");

    private static final Set<String> GOING =
            Count.stems("go goes went gone leave left return returned depart departed");

    /** Verbs of which it is the object: "keep forty", "leave forty in the hall". */
    private static final Set<String> KEEPING = Count.stems("keep kept retain retained leave");

    private static final Set<String> SENDING =
            Count.stems("return send sent ship shipped lend lent surrender");

    private static final Set<String> BETWEEN =
            Set.of(
                    "will", "would", "could", "can", "must", "should", "may", "might", "shall",
                    "are", "were", "have", "had", "to", "be", "also", "then", "not", "now",
                    "still");

    private static final Set<String> BESIDE =
            Set.of("the", "only", "some", "about", "all", "at", "least", "it", "them", "to");

    /** After "stay" these say where, and "open" or "ill" says how. */
    private static final Set<String> THERE =
            Set.of(
                    "in", "at", "on", "with", "behind", "for", "put", "there", "here", "home",
                    "until", "as", "and", "but");

    private static final String ENDS = ",;:.!?\u2014\u201d\"\n";

    /** Whether the one stay and the others go; what has become of people is told otherwise. */
    public static boolean areApart(Count a, Count b) {
        return a.whither().isPresent()
                && b.whither().isPresent()
                && a.fate().isEmpty()
                && b.fate().isEmpty()
                && !a.whither().equals(b.whither());
    }

    /** What the nearest verb before or after the figure says. */
    public static Optional<Whither> of(Figure figure, List<Word> near, Article article) {
        if (figure.unit().isPresent()) {
            return Optional.empty();
        }
        Span at = figure.evidence().span();
        String text = article.text().characters();
        List<Word> after =
                near.stream()
                        .filter(w -> w.span().start() >= at.end())
                        .takeWhile(w -> isTogether(text, at.end(), w.span().start()))
                        .toList();
        int next = 0;
        while (next < after.size() && BETWEEN.contains(after.get(next).form())) {
            next++;
        }
        boolean ends = next + 1 >= after.size() || THERE.contains(after.get(next + 1).form());
        Optional<Whither> subject =
                next < after.size() && (ends || !STAYING.contains(stem(after, next)))
                        ? of(stem(after, next), STAYING, GOING)
                        : Optional.empty();
        return subject.or(() -> ofObject(near, at, text));
    }

    private static boolean isTogether(String text, int from, int to) {
        return text.substring(from, to).chars().noneMatch(c -> ENDS.indexOf(c) >= 0);
    }

    private static String stem(List<Word> words, int i) {
        return Terms.stem(words.get(i).form());
    }

    private static Optional<Whither> ofObject(List<Word> near, Span at, String text) {
        List<Word> before =
                near.stream()
                        .filter(w -> w.span().end() <= at.start())
                        .filter(w -> isTogether(text, w.span().end(), at.start()))
                        .toList();
        int last = before.size() - 1;
        while (last >= 0 && BESIDE.contains(before.get(last).form())) {
            last--;
        }
        return last >= 0 ? of(stem(before, last), KEEPING, SENDING) : Optional.empty();
    }

    private static Optional<Whither> of(String stem, Set<String> stay, Set<String> go) {
        return stay.contains(stem)
                ? Optional.of(STAY)
                : go.contains(stem) ? Optional.of(GO) : Optional.empty();
    }
}
