package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.text.Span;

/**
 * Finds the times that an article names (TimeML TIMEX3), each as it was expressed.
 *
 * <p>Linear in the number of tokens. The times are in text order and do not overlap. Stateless and
 * safe for use by several threads.
 */
public final class TimeFinder {

    /** From so many full dates on, and this many for each "yesterday", a text is a chronicle. */
    private static final int FULL_DATES = 8;

    private static final int FULL_TO_DEICTIC = 4;

    private final Scanner scanner = new Scanner();

    /** A draft with where it was read. */
    private record Found(Draft draft, int sentence, Span span) {}

    /** The times of the annotated segments. */
    public List<TimeExpression> find(Annotation annotation) {
        List<Found> found = new ArrayList<>();
        NamedPeople people = new NamedPeople(annotation.names());
        Bearers bearers = new Bearers(annotation.names());
        for (Sentence sentence : annotation.sentences()) {
            Words words = new Words(sentence);
            for (Draft draft : scanner.scan(words)) {
                Span span = words.span(draft.first(), draft.last());
                boolean named = people.hold(span) || bearers.hold(words, draft);
                if (!named && !Titles.hold(words, draft) && !Papers.hold(words, draft)) {
                    found.add(new Found(draft, sentence.index(), span));
                }
            }
        }
        Anchoring anchoring = new Anchoring(isChronicle(found));
        List<TimeExpression> times = new ArrayList<>();
        for (Found time : found) {
            Draft anchored = anchoring.anchored(time.draft(), time.sentence());
            times.add(item(annotation.article(), time.span(), anchored));
        }
        return List.copyOf(times);
    }

    /**
     * The same times; "tomorrow" in a quotation that is said to be Tuesday's is counted from then.
     */
    public List<TimeExpression> counted(List<TimeExpression> times, List<Statement> statements) {
        return new Uttered(times).by(statements);
    }

    private static TimeExpression item(Article article, Span span, Draft draft) {
        return new TimeExpression(
                ItemId.of(article.id(), ItemKind.TIME, span, 0),
                Evidence.of(article, span),
                draft.timex(),
                draft.form(),
                draft.mod(),
                draft.rule().confidence(),
                new How("time", "2", draft.rule().word()));
    }

    private static boolean isChronicle(List<Found> found) {
        int full = 0;
        int deictic = 0;
        for (Found time : found) {
            TimeForm form = time.draft().form();
            Rule rule = time.draft().rule();
            boolean calendar = rule == Rule.EXPLICIT || rule == Rule.YEAR;
            full += calendar && form instanceof TimeForm.Absolute ? 1 : 0;
            boolean told = rule == Rule.DEICTIC || rule == Rule.WEEKDAY;
            boolean pointed = told && !(form instanceof TimeForm.Absolute);
            deictic += pointed || (rule == Rule.OFFSET && form instanceof TimeForm.Offset) ? 1 : 0;
        }
        return full >= FULL_DATES && full > FULL_TO_DEICTIC * deictic;
    }

    /** Walks along the names beside the times: "April" may be a woman. */
    private static final class NamedPeople {

        private final List<Name> names;
        private int next;

        NamedPeople(List<Name> names) {
            this.names = names;
        }

        /** Whether a person's name holds the span; spans must come in text order. */
        boolean hold(Span span) {
            while (next < names.size() && names.get(next).span().end() <= span.start()) {
                next++;
            }
            return next < names.size()
                    && names.get(next).kind() == Name.Kind.PERSON
                    && names.get(next).span().contains(span);
        }
    }
}
