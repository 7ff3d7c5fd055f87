package org.hearsay.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Optional;
import org.hearsay.model.Digest;
import org.hearsay.proof.LogLeaf;
import org.hearsay.proof.Salt;

/** The rows of the log. */
final class LeafTable {

    /** A row; {@code last} is the position of the newest entry about the same. */
    record Row(
            int position, LogLeaf leaf, Optional<Salt> salt, Optional<String> record, int last) {}

    interface Each {
        void accept(Row row) throws SQLException;
    }

    private static final String COLUMNS =
            """
            SELECT position, subject, content, salt, record,
                (SELECT MAX(position) FROM leaf other WHERE other.subject = leaf.subject)
            FROM leaf
            """;

    private final Connection connection;
    private final Letters letters;

    LeafTable(Connection connection, Letters letters) {
        this.connection = connection;
        this.letters = letters;
    }

    /** Adds a row at the end. */
    void add(Digest subject, Digest content, Salt salt, Optional<String> record)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO leaf (position, subject, content, salt, record)
                        SELECT COALESCE(MAX(position) + 1, 0), ?, ?, ?, ? FROM leaf
                        """)) {
            insert.setBytes(1, bytes(subject));
            insert.setBytes(2, bytes(content));
            insert.setBytes(3, salt.bytes());
            if (record.isPresent()) {
                insert.setString(4, letters.written().apply(record.get()));
            } else {
                insert.setNull(4, Types.VARCHAR);
            }
            insert.executeUpdate();
        }
    }

    /** What is about this cannot be proved any more. */
    void forget(Digest subject) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE leaf SET salt = NULL WHERE subject = ? AND salt IS NOT NULL")) {
            update.setBytes(1, bytes(subject));
            update.executeUpdate();
        }
    }

    Optional<Row> at(int position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + " WHERE position = ?")) {
            select.setInt(1, position);
            return first(select);
        }
    }

    /** The newest about this. */
    Optional<Row> last(Digest subject) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        COLUMNS + " WHERE subject = ? ORDER BY position DESC LIMIT 1")) {
            select.setBytes(1, bytes(subject));
            return first(select);
        }
    }

    /** All about this, the oldest first. */
    void about(Digest subject, Each each) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + " WHERE subject = ? ORDER BY position")) {
            select.setBytes(1, bytes(subject));
            each(select, each);
        }
    }

    /** All that have a record. */
    void records(Each each) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        COLUMNS + " WHERE record IS NOT NULL ORDER BY position")) {
            each(select, each);
        }
    }

    void all(Each each) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + " ORDER BY position")) {
            each(select, each);
        }
    }

    /** The leaves alone, in order of position. */
    void leaves(LeafRow each) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT subject, content FROM leaf ORDER BY position");
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                each.accept(new LogLeaf(digest(result, 1), digest(result, 2)));
            }
        }
    }

    interface LeafRow {
        void accept(LogLeaf leaf);
    }

    private Optional<Row> first(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            return result.next() ? Optional.of(row(result)) : Optional.empty();
        }
    }

    private void each(PreparedStatement select, Each each) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                each.accept(row(result));
            }
        }
    }

    private Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getInt(1),
                new LogLeaf(digest(result, 2), digest(result, 3)),
                Optional.ofNullable(result.getBytes(4)).map(Salt::of),
                Optional.ofNullable(result.getString(5)).map(letters.read()),
                result.getInt(6));
    }

    private static Digest digest(ResultSet result, int column) throws SQLException {
        return new Digest(HexFormat.of().formatHex(result.getBytes(column)));
    }

    private static byte[] bytes(Digest digest) {
        return HexFormat.of().parseHex(digest.hex());
    }
}
