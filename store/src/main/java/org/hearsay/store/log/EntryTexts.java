package org.hearsay.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What an entry says, in parts, as the ledger's tables hold it: how the input ended, the folder it
 * was below, the article, each item, each actor.
 *
 * <p>It is always read back from the tables, when an entry is logged as when it is checked or
 * proved; so a leaf is of what is on disk, and there is one way to make its texts.
 */
final class EntryTexts {

    /** The part that says what the input was and how it ended; the folder is in the next. */
    static final int ENTRY = 0;

    static final String COLUMNS =
            """
            SELECT root, path, input.sha256, input.work, outcome, reason, charset, extraction,
                holds, "start", "end", millis, reading, article, payload
            FROM input LEFT JOIN reading ON reading.number = input.reading
            """;

    private static final String ONE = COLUMNS + " WHERE root = ? AND path = ? AND input.sha256 = ?";

    private final Connection connection;
    private final Letters letters;

    EntryTexts(Connection connection, Letters letters) {
        this.connection = connection;
        this.letters = letters;
    }

    /** The entry of this input. */
    List<String> of(InputKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            key.set(select, 1, letters);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("there is no input " + key.path());
                }
                return of(row);
            }
        }
    }

    /** The entry of the row, of which {@link #COLUMNS} are the columns. */
    List<String> of(ResultSet row) throws SQLException {
        List<String> texts = new ArrayList<>();
        Optional<String> payload = Optional.ofNullable(row.getString(15));
        texts.add(entry(row, payload));
        texts.add(new PartText("folder").with("root", letters.of(row.getString(1))).text());
        if (payload.isPresent()) {
            texts.add(new PartText("article").with("payload", payload.get()).text());
            long reading = row.getLong(13);
            texts.addAll(items(reading));
            texts.addAll(actors(reading));
        }
        return texts;
    }

    private String entry(ResultSet row, Optional<String> payload) throws SQLException {
        PartText text =
                new PartText("entry")
                        .with("path", letters.of(row.getString(2)))
                        .with("sha256", row.getString(3))
                        .with("outcome", row.getString(5))
                        .with("reason", letters.of(row.getString(6)))
                        .with("charset", letters.of(row.getString(7)))
                        .with("article", row.getString(14));
        if (payload.isPresent()) {
            JsonNode article = read(payload.get()).path("article");
            text.with("outlet", word(article.path("outlet")))
                    .with("url", word(article.path("url")))
                    .with("published", word(article.path("publication").path("day")));
        }
        return text.with("extraction", row.getString(8))
                .with("holds", row.getString(9))
                .with("start", row.getString(10))
                .with("end", row.getString(11))
                .with("millis", row.getString(12))
                .with("work", row.getString(4))
                .text();
    }

    /** The whole of it is a part of its own; so what cannot be read has no words here. */
    private static JsonNode read(String payload) {
        try {
            return PayloadJson.read(payload);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String word(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    /** In order of id by UTF-16 unit, which no database's own order has to be. */
    private List<String> items(long reading) throws SQLException {
        return parts(
                """
                SELECT id, kind, "start", "end", exact, payload FROM item WHERE reading = ?
                """,
                reading,
                row ->
                        new PartText("item")
                                .with("id", row.getString(1))
                                .with("kind", row.getString(2))
                                .with("start", row.getString(3))
                                .with("end", row.getString(4))
                                .with("exact", letters.of(row.getString(5)))
                                .with("payload", row.getString(6))
                                .text());
    }

    private List<String> actors(long reading) throws SQLException {
        return parts(
                "SELECT id, payload FROM actor WHERE reading = ?",
                reading,
                row ->
                        new PartText("actor")
                                .with("id", row.getString(1))
                                .with("payload", row.getString(2))
                                .text());
    }

    private interface Row {
        String text(ResultSet row) throws SQLException;
    }

    private List<String> parts(String sql, long reading, Row each) throws SQLException {
        Map<String, String> byId = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, reading);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byId.put(row.getString(1), each.text(row));
                }
            }
        }
        return List.copyOf(byId.values());
    }
}
