package org.hearsay.intake;

import java.util.List;

/** What the user asked to be read cannot be: a path or a manifest is at fault, and how. */
public final class IntakeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    public IntakeException(String message) {
        super(message);
    }

    /** All problems at once, one a line. */
    static IntakeException of(List<String> problems) {
        List<String> shown = problems.subList(0, Math.min(SHOWN, problems.size()));
        String more =
                problems.size() > SHOWN ? "\n" + "and " + (problems.size() - SHOWN) + " more" : "";
        return new IntakeException(String.join("\n", shown) + more);
    }
}
