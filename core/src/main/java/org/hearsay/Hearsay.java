package org.hearsay;

import java.util.function.Predicate;
import org.hearsay.annotation.Annotator;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Reconciler;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Reading;
import org.hearsay.reading.Reader;

/**
 * The front door. Two functions are the whole product, and all else (files, databases, screens)
 * adapts them:
 *
 * <ul>
 *   <li>{@link Reader}: one document's content becomes a reading: who said what, when, how many;
 *   <li>{@link Reconciler}: many readings become a dossier: what the outlets say together.
 * </ul>
 */
public final class Hearsay {

    private Hearsay() {}

    /** A reader that reads words by this annotator; safe for use by several threads. */
    public static Reader reader(Annotator annotator) {
        return new Reader(annotator);
    }

    /** What all that a ledger holds now says together. */
    public static Dossier dossier(Ledger ledger) {
        return dossier(ledger, Guidance.none());
    }

    /** What all that a ledger holds now says together, and by what people say of it. */
    public static Dossier dossier(Ledger ledger, Guidance guidance) {
        return dossier(ledger, guidance, reading -> true);
    }

    /** The same of some of its readings, as if the others had not come yet. */
    public static Dossier dossier(Ledger ledger, Guidance guidance, Predicate<Reading> chosen) {
        try (Snapshot snapshot = ledger.snapshot();
                var readings = snapshot.readings()) {
            return new Reconciler()
                    .reconcile(snapshot.inputs(), readings.filter(chosen).toList(), guidance);
        }
    }
}
