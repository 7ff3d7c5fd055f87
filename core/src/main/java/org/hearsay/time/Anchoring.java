package org.hearsay.time;

import java.util.Optional;
import org.hearsay.model.Publication;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.TimeForm.Shifted;
import org.hearsay.model.TimeForm.YearPart;
import org.hearsay.model.TimeForm.Yearless;
import org.hearsay.model.Timex;

/**
 * Hangs times on those named before them, in text order.
 *
 * <p>News counts from the day of writing: a time hangs on an earlier one only if it says so ("two
 * days earlier"), and only if that one stands near. A chronicle, which names full dates throughout
 * and never says "yesterday", counts from where its story has got to.
 */
final class Anchoring {

    /** In news, how many sentences back an earlier time may stand. */
    private static final int NEAR = 2;

    /** A time that begins this near to its sentence's beginning tells when the sentence is. */
    private static final int HEAD = 4;

    private final boolean chronicle;
    private final Narrative narrative = new Narrative();
    private Optional<TimeForm> last = Optional.empty();
    private boolean lastIsTonight;
    private int lastSentence = -1;

    Anchoring(boolean chronicle) {
        this.chronicle = chronicle;
    }

    /** The draft with what it hangs on, if that is known; drafts must come in text order. */
    Draft anchored(Draft draft, int sentence) {
        Draft done = draft;
        if (draft.anaphor().isPresent()) {
            done = draft.with(hung(draft, draft.anaphor().get(), sentence));
        } else if (chronicle) {
            done = draft.with(inStory(draft.form()));
        }
        remember(done, sentence);
        return done;
    }

    private TimeForm hung(Draft draft, Draft.Anaphor anaphor, int sentence) {
        TimeForm form = draft.form();
        if (draft.rule() == Rule.SEASON) {
            return season(form, anaphor);
        }
        boolean clock = draft.rule() == Rule.CLOCK;
        boolean near = chronicle || sentence - lastSentence <= (clock ? 0 : NEAR);
        if (last.isEmpty() || !near || (hasAnchor(form) && !chronicle)) {
            boolean own = hasAnchor(form) || !anaphor.orPublication();
            return own ? form : new Offset(anaphor.unit(), anaphor.count());
        }
        if (form instanceof Yearless date) {
            return ofThatYear(date);
        }
        if (form instanceof Part part) {
            boolean nextDay = lastIsTonight && anaphor.count() == 0 && part.code().equals("MO");
            Draft.Anaphor from = nextDay ? new Draft.Anaphor(anaphor.unit(), 1) : anaphor;
            return new Part(shifted(part.whole(), from), part.code());
        }
        return shifted(form, anaphor);
    }

    /** "July 25 of that year": of the year named last. */
    private TimeForm ofThatYear(Yearless date) {
        String named = last.filter(Absolute.class::isInstance).map(TimeForm::expressed).orElse("");
        boolean year = named.length() >= 4 && Character.isDigit(named.charAt(3));
        if (!year || !Character.isDigit(named.charAt(0))) {
            return date;
        }
        String month = named.substring(0, 4) + "-" + Dates.two(date.month());
        return date.day() == 0
                ? new Absolute(month)
                : Dates.full(named.substring(0, 4), date.month(), date.day()).orElse(date);
    }

    private static boolean hasAnchor(TimeForm form) {
        return form instanceof Offset || (form instanceof Part part && hasAnchor(part.whole()));
    }

    private TimeForm shifted(TimeForm otherwise, Draft.Anaphor anaphor) {
        if (last.isEmpty()) {
            return otherwise;
        }
        TimeForm anchor = last.get() instanceof Part part ? part.whole() : last.get();
        boolean same = anaphor.count() == 0 && anaphor.unit() == TimeForm.Granularity.DAY;
        if (same && !(anchor instanceof Absolute) && isDay(anchor)) {
            return anchor;
        }
        Shifted shifted = new Shifted(anchor, anaphor.unit(), anaphor.count());
        if (anchor instanceof Absolute absolute) {
            return shifted.value(Publication.unknown())
                    .<TimeForm>map(Absolute::new)
                    .orElse(same && otherwise instanceof TimeForm.Open ? absolute : otherwise);
        }
        return shifted;
    }

    private static boolean isDay(TimeForm form) {
        return form instanceof TimeForm.Weekday
                || form instanceof TimeForm.Holiday
                || form instanceof TimeForm.MonthDay
                || (form instanceof Yearless date && date.day() > 0)
                || (form instanceof Offset offset && offset.unit() == TimeForm.Granularity.DAY);
    }

    private TimeForm season(TimeForm form, Draft.Anaphor anaphor) {
        if (!chronicle && (form instanceof YearPart || hasAnchor(form))) {
            return form;
        }
        return narrative.season(code(form), anaphor.count()).orElse(form);
    }

    private static String code(TimeForm form) {
        if (form instanceof YearPart part) {
            return part.code();
        }
        if (form instanceof Part part) {
            return part.code();
        }
        String words = form.expressed();
        return Lexicon.SEASONS.getOrDefault(words.substring(words.lastIndexOf(' ') + 1), "SU");
    }

    private TimeForm inStory(TimeForm form) {
        if (form instanceof Yearless date && date.direction() != Direction.SAME) {
            return narrative.inYear(date).orElse(form);
        }
        if (form instanceof TimeForm.Holiday holiday) {
            return narrative.feast(holiday).orElse(form);
        }
        if (form instanceof TimeForm.MonthDay date) {
            return narrative.inMonth(date).orElse(form);
        }
        if (form instanceof TimeForm.Nth nth) {
            return new TimeForm.Nth(inStory(nth.whole()), nth.unit(), nth.count());
        }
        if (form instanceof Shifted shifted) {
            return new Shifted(inStory(shifted.from()), shifted.unit(), shifted.count());
        }
        return form instanceof Part part ? new Part(inStory(part.whole()), part.code()) : form;
    }

    private void remember(Draft draft, int sentence) {
        TimeForm form = draft.form();
        boolean dated = draft.isDate() || draft.form() instanceof Part;
        if (!dated || draft.timex() == Timex.SET || form instanceof TimeForm.Open) {
            return;
        }
        TimeForm day =
                form instanceof Part part && draft.timex() == Timex.TIME ? part.whole() : form;
        if (day instanceof TimeForm.Open) {
            return;
        }
        last = Optional.of(day);
        lastIsTonight =
                form instanceof Part part
                        && part.code().equals("NI")
                        && part.whole().equals(new Offset(TimeForm.Granularity.DAY, 0));
        boolean leads = sentence != lastSentence && draft.first() <= HEAD;
        lastSentence = sentence;
        narrative.note(day, leads);
    }
}
