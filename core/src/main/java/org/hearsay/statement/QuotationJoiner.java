package org.hearsay.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Annotation;
import org.hearsay.model.Act;
import org.hearsay.text.Span;

/**
 * Gives quotations to the attributions they belong to, in one walk through the text.
 *
 * <p>A quotation that an attribution's content runs into belongs to it whole; one that follows an
 * attributed quotation goes on with the same speaker, over sentences and paragraphs, until another
 * takes over. A quoted sentence that belongs to nobody is a statement whose source is unknown;
 * quoted words inside a sentence are the reporter's.
 */
final class QuotationJoiner {

    private static final Draft.Why CONTINUED = new Draft.Why("quote-continued", .8);
    private static final Draft.Why UNKNOWN = new Draft.Why("quote-alone", .5);

    /** Shorter quoted sentences without a speaker are slogans, titles and placards. */
    private static final int SHORTEST_ALONE = 5;

    /** Farther on in a paragraph a quotation is no longer the last speaker's. */
    private static final int FARTHEST = 200;

    private final Annotation annotation;
    private final String text;
    private final Quotations quotations;

    QuotationJoiner(Annotation annotation, Quotations quotations) {
        this.annotation = annotation;
        this.text = annotation.article().text().characters();
        this.quotations = quotations;
    }

    /** The drafts with their quotations, and those quoted sentences that nobody is given for. */
    List<Draft> join(List<Draft> drafts) {
        List<Draft> widened = new ArrayList<>();
        drafts.forEach(draft -> widened.add(widened(draft)));
        widened.sort(Comparator.comparingInt(draft -> draft.hull().end()));
        return new Walk(widened).joined();
    }

    /** Content that runs into a quotation is all of it. */
    private Draft widened(Draft draft) {
        Draft wider = draft;
        for (Span part : draft.content()) {
            for (Span quotation : quotations.overlapping(part)) {
                if (isOutside(draft, quotation) && sharesAWord(part, quotation)) {
                    wider = wider.withMore(quotation);
                }
            }
        }
        return wider;
    }

    private boolean sharesAWord(Span part, Span quotation) {
        for (int i = Math.max(part.start(), quotation.start());
                i < Math.min(part.end(), quotation.end());
                i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutside(Draft draft, Span quotation) {
        return draft.cue().filter(quotation::contains).isEmpty();
    }

    /** One pass over the quotations, with the speaker who was last before each. */
    private final class Walk {

        private final List<Draft> drafts;
        private final List<Span> covered = new ArrayList<>();
        private int passed;
        private int next;
        private int last = -1;

        /** The drafts in order of their ends. */
        Walk(List<Draft> drafts) {
            this.drafts = drafts;
            drafts.stream()
                    .filter(draft -> draft.cue().flatMap(quotations::around).isEmpty())
                    .flatMap(draft -> draft.content().stream())
                    .sorted()
                    .forEach(covered::add);
        }

        List<Draft> joined() {
            int ended = drafts.size();
            for (Quotation quotation : quotations.all()) {
                while (next < ended && drafts.get(next).hull().end() <= quotation.span().start()) {
                    follow(next++);
                }
                if (!isCovered(quotation.span())) {
                    place(quotation.span());
                }
            }
            return drafts;
        }

        private void follow(int index) {
            boolean speaks =
                    drafts.get(index).source().isPresent()
                            && drafts.get(index).cue().flatMap(quotations::around).isEmpty();
            if (speaks && (last < 0 || end(index) >= end(last))) {
                last = index;
            }
        }

        private int end(int index) {
            return drafts.get(index).hull().end();
        }

        /** Whether content that is attributed outside quotation marks has this quotation. */
        private boolean isCovered(Span quotation) {
            while (passed < covered.size() && covered.get(passed).end() <= quotation.start()) {
                passed++;
            }
            for (int i = passed;
                    i < covered.size() && covered.get(i).start() < quotation.end();
                    i++) {
                if (covered.get(i).overlaps(quotation)) {
                    return true;
                }
            }
            return false;
        }

        private void place(Span quotation) {
            boolean sentence = isSentence(quotation);
            if (last >= 0 && isQuoting(drafts.get(last)) && continues(quotation, sentence)) {
                drafts.set(last, drafts.get(last).withMore(quotation).because(CONTINUED));
            } else if (sentence && words(quotation) >= SHORTEST_ALONE) {
                alone(quotation).ifPresent(drafts::add);
            }
        }

        /**
         * After no more than a comma; or a sentence, in this paragraph or heading the very next.
         */
        private boolean continues(Span quotation, boolean sentence) {
            Draft speaker = drafts.get(last);
            int from = Math.max(speaker.hull().end(), speaker.sentence().span().end());
            if (speaker.hull().end() <= quotation.start()) {
                String between = text.substring(speaker.hull().end(), quotation.start()).strip();
                if (between.equals(",") || (sentence && from > quotation.start())) {
                    return true;
                }
            }
            if (!sentence || from > quotation.start()) {
                return false;
            }
            boolean near = quotation.start() - from < FARTHEST;
            String between = near ? text.substring(from, quotation.start()) : "";
            return near && (between.isBlank() || between.indexOf('\n') < 0);
        }
    }

    /** Whether some of the content is a quotation, or ends in one, with the cue outside of it. */
    private boolean isQuoting(Draft draft) {
        Span part = draft.content().get(draft.content().size() - 1);
        return quotations.overlapping(part).stream()
                .filter(quotation -> isOutside(draft, quotation))
                .anyMatch(quotation -> quotation.contains(part) || quotation.end() >= part.end());
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
                                        Manner.of(Act.ASSERT),
                                        UNKNOWN,
                                        sentence));
    }

    /** Begins like a sentence and stands where one begins. */
    private boolean isSentence(Span span) {
        int first = firstWord(span);
        if (first >= span.end() || !Character.isUpperCase(text.charAt(first))) {
            return false;
        }
        int before = span.start() - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            if (text.charAt(before) == '\n') {
                return true;
            }
            before--;
        }
        return before < 0 || ".!?:\u201d\"\u2019)\u2014".indexOf(text.charAt(before)) >= 0;
    }

    private int firstWord(Span span) {
        int i = span.start();
        while (i < span.end() && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static final java.util.regex.Pattern BLANK = java.util.regex.Pattern.compile("\\s+");

    private int words(Span span) {
        return BLANK.split(span.in(text).strip()).length;
    }
}
