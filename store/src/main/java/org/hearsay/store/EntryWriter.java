package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import org.hearsay.store.ReadingRows.ActorRow;
import org.hearsay.store.ReadingRows.ItemRow;

/** Writes one entry's rows; the transaction is the caller's. */
final class EntryWriter {

    private final Connection connection;

    EntryWriter(Connection connection) {
        this.connection = connection;
    }

    int holds(Document document, Digest work) throws SQLException {
        try (PreparedStatement select =
                        prepare(Sql.HOLDS, document.root(), document.path(), work.hex());
                ResultSet result = select.executeQuery()) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    /** Whether it was written: an entry that is there already changes nothing. */
    boolean write(EntryRows prepared) throws SQLException {
        Entry entry = prepared.entry();
        if (isKnown(entry)) {
            return false;
        }
        String sha256 = entry.document().sha256().hex();
        putDocument(prepared);
        Optional<Long> reading = Optional.empty();
        if (prepared.rows().isPresent() && entry.fate() instanceof Fate.Read read) {
            reading = Optional.of(reading(entry, read.reading().article(), prepared.rows().get()));
        }
        putInput(prepared, reading);
        run(Sql.DROP_READINGS, sha256);
        run(Sql.DROP_BYTES, sha256);
        return true;
    }

    private boolean isKnown(Entry entry) throws SQLException {
        Document document = entry.document();
        try (PreparedStatement select =
                        prepare(
                                Sql.WORK_OF_INPUT,
                                document.root(),
                                document.path(),
                                document.sha256().hex());
                ResultSet result = select.executeQuery()) {
            return result.next() && entry.work().hex().equals(result.getString(1));
        }
    }

    private void putDocument(EntryRows prepared) throws SQLException {
        Optional<byte[]> bytes = prepared.bytes();
        try (PreparedStatement insert =
                prepare(Sql.PUT_DOCUMENT, prepared.entry().document().sha256().hex())) {
            if (bytes.isPresent()) {
                insert.setBytes(2, bytes.get());
            } else {
                insert.setNull(2, Types.BLOB);
            }
            insert.executeUpdate();
        }
    }

    private long reading(Entry entry, Article article, ReadingRows rows) throws SQLException {
        Optional<Long> found = findReading(entry, article);
        if (found.isPresent()) {
            return found.get();
        }
        run(
                Sql.PUT_READING,
                article.id().value(),
                entry.work().hex(),
                article.sha256().hex(),
                rows.payload(),
                rows.content().hex());
        long number = findReading(entry, article).orElseThrow();
        putItems(number, rows);
        putActors(number, rows);
        new SqliteWords(connection).put(number, WordForms.of(article.text().characters()));
        return number;
    }

    private Optional<Long> findReading(Entry entry, Article article) throws SQLException {
        try (PreparedStatement select =
                        prepare(Sql.FIND_READING, article.id().value(), entry.work().hex());
                ResultSet result = select.executeQuery()) {
            return result.next() ? Optional.of(result.getLong(1)) : Optional.empty();
        }
    }

    private void putItems(long reading, ReadingRows rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Sql.PUT_ITEM)) {
            for (ItemRow item : rows.items()) {
                insert.setLong(1, reading);
                insert.setString(2, item.id());
                insert.setString(3, item.kind());
                insert.setInt(4, item.span().start());
                insert.setInt(5, item.span().end());
                insert.setString(6, item.exact());
                insert.setString(7, item.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void putActors(long reading, ReadingRows rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Sql.PUT_ACTOR)) {
            for (ActorRow actor : rows.actors()) {
                insert.setLong(1, reading);
                insert.setString(2, actor.id());
                insert.setString(3, actor.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void putInput(EntryRows prepared, Optional<Long> reading) throws SQLException {
        Entry entry = prepared.entry();
        try (PreparedStatement insert =
                prepare(
                        Sql.PUT_INPUT,
                        entry.document().root(),
                        entry.document().path(),
                        entry.document().sha256().hex(),
                        entry.work().hex(),
                        prepared.outcome().name())) {
            setText(insert, 6, prepared.reason());
            setText(insert, 7, entry.charset());
            if (reading.isPresent()) {
                insert.setLong(8, reading.get());
            } else {
                insert.setNull(8, Types.INTEGER);
            }
            putOpening(insert, entry.opening());
            insert.executeUpdate();
        }
    }

    private static void putOpening(PreparedStatement insert, Opening opening) throws SQLException {
        insert.setString(9, opening.extraction().name());
        insert.setInt(10, opening.holds());
        setNumber(insert, 11, opening.range().map(ByteRange::start));
        setNumber(insert, 12, opening.range().map(ByteRange::end));
        setNumber(insert, 13, opening.took().map(Duration::toMillis));
    }

    private static void setNumber(PreparedStatement statement, int place, Optional<Long> number)
            throws SQLException {
        if (number.isPresent()) {
            statement.setLong(place, number.get());
        } else {
            statement.setNull(place, Types.INTEGER);
        }
    }

    private static void setText(PreparedStatement statement, int place, Optional<String> text)
            throws SQLException {
        if (text.isPresent()) {
            statement.setString(place, text.get());
        } else {
            statement.setNull(place, Types.VARCHAR);
        }
    }

    private void run(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
