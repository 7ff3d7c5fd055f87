package org.hearsay.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Entry.Fate;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;

/** Appends what one ledger tells to another, as if it had been read anew. */
final class LedgerCopy {

    private final Snapshot from;
    private final Map<ArticleId, Reading> readings = new LinkedHashMap<>();

    private LedgerCopy(Snapshot from) {
        this.from = from;
        try (var all = from.readings()) {
            all.forEach(reading -> readings.put(reading.article().id(), reading));
        }
    }

    static void of(Ledger from, Ledger to) {
        try (Snapshot snapshot = from.snapshot()) {
            LedgerCopy copy = new LedgerCopy(snapshot);
            to.append(snapshot.inputs().stream().map(copy::entry).toList());
        }
    }

    private Entry entry(Input input) {
        Optional<byte[]> bytes = from.bytes(input.sha256());
        Document document =
                bytes.map(kept -> Document.of(input.document(), kept))
                        .orElse(Document.withoutBytes(input.document(), input.sha256()))
                        .below("/copied");
        Digest work = Digest.of("copy", input.sha256().hex());
        return new Entry(document, work, input.charset(), input.opening(), fate(input));
    }

    private Fate fate(Input input) {
        String reason = input.reason().orElse("");
        return switch (input.outcome()) {
            case READ, DUPLICATE ->
                    input.article()
                            .map(readings::get)
                            .<Fate>map(reading -> new Fate.Read(reading, missing(input)))
                            .orElseGet(() -> new Fate.Opened(input.reason()));
            case SKIPPED -> new Fate.Skipped(reason);
            case FAILED -> new Fate.Failed(reason);
        };
    }

    /** Of a duplicate the reason says of what, which is found out anew. */
    private static Optional<String> missing(Input input) {
        return input.outcome() == Input.Outcome.READ ? input.reason() : Optional.empty();
    }
}
