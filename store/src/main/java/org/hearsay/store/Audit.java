package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Digest;
import org.hearsay.model.Reading;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.LogCheck;

/** Checks a ledger against itself, in one snapshot; what it finds are plain sentences. */
final class Audit {

    private final Sqlite sqlite;
    private final List<String> findings = new ArrayList<>();

    Audit(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /** Everything that is wrong; empty if nothing is. For one use. */
    List<String> findings() {
        try (SqliteSnapshot snapshot = SqliteSnapshot.unaccounted(sqlite)) {
            Connection connection = snapshot.connection();
            integrity(connection);
            foreignKeys(connection);
            orphans(connection);
            documents(snapshot);
            readings(snapshot);
            snapshot.account();
            findings.addAll(new LogCheck(LedgerLog.reading(connection)).findings());
        } catch (SQLException | LedgerException | IllegalArgumentException e) {
            findings.add("The check could not go on: " + e.getMessage() + ".");
        }
        return List.copyOf(findings);
    }

    private void integrity(Connection connection) throws SQLException {
        query(
                connection,
                "PRAGMA integrity_check",
                row -> {
                    if (!"ok".equals(row.getString(1))) {
                        findings.add("The database file is damaged: " + row.getString(1) + ".");
                    }
                });
    }

    private void foreignKeys(Connection connection) throws SQLException {
        query(
                connection,
                "PRAGMA foreign_key_check",
                row ->
                        findings.add(
                                "A row of table "
                                        + row.getString(1)
                                        + " points at a row of "
                                        + row.getString(3)
                                        + " that is not there."));
    }

    private void orphans(Connection connection) throws SQLException {
        query(
                connection,
                Sql.UNUSED_READINGS,
                row -> findings.add("No input leads to the reading of " + row.getString(2) + "."));
        query(
                connection,
                Sql.CROSSED_INPUTS,
                row ->
                        findings.add(
                                "Input "
                                        + row.getString(1)
                                        + " leads to a reading of other bytes or other work."));
    }

    private void documents(SqliteSnapshot snapshot) throws SQLException {
        query(
                snapshot.connection(),
                Sql.ALL_DOCUMENTS,
                row -> {
                    String sha256 = row.getString(1);
                    if (!row.getBoolean(4)) {
                        findings.add("No input leads to document " + sha256 + ".");
                    } else if (row.getBoolean(3) && !row.getBoolean(2)) {
                        findings.add("The bytes of document " + sha256 + " are not there.");
                    } else if (row.getBoolean(2) && !row.getBoolean(3) && !row.getBoolean(5)) {
                        findings.add(
                                "The bytes of document "
                                        + sha256
                                        + " are kept, but no article was read from them.");
                    }
                    rehash(snapshot, sha256);
                });
    }

    private void rehash(SqliteSnapshot snapshot, String sha256) {
        snapshot.bytes(new Digest(sha256))
                .map(Digest::of)
                .filter(found -> !found.hex().equals(sha256))
                .ifPresent(
                        found ->
                                findings.add(
                                        "The bytes of document "
                                                + sha256
                                                + " are not those it is named after; theirs is "
                                                + found.hex()
                                                + "."));
    }

    private void readings(SqliteSnapshot snapshot) throws SQLException {
        query(
                snapshot.connection(),
                Sql.ALL_READINGS,
                row -> reading(snapshot, row.getLong(1), row));
    }

    private void reading(SqliteSnapshot snapshot, long number, ResultSet row) throws SQLException {
        String article = row.getString(2);
        ReadingRows rows = snapshot.rows(number);
        if (!rows.content().hex().equals(row.getString(4))) {
            findings.add("The reading of " + article + " was changed after it was written.");
        }
        try {
            Reading reading = ReadingCodec.read(rows, article);
            if (!reading.article().id().value().equals(article)
                    || !reading.article().sha256().hex().equals(row.getString(3))) {
                findings.add(
                        "The reading of " + article + " is one of " + reading.article().id() + ".");
            }
            findings.addAll(new ReadingCheck(reading).findings());
            sameItems(rows, reading);
        } catch (LedgerException e) {
            findings.add(e.getMessage() + ".");
        }
    }

    private void sameItems(ReadingRows rows, Reading reading) {
        long items = reading.items().count();
        if (items != rows.items().size()) {
            findings.add(
                    "The reading of "
                            + reading.article().id()
                            + " has "
                            + rows.items().size()
                            + " items, of which "
                            + items
                            + " are of a kind that is known.");
        }
    }

    private interface Row {
        void accept(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, Row each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                each.accept(result);
            }
        }
    }
}
