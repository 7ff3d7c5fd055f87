package org.hearsay.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.intake.ApartTrial;
import org.hearsay.intake.IntakeException;
import org.hearsay.nlp.InstalledModel;
import org.hearsay.nlp.model.ReadingModel;
import org.hearsay.store.LedgerState;

/** Looks at what the program is made of: models, native libraries, processes of its own. */
final class PartsDoctor {

    private static final String AGAIN =
            "Unpack the program again, from an archive whose sum is right.";

    private PartsDoctor() {}

    static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        InstalledModel.all().forEach(model -> findings.add(model(model)));
        findings.add(
                tried(
                        "ONNX Runtime",
                        () -> {
                            ReadingModel.load();
                            return "loads, and takes the reading model";
                        },
                        AGAIN
                                + " If it says that a library is missing, install the system's C++"
                                + " library (libstdc++6; on Windows, the Visual C++"
                                + " Redistributable)."));
        findings.add(tried("SQLite", PartsDoctor::sqlite, AGAIN));
        findings.add(
                tried(
                        "processes of its own",
                        ApartTrial::run,
                        "PDF, Word, mails and archives will not be opened. See whether something"
                                + " keeps the program from starting others."));
        return findings;
    }

    static Finding model(InstalledModel model) {
        Optional<String> place = model.place();
        if (place.isEmpty()) {
            return Finding.bad("model " + model.name(), "is not there", AGAIN);
        }
        return model.isRight()
                ? Finding.good("model " + model.name(), "the right one, in " + place.get())
                : Finding.bad("model " + model.name(), "is damaged, in " + place.get(), AGAIN);
    }

    /** Whatever goes wrong in a trial is what was found. */
    static Finding tried(String what, Supplier<String> trial, String advice) {
        try {
            return Finding.good(what, trial.get());
        } catch (RuntimeException | LinkageError e) {
            String message = e instanceof IntakeException ? e.getMessage() : e.toString();
            return Finding.bad(what, "does not work: " + message + cause(e), advice);
        }
    }

    private static String cause(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? "" : " (" + cause + ")";
    }

    private static String sqlite() {
        try {
            if (!LedgerState.searchesWords()) {
                throw new IllegalStateException("it cannot search words (FTS5)");
            }
            return LedgerState.engine() + " loads, and can search words (FTS5)";
        } catch (SQLException e) {
            throw new IllegalStateException("it does not answer", e);
        }
    }
}
