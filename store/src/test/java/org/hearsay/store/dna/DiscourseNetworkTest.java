package org.hearsay.store.dna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.dossier.Dossier;
import org.hearsay.export.Export;
import org.hearsay.export.Originals;
import org.hearsay.export.Wording;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Digest;
import org.hearsay.model.Discourse;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.testing.SeededReadings;
import org.jasypt.util.password.StrongPasswordEncryptor;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteConnection;

class DiscourseNetworkTest {

    /** The columns that Discourse Network Analyzer 3.0 reads, by table. */
    private static final Map<String, String> READ =
            Map.ofEntries(
                    Map.entry("SETTINGS", "Property Value"),
                    Map.entry(
                            "CODERS",
                            "ID Name Red Green Blue Refresh FontSize Password PopupWidth"
                                    + " ColorByCoder PopupDecoration PopupAutoComplete"
                                    + " PermissionAddDocuments PermissionEditDocuments"
                                    + " PermissionDeleteDocuments PermissionImportDocuments"
                                    + " PermissionAddStatements PermissionEditStatements"
                                    + " PermissionDeleteStatements PermissionEditAttributes"
                                    + " PermissionEditRegex PermissionEditStatementTypes"
                                    + " PermissionEditCoders PermissionEditCoderRelations"
                                    + " PermissionViewOthersDocuments"
                                    + " PermissionEditOthersDocuments"
                                    + " PermissionViewOthersStatements"
                                    + " PermissionEditOthersStatements"),
                    Map.entry(
                            "DOCUMENTS",
                            "ID Title Text Coder Author Source Section Notes Type Date"),
                    Map.entry("STATEMENTTYPES", "ID Label Red Green Blue"),
                    Map.entry("VARIABLES", "ID Variable DataType StatementTypeId"),
                    Map.entry("VARIABLELINKS", "ID SourceVariableId TargetVariableId"),
                    Map.entry("REGEXES", "Label Red Green Blue"),
                    Map.entry(
                            "CODERRELATIONS",
                            "ID Coder OtherCoder viewStatements editStatements viewDocuments"
                                    + " editDocuments"),
                    Map.entry("STATEMENTS", "ID StatementTypeId DocumentId Start Stop Coder"),
                    Map.entry("ENTITIES", "ID VariableId Value Red Green Blue ChildOf"),
                    Map.entry("DATABOOLEAN", "ID StatementId VariableId Value"),
                    Map.entry("DATAINTEGER", "ID StatementId VariableId Value"),
                    Map.entry("DATASHORTTEXT", "ID StatementId VariableId Entity"),
                    Map.entry("DATALONGTEXT", "ID StatementId VariableId Value"),
                    Map.entry("ATTRIBUTEVARIABLES", "ID VariableId AttributeVariable"),
                    Map.entry("ATTRIBUTEVALUES", "ID EntityId AttributeVariableId AttributeValue"));

    private final Dossier dossier = dossier();

    private static Dossier dossier() {
        SeededReadings seeded = new SeededReadings(7);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            byte[] bytes = ("document " + i).getBytes(StandardCharsets.UTF_8);
            readings.add(
                    seeded.reading(
                            String.format(Locale.ROOT, "%03d.txt", i),
                            Digest.of(bytes),
                            Optional.empty()));
        }
        TreeMap<ActorId, Actor> actors = new TreeMap<>();
        readings.forEach(r -> r.actors().forEach(actor -> actors.putIfAbsent(actor.id(), actor)));
        return new Dossier(
                List.of(),
                readings,
                List.copyOf(actors.values()),
                List.of(),
                List.of(),
                List.of(),
                Discourse.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export export = Export.of(dossier, Wording.FULL, Originals.none());
        new DiscourseNetwork().write(export, "hearsay.dna", out);
        return out.toByteArray();
    }

    private List<Position> held() {
        List<ActorId> known = dossier.actors().stream().map(Actor::id).toList();
        return dossier.readings().stream()
                .flatMap(reading -> reading.positions().stream())
                .filter(position -> position.actor().actor().filter(known::contains).isPresent())
                .toList();
    }

    /** The rows of a query on the file, cells parted by |. */
    private List<String> rows(String sql) throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.unwrap(SQLiteConnection.class).deserialize("main", written());
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        cells.add(result.getString(i));
                    }
                    rows.add(String.join("|", cells));
                }
            }
        }
        return rows;
    }

    @Test
    void theFileIsWholeAndOfTheVersionThatTheProgramOpens() throws IOException, SQLException {
        assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(rows("PRAGMA foreign_key_check")).isEmpty();
        assertThat(rows("SELECT Value FROM SETTINGS WHERE Property = 'version'"))
                .containsExactly("3.0");
    }

    @Test
    void everyTableHasTheColumnsThatTheProgramReads() throws IOException, SQLException {
        for (Map.Entry<String, String> table : READ.entrySet()) {
            assertThat(rows("SELECT name FROM pragma_table_info('" + table.getKey() + "')"))
                    .as(table.getKey())
                    .containsExactly(table.getValue().split(" ", -1));
        }
    }

    @Test
    void everyPositionOfSomebodyIsAStatementAtItsWords() throws IOException, SQLException {
        List<Position> held = held();
        long all = dossier.readings().stream().mapToLong(r -> r.positions().size()).sum();
        assertThat(held).isNotEmpty().hasSizeLessThan((int) all);
        List<String> spans = rows("SELECT Start, Stop FROM STATEMENTS ORDER BY ID");
        assertThat(spans)
                .containsExactlyElementsOf(
                        held.stream()
                                .map(Position::evidence)
                                .map(words -> words.span().start() + "|" + words.span().end())
                                .toList());
        assertThat(rows("SELECT COUNT(*) FROM DATASHORTTEXT"))
                .containsExactly(Integer.toString(3 * held.size()));
        assertThat(rows("SELECT COUNT(*) FROM DATABOOLEAN"))
                .containsExactly(Integer.toString(held.size()));
    }

    @Test
    void textsKeepTheirLengthWithoutCarriageReturns() throws IOException, SQLException {
        assertThat(rows("SELECT COUNT(*) FROM DOCUMENTS WHERE INSTR(Text, CHAR(13)) > 0"))
                .containsExactly("0");
        assertThat(Tables.lines("a\r\nb\rc\nd")).isEqualTo("a \nb\nc\nd");
    }

    @Test
    void whoAgreesAndWhoDoesNotIsTheStance() throws IOException, SQLException {
        List<String> expected = new ArrayList<>();
        for (Position position : held()) {
            expected.add(
                    switch (position.stance()) {
                        case OPPOSES, REJECTS, DROPS -> "0";
                        case DEMANDS, OFFERS, SUPPORTS, ACCEPTS, CONDITIONS -> "1";
                    });
        }
        assertThat(rows("SELECT Value FROM DATABOOLEAN ORDER BY StatementId"))
                .containsExactlyElementsOf(expected);
        assertThat(expected).contains("0", "1");
    }

    @Test
    void thePasswordIsOneThatTheProgramKnowsAgain() throws IOException, SQLException {
        String kept = rows("SELECT Password FROM CODERS").get(0);
        assertThat(new StrongPasswordEncryptor().checkPassword("hearsay", kept)).isTrue();
        assertThat(new StrongPasswordEncryptor().checkPassword("Hearsay", kept)).isFalse();
    }

    @Test
    void theSameDossierGivesTheSameBytes() throws IOException {
        assertThat(written()).isEqualTo(written());
    }
}
