package org.hearsay.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.hearsay.store.log.LedgerLog;
import org.hearsay.store.log.Letters;
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
            new LedgerCheck(snapshot, findings).run();
            snapshot.account();
            findings.addAll(
                    new LogCheck(LedgerLog.reading(connection, Letters.plain())).findings());
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
