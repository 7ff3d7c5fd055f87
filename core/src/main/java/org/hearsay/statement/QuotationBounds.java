package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Keeps attributions on their side of quotation marks.
 *
 * <p>What is attributed inside a quotation has its content there too; the source of what is
 * attributed outside stands outside. Inside a quotation "I think" and "we want" are the speaker's
 * own words and no report of them.
 */
final class QuotationBounds {

    private static final Set<String> SPEAKER_AND_HEARER = Set.of("i", "we", "you");

    private final String text;
    private final List<Quotation> quotations;

    QuotationBounds(String text, List<Quotation> quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    List<Draft> keep(List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> keep(draft).stream()).toList();
    }

    private Optional<Draft> keep(Draft draft) {
        Optional<Span> around = draft.cue().flatMap(this::around);
        if (around.isEmpty()) {
            boolean quoted = draft.source().filter(this::isQuoted).isPresent();
            return quoted ? Optional.empty() : Optional.of(draft);
        }
        Span quotation = around.get();
        boolean own =
                draft.source()
                        .filter(source -> SPEAKER_AND_HEARER.contains(lower(source)))
                        .isPresent();
        boolean outside = draft.source().filter(s -> !quotation.contains(s)).isPresent();
        List<Span> content = clipped(draft.content(), quotation);
        return own || outside || content.isEmpty()
                ? Optional.empty()
                : Optional.of(draft.withContent(content));
    }

    private String lower(Span span) {
        return span.in(text).toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Span> clipped(List<Span> content, Span quotation) {
        List<Span> inside = new ArrayList<>();
        for (Span span : content) {
            int start = Math.max(span.start(), quotation.start());
            int end = Math.min(span.end(), quotation.end());
            if (start < end) {
                inside.add(new Span(start, end));
            }
        }
        return inside;
    }

    private Optional<Span> around(Span cue) {
        return quotations.stream().map(Quotation::span).filter(q -> q.contains(cue)).findFirst();
    }

    /** Begins inside a quotation that goes on beyond it. */
    private boolean isQuoted(Span source) {
        return quotations.stream()
                .map(Quotation::span)
                .anyMatch(q -> q.contains(source) && q.length() > source.length() + 2);
    }
}
