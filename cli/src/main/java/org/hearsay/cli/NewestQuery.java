package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
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

    /** Size and time, or digest, of all that an answer rests on, taken before it is read. */
    private List<String> state() {
        List<String> state = new ArrayList<>();
        if (ledger.team().isPresent()) {
            state.add(held());
        } else {
            Path file = ledger.place();
            state.add(state(file));
            state.add(state(file.resolveSibling(file.getFileName() + "-wal")));
        }
        state.add(state(guidance.decisions().file(ledger)));
        return state;
    }

    /** No file tells when a team's ledger has changed; it is asked itself. */
    private String held() {
        try (Ledger open = ledger.openForReading();
                Snapshot snapshot = open.snapshot()) {
            return snapshot.state().hex();
        }
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
