package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.query.Query;

/**
 * The ledger as it is when it is asked: reconciled anew when its file or its decisions have changed
 * since the last time. Thread-safe.
 */
final class NewestQuery implements Supplier<Query> {

    private final LedgerOption ledger;
    private final GuidanceOptions guidance;
    private Optional<Query> query = Optional.empty();
    private List<String> state = List.of();

    NewestQuery(LedgerOption ledger, GuidanceOptions guidance) {
        this.ledger = ledger;
        this.guidance = guidance;
    }

    @Override
    public synchronized Query get() {
        List<String> now = state();
        if (query.isEmpty() || !now.equals(state)) {
            query = Optional.of(new Query(ledger.dossier(guidance.guidance(ledger))));
            state = now;
        }
        return query.get();
    }

    /** Size and time of all that an answer rests on, taken before it is read. */
    private List<String> state() {
        Path file = ledger.file();
        List<String> state = new ArrayList<>();
        for (Path path :
                List.of(
                        file,
                        file.resolveSibling(file.getFileName() + "-wal"),
                        guidance.decisions().file(ledger))) {
            state.add(state(path));
        }
        return state;
    }

    private static String state(Path file) {
        try {
            return Files.exists(file)
                    ? Files.size(file) + " " + Files.getLastModifiedTime(file)
                    : "absent";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
