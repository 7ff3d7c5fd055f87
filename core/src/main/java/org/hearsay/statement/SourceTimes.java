package org.hearsay.statement;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Token;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.Timex;
import org.hearsay.text.Span;

/**
 * Takes the time at which somebody spoke off the words for who did: "the mayor THIS WEEK accused",
 * "a clerk ON FRIDAY denied", "Venn, who came alone, LAST NIGHT said". A time within a clause of
 * theirs ("records filed on Friday"), or within a name, is theirs.
 */
final class SourceTimes {

    private static final Set<String> LEADING = Set.of("on", "late", "early", "earlier");
    private static final Set<String> CLAUSAL =
            Set.of("VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "MD", "WP", "WDT", "WRB", "WP$", "CD");

    private final Annotation annotation;
    private final NavigableMap<Integer, Span> ends = new TreeMap<>();

    SourceTimes(Annotation annotation, List<TimeExpression> times) {
        this.annotation = annotation;
        for (TimeExpression time : times) {
            if (time.timex() == Timex.DATE || time.timex() == Timex.TIME) {
                ends.put(time.words().end(), time.words());
            }
        }
    }

    /** The source without the time it ends in; empty where it is nothing else. */
    Span without(Span source) {
        Map.Entry<Integer, Span> last = ends.floorEntry(source.end());
        boolean ends =
                last != null
                        && last.getKey() == source.end()
                        && last.getValue().start() >= source.start();
        if (!ends || !annotation.namesIn(last.getValue()).isEmpty()) {
            return source;
        }
        List<Token> before =
                annotation.sentenceAt(source.start()).stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .filter(token -> source.contains(token.span()))
                        .filter(token -> token.span().end() <= last.getValue().start())
                        .toList();
        int size = before.size();
        while (size > 0 && LEADING.contains(before.get(size - 1).lemma())) {
            size--;
        }
        if (size == 0) {
            return new Span(source.start(), source.start());
        }
        Token end = before.get(size - 1);
        if (size > 1 && end.text().equals(",")) {
            return new Span(source.start(), before.get(size - 2).span().end());
        }
        boolean plain = before.stream().noneMatch(token -> CLAUSAL.contains(token.tag()));
        boolean somebody = end.isNoun() || end.tag().equals("PRP");
        return plain && somebody ? new Span(source.start(), end.span().end()) : source;
    }
}
