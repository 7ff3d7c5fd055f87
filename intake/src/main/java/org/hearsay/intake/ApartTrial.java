package org.hearsay.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hearsay.intake.child.Extracted;
import org.hearsay.intake.format.Source;
import org.hearsay.model.Extraction;

/** Tries out, for whoever wonders, whether documents can be opened in processes of their own. */
public final class ApartTrial {

    private static final String RTF = "{\\rtf1 Nothing new from Varrowmouth.}";

    private ApartTrial() {}

    /**
     * Opens a small document in a process of its own, which takes a second or two.
     *
     * @return a sentence on how well the process is shut in
     * @throws IntakeException if no process can be started, or the document could not be opened
     */
    public static String run() {
        try (InOtherProcesses apart = new InOtherProcesses()) {
            Source source = Source.of("trial.rtf", RTF.getBytes(StandardCharsets.US_ASCII));
            Extracted extracted = apart.extract(Kind.RTF, source);
            if (extracted.outcome() != Extraction.OK) {
                throw new IntakeException(
                        "A document of the program's own " + extracted.reason().orElse("is lost"));
            }
            return apart.sandbox();
        } catch (IOException e) {
            throw new IntakeException("No process can be tried out: " + e.getMessage());
        }
    }
}
