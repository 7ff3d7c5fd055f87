package org.hearsay.time;

import java.util.Optional;
import org.hearsay.model.Publication;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Shifted;
import org.hearsay.model.TimeForm.Yearless;
import org.hearsay.model.Timex;

/**
 * Hangs times on those named before them, in text order.
 *
 * <p>News counts from the day of writing: a time hangs on an earlier one only if it says so ("two
 * days earlier"), and only if that one stands near. A chronicle, which names full dates throughout
 * and never says "yesterday", counts from the last year that it named.
 */
final class Anchoring {

    /** In news, how many sentences back an earlier time may stand. */
    private static final int NEAR = 2;

    private final boolean chronicle;
    private Optional<TimeForm> last = Optional.empty();
    private int lastSentence;
    private String year = "";
    private int lastMonth;

    Anchoring(boolean chronicle) {
        this.chronicle = chronicle;
    }

    /** The draft with what it hangs on, if that is known; drafts must come in text order. */
    Draft anchored(Draft draft, int sentence) {
        Draft done = draft;
        if (draft.anaphor().isPresent()) {
            done = draft.with(hung(draft, draft.anaphor().get(), sentence));
        } else if (chronicle) {
            done = draft.with(inYear(draft.form()));
        }
        remember(done, sentence);
        return done;
    }

    private TimeForm hung(Draft draft, Draft.Anaphor anaphor, int sentence) {
        boolean clock = draft.rule() == Rule.CLOCK;
        boolean near = chronicle || sentence - lastSentence <= (clock ? 0 : NEAR);
        boolean ownAnchor = draft.form() instanceof TimeForm.Offset;
        if (last.isEmpty() || !near || (ownAnchor && !chronicle)) {
            return draft.form();
        }
        if (draft.rule() == Rule.SEASON) {
            return season(draft.form());
        }
        if (draft.form() instanceof TimeForm.Part part) {
            return new TimeForm.Part(shifted(part.whole(), anaphor), part.code());
        }
        return shifted(draft.form(), anaphor);
    }

    private TimeForm shifted(TimeForm otherwise, Draft.Anaphor anaphor) {
        if (last.isEmpty()) {
            return otherwise;
        }
        if (anaphor.count() == 0
                && anaphor.unit() == TimeForm.Granularity.DAY
                && isDay(last.get())) {
            return last.get();
        }
        Shifted shifted = new Shifted(last.get(), anaphor.unit(), anaphor.count());
        if (last.get() instanceof Absolute) {
            return shifted.value(Publication.unknown())
                    .<TimeForm>map(Absolute::new)
                    .orElse(otherwise);
        }
        return shifted;
    }

    private static boolean isDay(TimeForm form) {
        return form instanceof TimeForm.Weekday
                || (form instanceof Yearless date && date.day() > 0)
                || (form instanceof TimeForm.Offset offset
                        && offset.unit() == TimeForm.Granularity.DAY);
    }

    private TimeForm season(TimeForm form) {
        if (!chronicle || year.isEmpty()) {
            return form;
        }
        String name = form.expressed().substring(0, form.expressed().indexOf(','));
        return new Absolute(year + "-" + Lexicon.SEASONS.get(name));
    }

    private TimeForm inYear(TimeForm form) {
        boolean open =
                form instanceof Yearless date
                        && !year.isEmpty()
                        && date.direction() != Direction.SAME;
        if (open && form instanceof Yearless date) {
            String month = yearOf(date.month()) + "-" + two(date.month());
            return new Absolute(date.day() > 0 ? month + "-" + two(date.day()) : month);
        }
        if (form instanceof TimeForm.Part part) {
            return new TimeForm.Part(inYear(part.whole()), part.code());
        }
        return form;
    }

    /** A chronicle goes forward: a January told after a November is the next year's. */
    private String yearOf(int month) {
        boolean rolls = lastMonth >= 10 && month <= 3;
        return rolls ? Integer.toString(Integer.parseInt(year) + 1) : year;
    }

    private void remember(Draft draft, int sentence) {
        TimeForm form = draft.form();
        boolean dated = draft.timex() == Timex.DATE && !form.expressed().endsWith("_REF");
        if (!dated || form instanceof TimeForm.Open) {
            return;
        }
        last = Optional.of(form);
        lastSentence = sentence;
        boolean calendar =
                form instanceof Absolute && Character.isDigit(form.expressed().charAt(0));
        if (calendar && form.expressed().length() >= 4) {
            year = form.expressed().substring(0, 4);
            String month = form.expressed().length() >= 7 ? form.expressed().substring(5, 7) : "";
            lastMonth = month.matches("[0-9]+") ? Integer.parseInt(month) : 0;
        }
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
