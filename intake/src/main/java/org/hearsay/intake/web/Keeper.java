package org.hearsay.intake.web;

import java.util.Optional;

/** Keeps answers, and knows those of before. For several threads at once. */
interface Keeper {

    /** What is kept of the URL. */
    Optional<Past> past(WebUrl url);

    /**
     * Keeps an answer, and says whether that was new.
     *
     * @throws org.hearsay.intake.IntakeException if it cannot be written down
     */
    Outcome keep(Hop hop);
}
