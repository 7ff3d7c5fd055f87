package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Sentence;
import org.hearsay.text.Span;

/**
 * A statement in the making: spans, not yet evidence.
 *
 * @param content at least one span; in text order, none overlapping another
 * @param sentence the sentence that holds the cue, or the content's first without one
 */
record Draft(
        Optional<Span> source,
        Optional<Span> cue,
        List<Span> content,
        Manner manner,
        Why why,
        Sentence sentence) {

    /** The rule that made a draft and how often such a rule is right. */
    record Why(String rule, double confidence) {}

    Draft {
        content = disjoint(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A draft without content says nothing");
        }
    }

    Draft withContent(List<Span> spans) {
        return new Draft(source, cue, spans, manner, why, sentence);
    }

    Draft withSource(Span words) {
        return new Draft(Optional.of(words), cue, content, manner, why, sentence);
    }

    Draft withCue(Span words) {
        return new Draft(source, Optional.of(words), content, manner, why, sentence);
    }

    Draft withoutSource() {
        return new Draft(Optional.empty(), cue, content, manner, why, sentence);
    }

    Draft withMore(Span more) {
        List<Span> spans = new ArrayList<>(content);
        spans.add(more);
        return withContent(spans);
    }

    Draft because(Why other) {
        return new Draft(source, cue, content, manner, other, sentence);
    }

    /** From the content's first character to its last. */
    Span contentHull() {
        return Span.hull(content.get(0), content.get(content.size() - 1));
    }

    /** From the first character of source, cue and content to the last. */
    Span hull() {
        Span all = contentHull();
        for (Optional<Span> part : List.of(source, cue)) {
            all = part.isPresent() ? Span.hull(part.get(), all) : all;
        }
        return all;
    }

    /** Whether any of the content shares a character with this span. */
    boolean covers(Span span) {
        return content.stream().anyMatch(span::overlaps);
    }

    private static List<Span> disjoint(List<Span> spans) {
        List<Span> sorted = spans.stream().filter(span -> !span.isEmpty()).sorted().toList();
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).overlaps(span)) {
                joined.set(last, Span.hull(joined.get(last), span));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }
}
