package org.hearsay.intake.child;

import java.util.Optional;
import org.hearsay.model.Extraction;

/** The tries to open one document: how often, how long, and what it means when they fail. */
final class Attempts {

    /** How often a document may run out of time, or end its process. */
    private static final int TWICE = 2;

    /** How many processes may end before they have the document. */
    private static final int STARTS = 3;

    private final Limits usual;
    private final int megabytes;
    private int late;
    private int crashes;
    private int unbegun;

    Attempts(Limits usual, int megabytes) {
        this.usual = usual;
        this.megabytes = megabytes;
    }

    /** Whether the next try needs a process that has opened nothing yet. */
    boolean needFresh() {
        return late + crashes + unbegun > 0;
    }

    Limits limits() {
        return late == 0 ? usual : usual.patient();
    }

    /** What came of it after this try, or nothing if there should be another. */
    Optional<Extracted> after(Run run) throws ChildException {
        if (isOutOfMemory(run)) {
            String reason = "needs more than " + megabytes + " MB of memory";
            return Optional.of(Extracted.nothing(Extraction.OUT_OF_MEMORY, reason));
        } else if (run instanceof Run.Answered answered) {
            return Optional.of(answered.extracted());
        } else if (run instanceof Run.Spent) {
            String reason =
                    "needs more than " + seconds(usual.cpu().toMillis()) + " of processor time";
            return Optional.of(Extracted.nothing(Extraction.TIMEOUT, reason));
        } else if (run instanceof Run.TimedOut) {
            return ++late < TWICE ? Optional.empty() : Optional.of(tooLong());
        } else if (run instanceof Run.Crashed crashed) {
            return ++crashes < TWICE ? Optional.empty() : Optional.of(quarantined(crashed.how()));
        } else if (run instanceof Run.Unbegun ended && ++unbegun == STARTS) {
            throw new ChildException(
                    STARTS + " processes did not come to open a document; the last " + ended.how());
        }
        return Optional.empty();
    }

    /** Java ends the process for want of memory, but a library may also say so and live. */
    private static boolean isOutOfMemory(Run run) {
        return run instanceof Run.OutOfMemory
                || (run instanceof Run.Answered answered
                        && answered.extracted().outcome() == Extraction.OUT_OF_MEMORY);
    }

    private Extracted tooLong() {
        return Extracted.nothing(
                Extraction.TIMEOUT,
                "was stopped after "
                        + seconds(usual.wall().toMillis())
                        + ", and again after "
                        + seconds(usual.patient().wall().toMillis()));
    }

    private static Extracted quarantined(String how) {
        String reason =
                "is quarantined after two crashes of the process that opened it, which " + how;
        return Extracted.nothing(Extraction.CRASH, Clean.line(reason, MessageCodec.REASON));
    }

    private static String seconds(long millis) {
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
