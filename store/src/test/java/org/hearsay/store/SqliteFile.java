package org.hearsay.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Reaches into a database file past the ledger, as a faulty disk or a curious user would. */
final class SqliteFile {

    private SqliteFile() {}

    static int sql(Path file, String... statements) throws SQLException {
        int changed = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                changed += statement.executeUpdate(sql);
            }
        }
        return changed;
    }

    static String pragma(Path file, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Sqlite.pragma(connection, name);
        }
    }
}
