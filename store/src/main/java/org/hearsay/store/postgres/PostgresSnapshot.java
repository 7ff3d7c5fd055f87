package org.hearsay.store.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.store.InputRows;
import org.hearsay.store.LedgerCheck;
import org.hearsay.store.ReadingRows;
import org.hearsay.store.ReadingRows.ActorRow;
import org.hearsay.store.ReadingRows.ItemRow;
import org.hearsay.store.Sql;
import org.hearsay.text.Phrases;
import org.hearsay.text.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * One read transaction on a connection of its own. For one thread at a time; readings are fetched
 * one by one as the stream is read.
 */
final class PostgresSnapshot implements Snapshot, LedgerCheck.Stored {

    private static final String READING_OF_INPUT =
            """
            SELECT reading, reason FROM input
            WHERE place = ? AND sha256 = ? AND work = ? AND reading IS NOT NULL
            """;

    private final Postgres postgres;
    private final Handle handle;
    private List<Input> inputs = List.of();
    private Map<Long, String> documents = Map.of();

    private PostgresSnapshot(Postgres postgres, Handle handle) {
        this.postgres = postgres;
        this.handle = handle;
    }

    /** One whose inputs nobody has looked at yet, for checking what may be damaged. */
    static PostgresSnapshot unaccounted(Postgres postgres) {
        return new PostgresSnapshot(postgres, postgres.openForReading());
    }

    /** The first query settles which state is seen. */
    static PostgresSnapshot open(Postgres postgres) {
        PostgresSnapshot snapshot = unaccounted(postgres);
        try {
            snapshot.account();
            return snapshot;
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** Settles which inputs and readings there are. */
    void account() {
        InputRows.All all =
                asked(
                        open ->
                                open.createQuery(Sql.INPUTS)
                                        .scanResultSet(
                                                (rows, context) -> {
                                                    InputRows found =
                                                            new InputRows(PostgresText::read);
                                                    try (var result = rows.get()) {
                                                        while (result.next()) {
                                                            found.add(result);
                                                        }
                                                    }
                                                    return found.all();
                                                }));
        inputs = all.inputs();
        documents = all.documents();
    }

    @Override
    public Digest state() {
        return asked(
                open ->
                        open.createQuery(Sql.STATE)
                                .scanResultSet(
                                        (rows, context) -> {
                                            try (var result = rows.get()) {
                                                return InputRows.state(result);
                                            }
                                        }));
    }

    @Override
    public List<Input> inputs() {
        return List.copyOf(inputs);
    }

    @Override
    public Stream<Reading> readings() {
        return documents.entrySet().stream()
                .map(entry -> asked(open -> rowsOf(entry.getKey())).reading(entry.getValue()));
    }

    @Override
    public Stream<Article> articles(Phrases phrases) {
        try {
            Set<Long> found = new PostgresWords(connection()).find(phrases);
            return documents.entrySet().stream()
                    .filter(entry -> found.contains(entry.getKey()))
                    .map(entry -> article(entry.getKey(), entry.getValue()))
                    .filter(article -> phrases.areIn(article.text().characters()));
        } catch (SQLException e) {
            throw postgres.failure("could not be searched", e);
        }
    }

    private Article article(long number, String document) {
        return ReadingRows.article(asked(open -> payload(number)), document);
    }

    @Override
    public Map<Long, Long> words() throws SQLException {
        return new PostgresWords(connection()).sums();
    }

    /** What was read from one document, whatever else there is. */
    Optional<Entry.Fate.Read> recall(Document document, Digest work) {
        return asked(
                open ->
                        open.createQuery(READING_OF_INPUT)
                                .bind(0, EntryStatements.place(document))
                                .bind(1, document.sha256().hex())
                                .bind(2, work.hex())
                                .map((row, context) -> Map.entry(row.getLong(1), missing(row)))
                                .findOne()
                                .map(
                                        found ->
                                                new Entry.Fate.Read(
                                                        rowsOf(found.getKey())
                                                                .reading(document.path()),
                                                        found.getValue())));
    }

    private static Optional<String> missing(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString(2)).map(PostgresText::read);
    }

    @Override
    public Optional<byte[]> bytes(Digest sha256) {
        return asked(
                open ->
                        open.createQuery(Sql.BYTES)
                                .bind(0, sha256.hex())
                                .map((row, context) -> Optional.ofNullable(row.getBytes(1)))
                                .findOne()
                                .flatMap(bytes -> bytes));
    }

    @Override
    public Connection connection() {
        return handle.getConnection();
    }

    @Override
    public ReadingRows rows(long number) throws SQLException {
        try {
            return rowsOf(number);
        } catch (JdbiException e) {
            throw new SQLException("the reading " + number + " cannot be had", e);
        }
    }

    private ReadingRows rowsOf(long number) {
        return new ReadingRows(payload(number), items(number), actors(number));
    }

    private String payload(long number) {
        return handle.createQuery(Sql.READING).bind(0, number).mapTo(String.class).one();
    }

    private List<ItemRow> items(long reading) {
        return handle.createQuery(Sql.ITEMS)
                .bind(0, reading)
                .map(
                        (row, context) ->
                                new ItemRow(
                                        row.getString(1),
                                        row.getString(2),
                                        new Span(row.getInt(3), row.getInt(4)),
                                        PostgresText.read(row.getString(5)),
                                        row.getString(6)))
                .list();
    }

    private List<ActorRow> actors(long reading) {
        return handle.createQuery(Sql.ACTORS)
                .bind(0, reading)
                .map((row, context) -> new ActorRow(row.getString(1), row.getString(2)))
                .list();
    }

    private <T> T asked(Function<Handle, T> question) {
        try {
            return question.apply(handle);
        } catch (JdbiException | IllegalStateException e) {
            throw postgres.failure("could not be read", e);
        }
    }

    @Override
    public void close() {
        try {
            handle.close();
        } catch (JdbiException e) {
            throw postgres.failure("could not be closed", e);
        }
    }
}
