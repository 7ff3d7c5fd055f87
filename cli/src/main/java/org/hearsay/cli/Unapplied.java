package org.hearsay.cli;

import java.io.PrintWriter;
import org.hearsay.dossier.Dossier;

/** Says that some decisions could not be applied, so that none is passed over in silence. */
final class Unapplied {

    private Unapplied() {}

    static void tell(Dossier dossier, PrintWriter err) {
        long all = dossier.decisions().size();
        long not = dossier.decisions().stream().filter(o -> !o.fate().applied()).count();
        if (not > 0) {
            err.println(
                    "hearsay: "
                            + not
                            + " of "
                            + all
                            + " decisions are not applied; \"hearsay decisions --check\" lists"
                            + " them");
            err.flush();
        }
    }
}
