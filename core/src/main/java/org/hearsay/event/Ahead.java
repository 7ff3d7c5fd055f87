package org.hearsay.event;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.EventType;
import org.hearsay.model.Modality;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Direction;

/**
 * What is dated to a day after publication has not happened: "the king meets the envoy on Monday".
 */
final class Ahead {

    private static final Set<String> SIDES = Set.of("left", "right", "centre", "center");

    private static final Set<String> PICTURES = Set.of("picture", "photo", "photograph", "image");

    private static final Set<String> ORDINALS =
            Set.of(
                    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                    "ninth", "tenth", "latest", "last");

    private Ahead() {}

    static Modality of(Frame frame, Modality modality, Optional<TimeExpression> time, Words words) {
        boolean real = modality == Modality.HAPPENED || modality == Modality.ONGOING;
        boolean ahead = time.filter(named -> isAhead(named.form())).isPresent();
        return real && ahead && mayBeAhead(frame, words) && !tellsWhatWas(words)
                ? Modality.PLANNED
                : modality;
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

    /**
     * "Marr, left, meets the envoy", "in this picture", "for the third time in a week", "is the
     * third to fail".
     */
    private static boolean tellsWhatWas(Words words) {
        for (int i = 1; i < words.size(); i++) {
            boolean side = words.is(i - 1, ",") && words.is(i + 1, ",");
            boolean nth = ORDINALS.contains(words.lemma(i - 1)) || isOrdinal(words, i - 1);
            if (side && SIDES.contains(lower(words, i))
                    || words.is(i - 1, "this") && PICTURES.contains(words.lemma(i))
                    || nth && words.is(i, "time") && words.is(i + 1, "in")
                    || nth && words.is(i, "to") && words.is(i - 3, "be")) {
                return true;
            }
        }
        return false;
    }

    private static String lower(Words words, int i) {
        return words.token(i).text().toLowerCase(Locale.ROOT);
    }

    private static boolean isOrdinal(Words words, int i) {
        return words.lemma(i).matches("\\d+(?:st|nd|rd|th)");
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
