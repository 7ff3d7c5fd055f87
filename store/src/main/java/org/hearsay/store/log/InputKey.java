package org.hearsay.store.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What an input is known by. */
public record InputKey(String root, String path, String sha256) {

    static InputKey of(ResultSet row, Letters letters) throws SQLException {
        return new InputKey(
                letters.read().apply(row.getString(1)),
                letters.read().apply(row.getString(2)),
                row.getString(3));
    }

    void set(PreparedStatement statement, int place, Letters letters) throws SQLException {
        statement.setString(place, letters.written().apply(root));
        statement.setString(place + 1, letters.written().apply(path));
        statement.setString(place + 2, sha256);
    }
}
