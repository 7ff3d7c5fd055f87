package org.hearsay.store.dna;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.hearsay.export.Export;
import org.hearsay.export.Format;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.sqlite.SQLiteConnection;

/**
 * Positions as the statements of a Discourse Network Analyzer 3.0 file, which that program opens as
 * it is: person or organisation, concept, agreement, and where it stands in which document.
 *
 * <p>The concept is the issue; whoever demands, offers, supports, accepts or sets conditions
 * agrees, who opposes or rejects does not. A position whose holder nobody resolved is left out:
 * "he" is no node of a network. Positions are UTF-16 here, because that program counts so. A
 * document of unknown day has the date 1970-01-01, and its notes say so. The coder is called
 * Hearsay, and so, in small letters, is the password.
 *
 * <p>The file is put together in memory; it is about as large as the articles.
 */
public final class DiscourseNetwork implements Format {

    @Override
    public String name() {
        return "dna";
    }

    @Override
    public String about() {
        return "a file of Discourse Network Analyzer 3: coded positions";
    }

    @Override
    public String mediaType() {
        return "application/vnd.sqlite3";
    }

    @Override
    public List<String> files() {
        return List.of("hearsay.dna");
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public boolean mayBeTextFree() {
        return false;
    }

    @Override
    public void write(Export export, String file, OutputStream out) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.setAutoCommit(false);
            create(connection);
            fill(connection, export);
            connection.commit();
            out.write(connection.unwrap(SQLiteConnection.class).serialize("main"));
            out.flush();
        } catch (SQLException e) {
            throw new IOException("The file for Discourse Network Analyzer cannot be made", e);
        }
    }

    private static void create(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String line : script().lines().toList()) {
                if (!line.startsWith("--")) {
                    statement.executeUpdate(line);
                }
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(DiscourseNetwork.class.getResourceAsStream("dna.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fill(Connection connection, Export export) throws SQLException {
        try (Tables tables = new Tables(connection, export.query())) {
            tables.coder("Hearsay", Password.digest("hearsay"));
            for (Reading reading : export.query().readings()) {
                int document = tables.document(reading.article());
                for (Position position : reading.positions()) {
                    if (!position.earlier()) {
                        tables.statement(document, position);
                    }
                }
            }
        }
    }
}
