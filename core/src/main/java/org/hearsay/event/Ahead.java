package org.hearsay.event;

import java.util.Optional;
import org.hearsay.model.EventType;
import org.hearsay.model.Modality;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Direction;

/**
 * What is dated to a day after publication has not happened: "the king meets the envoy on Monday".
 */
final class Ahead {

    private Ahead() {}

    static Modality of(Frame frame, Modality modality, Optional<TimeExpression> time, Words words) {
        boolean real = modality == Modality.HAPPENED || modality == Modality.ONGOING;
        boolean ahead = time.filter(named -> isAhead(named.form())).isPresent();
        return real && ahead && mayBeAhead(frame, words) ? Modality.PLANNED : modality;
    }

    /**
     * Meetings and marches are set for a day; what one only says is said now, whatever day it is
     * about, and a verb in the past tells what was.
     */
    private static boolean mayBeAhead(Frame frame, Words words) {
        boolean set = frame.type() == EventType.CONSULT || frame.type() == EventType.PROTEST;
        String tag = words.tag(frame.top());
        boolean present = tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBG");
        return set && (present || words.isNoun(frame.top()));
    }

    private static boolean isAhead(TimeForm form) {
        if (form instanceof TimeForm.Part part) {
            return isAhead(part.whole());
        }
        if (form instanceof TimeForm.Weekday weekday) {
            return weekday.direction() == Direction.AFTER;
        }
        if (form instanceof TimeForm.Yearless date) {
            return date.direction() == Direction.AFTER;
        }
        return form instanceof TimeForm.Offset offset && offset.count() > 0;
    }
}
