package org.hearsay.store.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.testing.PostgresServer;

/** Ledgers on a test's server: each has a schema of its own. */
record Schemas(PostgresServer server, String prefix) {

    static final String DATABASE = "postgres";

    PostgresAddress address(String name) {
        return address(name, PostgresServer.USER);
    }

    PostgresAddress address(String name, String user) {
        return new PostgresAddress(
                "127.0.0.1",
                server.port(),
                DATABASE,
                Optional.of(user),
                prefix + "_" + name.replace('-', '_'),
                Map.of());
    }

    PostgresLedger open(String name) {
        return PostgresLedger.open(address(name), Optional.of(PostgresServer.PASSWORD));
    }

    PostgresLedger openForReading(String name) {
        return PostgresLedger.openForReading(address(name), Optional.of(PostgresServer.PASSWORD));
    }

    /** Runs these statements as the owner, {@code SCHEMA} standing for the ledger's. */
    void run(String name, String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql.replace("SCHEMA", address(name).schema()));
            }
        }
    }

    /** The rows of a query, their values joined. */
    List<String> rows(String name, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery(query.replace("SCHEMA", address(name).schema()))) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(column == 1 ? "" : " ").append(result.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** Drops every schema of this prefix. */
    void drop() throws SQLException {
        List<String> names =
                rows(
                        "",
                        "SELECT nspname FROM pg_namespace WHERE nspname LIKE '" + prefix + "\\_%'");
        for (String name : names) {
            run("", "drop schema " + name + " cascade");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + DATABASE,
                PostgresServer.USER,
                PostgresServer.PASSWORD);
    }
}
