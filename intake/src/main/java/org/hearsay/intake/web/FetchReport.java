package org.hearsay.intake.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that came of one round.
 *
 * @param rows one for each thing that was asked for, in that order; lists come before their items
 * @param warc the file that holds what was got; empty if nothing was
 * @param warnings of files in the folder that could not be read whole
 */
public record FetchReport(List<FetchRow> rows, Optional<Path> warc, List<String> warnings) {

    /** Copies the lists. */
    public FetchReport {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /** How many rows ended so. */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Whether everything that was asked for is there. */
    public boolean isComplete() {
        return rows.stream().allMatch(row -> row.outcome().isGood());
    }
}
