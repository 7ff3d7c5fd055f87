package org.hearsay.store.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of an SQLite ledger, as PostgreSQL's information schema tells its own; without the
 * index of words, which each database keeps in its own way.
 */
final class SqliteColumns {

    private SqliteColumns() {}

    /** Table, column and whether it may be empty, in order. */
    static List<String> of(Path file) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "SELECT m.name, c.name, CASE c.\"notnull\" WHEN 1 THEN 'NO' ELSE"
                                    + " 'YES' END FROM sqlite_schema m, pragma_table_info(m.name) c"
                                    + " WHERE m.type = 'table' AND m.name NOT LIKE 'words%' ORDER"
                                    + " BY m.name, c.name")) {
            while (result.next()) {
                columns.add(
                        result.getString(1)
                                + " "
                                + result.getString(2)
                                + " "
                                + result.getString(3));
            }
        }
        return columns;
    }
}
