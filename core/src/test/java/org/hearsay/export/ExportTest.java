package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.hearsay.dossier.Dossier;
import org.hearsay.fixture.Story;
import org.junit.jupiter.api.Test;

class ExportTest {

    private final Dossier dossier = Story.flood();

    private static List<String> lines(Dossier dossier, Wording wording) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonlWriter(wording, Originals.none()).write(dossier, out);
        return out.toString().lines().toList();
    }

    private String table(Table table) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvWriter(Wording.FULL).write(dossier, table, out);
        return out.toString();
    }

    @Test
    void everyLineIsAsTheSchemaSays() throws IOException {
        for (String line : lines(dossier, Wording.FULL)) {
            assertThat(SchemaCheck.problems(line)).as(line).isEmpty();
        }
        for (String line : lines(dossier, Wording.TEXT_FREE)) {
            assertThat(SchemaCheck.problems(line)).as(line).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsNotInIt() throws IOException {
        String line = lines(dossier, Wording.FULL).get(0);
        assertThat(SchemaCheck.problems(line.replace("\"read\"", "\"eaten\""))).isNotEmpty();
        assertThat(SchemaCheck.problems(line.replace("\"charset\"", "\"charSet\""))).isNotEmpty();
    }

    @Test
    void linesComeByType() throws IOException {
        List<String> types =
                lines(dossier, Wording.FULL).stream()
                        .map(line -> line.substring(9, line.indexOf('"', 9)))
                        .distinct()
                        .toList();
        assertThat(types)
                .containsExactly(
                        "input",
                        "article",
                        "actor",
                        "time",
                        "statement",
                        "figure",
                        "lineage",
                        "thread",
                        "coverage");
    }

    @Test
    void positionsAreCodePointsOfTheText() throws IOException {
        String figure =
                lines(dossier, Wording.FULL).stream()
                        .filter(line -> line.contains("\"text\":\"31 people\""))
                        .findFirst()
                        .orElseThrow();
        assertThat(figure).contains("\"span\":[19,28]");
    }

    @Test
    void theSameDossierInAnotherOrderGivesTheSameBytes() throws IOException {
        Dossier other =
                new Dossier(
                        reversed(dossier.inputs()),
                        reversed(dossier.readings()),
                        reversed(dossier.actors()),
                        reversed(dossier.profiles()),
                        reversed(dossier.lineage()),
                        reversed(dossier.threads()),
                        dossier.discourse(),
                        reversed(dossier.stories()),
                        reversed(dossier.coverage()),
                        dossier.inconsistencies(),
                        reversed(dossier.decisions()),
                        dossier.codebook());
        assertThat(lines(other, Wording.FULL)).isEqualTo(lines(dossier, Wording.FULL));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void aTextFreeExportCarriesNoArticleTextAndOnlyShortQuotations() throws IOException {
        assertThat(lines(dossier, Wording.TEXT_FREE))
                .noneMatch(line -> line.contains("\"body\":") || line.contains("eastern pier"));
        String long20 = "one two three four five six seven eight nine ten ".repeat(2);
        assertThat(Wording.TEXT_FREE.quote(long20).split(" ", -1)).hasSize(16);
    }

    @Test
    void controlsAndHalfPairsAreEscaped() {
        String json = new Json().put("a", "\"\\\n\u0001\ud83c\u2028\ud83c\udf0a").toString();
        assertThat(json)
                .isEqualTo("{\"a\":\"\\\"\\\\\\n\\u0001\\ud83c\\u2028" + "\ud83c\udf0a" + "\"}");
    }

    @Test
    void aCellThatBeginsLikeAFormulaIsMadeHarmless() throws IOException {
        assertThat(table(Table.STATEMENTS)).contains(",'=1+1,");
    }

    @Test
    void everyTableHasItsColumnsInEveryRow() throws IOException {
        for (Table table : Table.values()) {
            List<List<String>> rows =
                    new Rows(new org.hearsay.query.Query(dossier), Wording.FULL).of(table).toList();
            rows.forEach(row -> assertThat(row).hasSameSizeAs(table.columns()));
            assertThat(table(table)).startsWith(String.join(",", table.columns()) + "\r\n");
        }
    }

    @Test
    void theSchemaIsOnTheClassPath() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(
                        JsonlWriter.class.getResourceAsStream("hearsay-export.schema.json"))) {
            assertThat(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("2020-12");
        }
    }
}
