package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.store.ReadingRows.ActorRow;
import org.hearsay.store.ReadingRows.ItemRow;
import org.hearsay.text.Phrases;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One read transaction on a connection of its own. For one thread at a time; readings are fetched
 * one by one as the stream is read.
 */
final class SqliteSnapshot implements Snapshot, LedgerCheck.Stored {

    private final Sqlite sqlite;
    private final Connection connection;
    private final List<Input> inputs = new ArrayList<>();
    private final Map<Long, String> documents = new LinkedHashMap<>();

    private SqliteSnapshot(Sqlite sqlite, Connection connection) {
        this.sqlite = sqlite;
        this.connection = connection;
    }

    /** One whose inputs nobody has looked at yet, for checking what may be damaged. */
    static SqliteSnapshot unaccounted(Sqlite sqlite) {
        return new SqliteSnapshot(sqlite, sqlite.openForReading());
    }

    /** The first query begins the transaction, and so settles which state is seen. */
    static SqliteSnapshot open(Sqlite sqlite) {
        SqliteSnapshot snapshot = unaccounted(sqlite);
        try {
            snapshot.account();
            return snapshot;
        } catch (SQLException e) {
            snapshot.close();
            throw sqlite.failure("could not be read", e);
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    /** Settles which inputs and readings there are. */
    void account() throws SQLException {
        InputRows rows = new InputRows(text -> text);
        try (PreparedStatement select = connection.prepareStatement(Sql.INPUTS);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows.add(result);
            }
        }
        InputRows.All all = rows.all();
        inputs.addAll(all.inputs());
        documents.putAll(all.documents());
    }

    @Override
    public Digest state() {
        try (PreparedStatement select = connection.prepareStatement(Sql.STATE);
                ResultSet result = select.executeQuery()) {
            return InputRows.state(result);
        } catch (SQLException e) {
            throw sqlite.failure("could not be read", e);
        }
    }

    @Override
    public List<Input> inputs() {
        return List.copyOf(inputs);
    }

    @Override
    public Stream<Reading> readings() {
        return documents.entrySet().stream()
                .map(entry -> reading(entry.getKey(), entry.getValue()));
    }

    @Override
    public Stream<Article> articles(Phrases phrases) {
        try {
            Set<Long> found = new SqliteWords(connection).find(phrases);
            return documents.entrySet().stream()
                    .filter(entry -> found.contains(entry.getKey()))
                    .map(entry -> article(entry.getKey(), entry.getValue()))
                    .filter(article -> phrases.areIn(article.text().characters()));
        } catch (SQLException e) {
            throw sqlite.failure("could not be searched", e);
        }
    }

    private Article article(long number, String document) {
        try {
            return ReadingCodec.article(payload(number), document);
        } catch (SQLException e) {
            throw sqlite.failure("could not be read", e);
        }
    }

    @Override
    public Map<Long, Long> words() throws SQLException {
        return new SqliteWords(connection).sums();
    }

    /** What was read from one document, whatever else there is. */
    Optional<Entry.Fate.Read> recall(Document document, Digest work) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Sql.READING_OF_INPUT)) {
            select.setString(1, document.root());
            select.setString(2, document.path());
            select.setString(3, document.sha256().hex());
            select.setString(4, work.hex());
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                Optional<String> missing = Optional.ofNullable(result.getString(2));
                Reading reading = rows(result.getLong(1)).reading(document.path());
                return Optional.of(new Entry.Fate.Read(reading, missing));
            }
        }
    }

    private Reading reading(long number, String document) {
        try {
            return rows(number).reading(document);
        } catch (SQLException e) {
            throw sqlite.failure("could not be read", e);
        }
    }

    @Override
    public Optional<byte[]> bytes(Digest sha256) {
        try (PreparedStatement select = connection.prepareStatement(Sql.BYTES)) {
            select.setString(1, sha256.hex());
            try (ResultSet result = select.executeQuery()) {
                byte @Nullable [] bytes = result.next() ? result.getBytes(1) : null;
                return Optional.ofNullable(bytes);
            }
        } catch (SQLException e) {
            throw sqlite.failure("could not be read", e);
        }
    }

    @Override
    public ReadingRows rows(long number) throws SQLException {
        return new ReadingRows(payload(number), items(number), actors(number));
    }

    private String payload(long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Sql.READING)) {
            select.setLong(1, number);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    throw new SQLException("there is no reading " + number);
                }
                return result.getString(1);
            }
        }
    }

    private List<ItemRow> items(long reading) throws SQLException {
        List<ItemRow> items = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.ITEMS)) {
            select.setLong(1, reading);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    items.add(
                            new ItemRow(
                                    result.getString(1),
                                    result.getString(2),
                                    new Span(result.getInt(3), result.getInt(4)),
                                    result.getString(5),
                                    result.getString(6)));
                }
            }
        }
        return items;
    }

    private List<ActorRow> actors(long reading) throws SQLException {
        List<ActorRow> actors = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.ACTORS)) {
            select.setLong(1, reading);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    actors.add(new ActorRow(result.getString(1), result.getString(2)));
                }
            }
        }
        return actors;
    }

    @Override
    public void close() {
        sqlite.close(connection);
    }
}
