package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hearsay.annotation.Annotation;
import org.hearsay.model.Act;
import org.hearsay.text.Span;

/**
 * Gives quotations to the attributions they belong to.
 *
 * <p>A quotation that an attribution's content runs into belongs to it whole; one beside a cue of
 * speech is its content; one that follows an attributed quotation goes on with the same speaker,
 * over sentences and paragraphs, until another takes over. A quoted sentence that belongs to nobody
 * is a statement whose source is unknown; quoted words inside a sentence are the reporter's.
 */
final class QuotationJoiner {

    private static final Draft.Why CONTINUED = new Draft.Why("quote-continued", .8);
    private static final Draft.Why UNKNOWN = new Draft.Why("quote-alone", .5);

    /** Shorter quoted sentences without a speaker are slogans, titles and placards. */
    private static final int SHORTEST_ALONE = 5;

    /** How far into its sentence a cue may stand to answer for the quotation before it. */
    private static final int NEAR = 40;

    private final Annotation annotation;
    private final String text;
    private final TreeSet<Quotation> quotations;

    QuotationJoiner(Annotation annotation, List<Quotation> quotations) {
        this.annotation = annotation;
        this.text = annotation.article().text().characters();
        this.quotations = new TreeSet<>(quotations);
    }

    /** The drafts with their quotations, those without content left out, in order of their cue. */
    List<Draft> join(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            joined.add(inside(draft, widened(draft)));
        }
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i).content().isEmpty()) {
                joined.set(i, beside(joined.get(i), joined));
            }
        }
        joined.removeIf(draft -> draft.content().isEmpty());
        continueQuotations(joined);
        return joined;
    }

    /** Content that runs into a quotation is all of it. */
    private Draft widened(Draft draft) {
        Draft wider = draft;
        for (Quotation quotation : quotations) {
            if (draft.covers(quotation.span()) && !isAround(quotation, draft)) {
                wider = wider.withMore(quotation.span());
            }
        }
        return wider;
    }

    /** The other quotations of a sentence whose attribution already quotes: "…," he said, "…". */
    private Draft inside(Draft original, Draft draft) {
        if (!draft.speech() || (!isQuoting(draft) && !original.content().isEmpty())) {
            return draft;
        }
        Draft wider = draft;
        for (Quotation quotation : quotations) {
            Span span = quotation.span();
            if (draft.sentence().span().overlaps(span)
                    && !isAround(quotation, draft)
                    && !isScare(quotation, draft)) {
                wider = wider.withMore(span);
            }
        }
        return wider;
    }

    /** Quoted words that the attribution's own clause uses: not set off by comma or colon. */
    private boolean isScare(Quotation quotation, Draft draft) {
        if (draft.covers(quotation.span())) {
            return false;
        }
        int before = skipBlank(quotation.span().start() - 1, -1);
        boolean starts = before < 0 || quotation.span().start() <= draft.sentence().span().start();
        boolean setOff = starts || ",:;.\u2014\u2013-(".indexOf(text.charAt(before)) >= 0;
        return !setOff && !followsCue(draft, quotation.span());
    }

    private boolean followsCue(Draft draft, Span span) {
        return draft.cue().filter(cue -> isBlankBetween(cue.end(), span.start())).isPresent();
    }

    /** For a cue without content: the quotation right before or after its sentence. */
    private Draft beside(Draft draft, List<Draft> all) {
        Span sentence = draft.sentence().span();
        for (Quotation quotation : quotations) {
            Span span = quotation.span();
            boolean free = all.stream().noneMatch(other -> other.covers(span));
            boolean before =
                    span.end() <= sentence.start()
                            && isBlankBetween(span.end(), sentence.start())
                            && text.substring(span.end(), sentence.start()).indexOf('\n') < 0
                            && draft.cue().orElse(sentence).end() - sentence.start() < NEAR;
            boolean after =
                    span.start() >= sentence.end()
                            && text.charAt(sentence.end() - 1) == ':'
                            && isBlankBetween(sentence.end(), span.start());
            if (free && (before || after)) {
                return draft.withMore(span);
            }
        }
        return draft;
    }

    private void continueQuotations(List<Draft> joined) {
        for (Quotation quotation : quotations) {
            Span span = quotation.span();
            boolean free =
                    joined.stream().noneMatch(draft -> draft.covers(span) && isOutside(draft));
            if (!free || !isSentence(span)) {
                continue;
            }
            Optional<Integer> speaker = speakerBefore(joined, span);
            if (speaker.isPresent()) {
                Draft draft = joined.get(speaker.get());
                joined.set(speaker.get(), draft.withMore(span).because(CONTINUED));
            } else if (words(span) >= SHORTEST_ALONE) {
                alone(span).ifPresent(joined::add);
            }
        }
    }

    /**
     * The quoting attribution that was last before this quotation, if nothing else stands between.
     */
    private Optional<Integer> speakerBefore(List<Draft> joined, Span span) {
        int best = -1;
        for (int i = 0; i < joined.size(); i++) {
            Draft draft = joined.get(i);
            boolean earlier = draft.hull().end() <= span.start();
            if (earlier
                    && draft.source().isPresent()
                    && isOutside(draft)
                    && (best < 0 || draft.hull().end() > joined.get(best).hull().end())) {
                best = i;
            }
        }
        if (best < 0 || !isQuoting(joined.get(best))) {
            return Optional.empty();
        }
        Span last = Span.hull(joined.get(best).hull(), joined.get(best).sentence().span());
        return continues(last, span) ? Optional.of(best) : Optional.empty();
    }

    /** In the same paragraph, or at the start of the very next one. */
    private boolean continues(Span last, Span span) {
        if (last.end() > span.start()) {
            return true;
        }
        String between = text.substring(last.end(), span.start());
        return between.isBlank() || (between.indexOf('\n') < 0 && between.length() < 200);
    }

    private Optional<Draft> alone(Span span) {
        return annotation
                .sentenceAt(firstWord(span))
                .map(
                        sentence ->
                                new Draft(
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(span),
                                        Act.ASSERT,
                                        true,
                                        UNKNOWN,
                                        sentence,
                                        Optional.empty(),
                                        Optional.empty()));
    }

    /** Whether any of the content stands in quotation marks that the cue stands outside of. */
    private boolean isQuoting(Draft draft) {
        return quotations.stream()
                .anyMatch(q -> draft.covers(q.span()) && !isAround(q, draft) && fills(q, draft));
    }

    /** A quotation that begins or ends a content span, or is most of it: not one word within. */
    private static boolean fills(Quotation quotation, Draft draft) {
        return draft.content().stream()
                .filter(span -> span.overlaps(quotation.span()))
                .anyMatch(
                        span ->
                                quotation.span().contains(span)
                                        || quotation.span().end() >= span.end());
    }

    private boolean isOutside(Draft draft) {
        return quotations.stream().noneMatch(quotation -> isAround(quotation, draft));
    }

    private static boolean isAround(Quotation quotation, Draft draft) {
        return draft.cue().filter(cue -> quotation.span().contains(cue)).isPresent();
    }

    /** Begins like a sentence and stands where one begins. */
    private boolean isSentence(Span span) {
        int first = firstWord(span);
        if (first >= span.end() || !Character.isUpperCase(text.charAt(first))) {
            return false;
        }
        int before = skipBlank(span.start() - 1, -1);
        return before < 0
                || text.substring(before + 1, span.start()).indexOf('\n') >= 0
                || ".!?:\u201d\"\u2019)\u2014".indexOf(text.charAt(before)) >= 0;
    }

    private int firstWord(Span span) {
        int i = span.start();
        while (i < span.end() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private long words(Span span) {
        return span.in(text).strip().split("\\s+").length;
    }

    private int skipBlank(int from, int step) {
        int i = from;
        while (i >= 0 && i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i += step;
        }
        return i;
    }

    private boolean isBlankBetween(int from, int to) {
        return from <= to && text.substring(from, to).isBlank();
    }
}
