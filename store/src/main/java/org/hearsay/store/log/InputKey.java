package org.hearsay.store.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What an input is known by. */
public record InputKey(String root, String path, String sha256) {

    static InputKey of(ResultSet row) throws SQLException {
        return new InputKey(row.getString(1), row.getString(2), row.getString(3));
    }

    void set(PreparedStatement statement, int place) throws SQLException {
        statement.setString(place, root);
        statement.setString(place + 1, path);
        statement.setString(place + 2, sha256);
    }
}
