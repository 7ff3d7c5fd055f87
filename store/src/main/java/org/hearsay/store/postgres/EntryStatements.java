package org.hearsay.store.postgres;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Entry.Fate;
import org.hearsay.model.Article;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Opening;
import org.hearsay.store.EntryRows;
import org.hearsay.store.ReadingRows;
import org.hearsay.store.ReadingRows.ActorRow;
import org.hearsay.store.ReadingRows.ItemRow;
import org.hearsay.store.Sql;
import org.hearsay.store.WordForms;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes one entry's rows; the transaction, and that nobody else has one, is the caller's. */
final class EntryStatements {

    private static final String HOLDS = "SELECT 1 + holds FROM input WHERE place = ? AND work = ?";

    private static final String WORK_OF_INPUT =
            "SELECT work FROM input WHERE place = ? AND sha256 = ?";

    private static final String PUT_INPUT =
            """
            INSERT INTO input (place, root, path, sha256, work, outcome, reason, charset, reading,
                extraction, holds, "start", "end", millis)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (place, sha256) DO UPDATE SET work = excluded.work,
                outcome = excluded.outcome, reason = excluded.reason,
                charset = excluded.charset, reading = excluded.reading,
                extraction = excluded.extraction, holds = excluded.holds,
                "start" = excluded."start", "end" = excluded."end", millis = excluded.millis
            """;

    private final Handle handle;

    EntryStatements(Handle handle) {
        this.handle = handle;
    }

    /** Root and path in one value of a length that every index can hold. */
    static String place(Document document) {
        return Digest.of("place", document.root(), document.path()).hex();
    }

    int holds(Document document, Digest work) {
        return handle.createQuery(HOLDS)
                .bind(0, place(document))
                .bind(1, work.hex())
                .mapTo(Integer.class)
                .findFirst()
                .orElse(0);
    }

    /** Whether it was written: an entry that is there already changes nothing. */
    boolean write(EntryRows prepared) throws SQLException {
        Entry entry = prepared.entry();
        if (isKnown(entry)) {
            return false;
        }
        String sha256 = entry.document().sha256().hex();
        putDocument(sha256, prepared.bytes());
        Optional<Long> reading = Optional.empty();
        if (prepared.rows().isPresent() && entry.fate() instanceof Fate.Read read) {
            reading = Optional.of(reading(entry, read.reading().article(), prepared.rows().get()));
        }
        putInput(prepared, reading);
        handle.execute(Sql.DROP_READINGS, sha256);
        handle.execute(Sql.DROP_BYTES, sha256);
        return true;
    }

    private boolean isKnown(Entry entry) {
        return handle.createQuery(WORK_OF_INPUT)
                .bind(0, place(entry.document()))
                .bind(1, entry.document().sha256().hex())
                .mapTo(String.class)
                .findOne()
                .filter(entry.work().hex()::equals)
                .isPresent();
    }

    private void putDocument(String sha256, Optional<byte[]> bytes) {
        Update insert = handle.createUpdate(Sql.PUT_DOCUMENT).bind(0, sha256);
        if (bytes.isPresent()) {
            insert.bind(1, bytes.get());
        } else {
            insert.bindNull(1, Types.VARBINARY);
        }
        insert.execute();
    }

    private long reading(Entry entry, Article article, ReadingRows rows) throws SQLException {
        Optional<Long> found = findReading(entry, article);
        if (found.isPresent()) {
            return found.get();
        }
        handle.execute(
                Sql.PUT_READING,
                article.id().value(),
                entry.work().hex(),
                article.sha256().hex(),
                rows.payload(),
                rows.content().hex());
        long number = findReading(entry, article).orElseThrow();
        putItems(number, rows);
        putActors(number, rows);
        new PostgresWords(handle.getConnection())
                .put(number, WordForms.of(article.text().characters()));
        return number;
    }

    private Optional<Long> findReading(Entry entry, Article article) {
        return handle.createQuery(Sql.FIND_READING)
                .bind(0, article.id().value())
                .bind(1, entry.work().hex())
                .mapTo(Long.class)
                .findOne();
    }

    private void putItems(long reading, ReadingRows rows) {
        if (rows.items().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(Sql.PUT_ITEM);
        for (ItemRow item : rows.items()) {
            batch.add(
                    reading,
                    item.id(),
                    item.kind(),
                    item.span().start(),
                    item.span().end(),
                    PostgresText.written(item.exact()),
                    item.payload());
        }
        batch.execute();
    }

    private void putActors(long reading, ReadingRows rows) {
        if (rows.actors().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(Sql.PUT_ACTOR);
        for (ActorRow actor : rows.actors()) {
            batch.add(reading, actor.id(), actor.payload());
        }
        batch.execute();
    }

    private void putInput(EntryRows prepared, Optional<Long> reading) {
        Entry entry = prepared.entry();
        Opening opening = entry.opening();
        handle.createUpdate(PUT_INPUT)
                .bind(0, place(entry.document()))
                .bind(1, PostgresText.written(entry.document().root()))
                .bind(2, PostgresText.written(entry.document().path()))
                .bind(3, entry.document().sha256().hex())
                .bind(4, entry.work().hex())
                .bind(5, prepared.outcome().name())
                .bindByType(6, text(prepared.reason()), String.class)
                .bindByType(7, text(entry.charset()), String.class)
                .bindByType(8, reading.orElse(null), Long.class)
                .bind(9, opening.extraction().name())
                .bind(10, opening.holds())
                .bindByType(11, opening.range().map(ByteRange::start).orElse(null), Long.class)
                .bindByType(12, opening.range().map(ByteRange::end).orElse(null), Long.class)
                .bindByType(13, opening.took().map(Duration::toMillis).orElse(null), Long.class)
                .execute();
    }

    private static @Nullable String text(Optional<String> text) {
        return text.map(PostgresText::written).orElse(null);
    }
}
