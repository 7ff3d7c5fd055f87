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
        boolean near = chronicle || sentence - lastSentence <= NEAR;
        boolean ownAnchor = !(draft.form() instanceof TimeForm.Open);
        if (last.isEmpty() || !near || (ownAnchor && !chronicle)) {
            return draft.form();
        }
        if (draft.rule() == Rule.SEASON) {
            return season(draft.form());
        }
        Shifted shifted = new Shifted(last.get(), anaphor.unit(), anaphor.count());
        if (last.get() instanceof Absolute) {
            return shifted.value(Publication.unknown())
                    .<TimeForm>map(Absolute::new)
                    .orElse(draft.form());
        }
        return shifted;
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
            String month = year + "-" + two(date.month());
            return new Absolute(date.day() > 0 ? month + "-" + two(date.day()) : month);
        }
        if (form instanceof TimeForm.Part part) {
            return new TimeForm.Part(inYear(part.whole()), part.code());
        }
        return form;
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
        }
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
