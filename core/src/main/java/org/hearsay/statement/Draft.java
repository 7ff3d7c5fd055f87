package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Act;
import org.hearsay.text.Span;

/**
 * A statement in the making: spans, not yet evidence. Its content may still be empty, where a cue
 * of speech waits for the quotation beside it.
 *
 * @param sentence the sentence that holds the cue, or the first of a quotation without one
 * @param speech whether a quotation may be its content
 * @param addressee the words for the one addressed
 * @param channel the words for where it was said
 */
record Draft(
        Optional<Span> source,
        Optional<Span> cue,
        List<Span> content,
        Act act,
        boolean speech,
        Why why,
        Sentence sentence,
        Optional<Span> addressee,
        Optional<Span> channel) {

    /** The rule that made a draft and how often such a rule is right. */
    record Why(String rule, double confidence) {}

    Draft {
        content = disjoint(content);
    }

    Draft withContent(List<Span> spans) {
        return new Draft(source, cue, spans, act, speech, why, sentence, addressee, channel);
    }

    Draft withMore(Span more) {
        List<Span> spans = new ArrayList<>(content);
        spans.add(more);
        return withContent(spans);
    }

    Draft because(Why other) {
        return new Draft(source, cue, content, act, speech, other, sentence, addressee, channel);
    }

    /** From the content's first character to its last; only once there is content. */
    Span contentHull() {
        return content.stream().reduce(Span::hull).orElseThrow();
    }

    /** From the first character of any part to the last. */
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
