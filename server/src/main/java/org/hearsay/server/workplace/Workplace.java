package org.hearsay.server.workplace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hearsay.export.Formats;

/**
 * All that a server needs of the world around it: a ledger's newest dossier, and what people may
 * change. Safe for use by several threads; what cannot be done is a {@link NotPossibleException}.
 */
public interface Workplace {

    /** The newest dossier that is ready; empty while the first is being made. Answers at once. */
    Optional<View> view();

    /**
     * The first page of the dossier that is being loaded, as it was made of that very dossier
     * before; empty where none is known. Asked only until there is a view. Answers at once.
     */
    Optional<String> firstPage();

    /** Whether a newer dossier than {@link #view} is being made. */
    boolean isReconciling();

    /** Which version of the program this is. */
    String version();

    /** The formats in which the dossier can be had; the same at every call. */
    Formats formats();

    /** Writes a decision down; when this returns, it is on disk. The line that it begins on. */
    int decide(DecisionRequest request);

    /**
     * Takes out the decision that begins on this line, if that is still the one expected: {@code
     * expected} is the decision as the dossier's outcome tells it.
     */
    void undo(int line, String expected);

    /** The names of the folders that may be read from, in order. */
    List<String> inboxes();

    /** Begins to read what lies at a path below an inbox, after what is being read already. */
    ReadingJob read(String inbox, String path);

    /** All readings since the server began, in order. */
    List<ReadingJob> jobs();

    Optional<ReadingJob> job(String id);

    /** The job once its step is above this one, or as it is after the longest time. */
    Optional<ReadingJob> await(String id, int step, Duration longest) throws InterruptedException;

    /** Has a reading end; what was read so far stays in the ledger. */
    ReadingJob stop(String id);
}
