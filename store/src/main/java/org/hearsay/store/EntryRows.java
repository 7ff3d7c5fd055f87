package org.hearsay.store;

import java.util.Optional;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Entry.Fate;
import org.hearsay.ledger.Removal;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Input.Outcome;

/** An entry as it goes into a database: everything that may be refused was made before. */
public record EntryRows(Entry entry, Optional<ReadingRows> rows) {

    /** The rows of an entry. */
    public static EntryRows of(Entry entry) {
        return new EntryRows(
                entry,
                entry.fate() instanceof Fate.Read read
                        ? Optional.of(ReadingCodec.write(read.reading()))
                        : Optional.empty());
    }

    /** The entry as one whose document was removed: skipped for that, without its bytes. */
    public static Entry refused(Entry entry, Removal removal) {
        Document document = entry.document();
        return new Entry(
                Document.withoutBytes(document.path(), document.sha256()).below(document.root()),
                entry.work(),
                Optional.empty(),
                entry.opening().ended(Extraction.UNSUPPORTED),
                new Fate.Skipped(removal.refusal()));
    }

    /** The bytes that are kept: those of articles, and of what failed. */
    public Optional<byte[]> bytes() {
        Document document = entry.document();
        boolean kept = entry.fate() instanceof Fate.Read || entry.fate() instanceof Fate.Failed;
        return kept && document.hasBytes() ? Optional.of(document.bytes()) : Optional.empty();
    }

    /** What became of the input, as far as the entry alone can tell. */
    public Outcome outcome() {
        return entry.outcome();
    }

    /** Why it was not read, or what is missing. */
    public Optional<String> reason() {
        return entry.reason();
    }
}
