package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.EventType;
import org.junit.jupiter.api.Test;

/** The rows that programs for GDELT's and POLECAT's data read. */
class RowsOfEventsTest {

    private static List<String[]> rows(String format) throws IOException {
        return Written.quarry(format).lines().map(line -> line.split("\t", -1)).toList();
    }

    private static String[] post() throws IOException {
        return rows("gkg").stream()
                .filter(row -> row[3].equals("Harbour Post"))
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        return Quarry.dossier().readings().stream()
                .map(r -> r.article())
                .filter(a -> a.outletName().equals("Harbour Post"))
                .findFirst()
                .orElseThrow()
                .text()
                .characters();
    }

    /** Where words stand in that article, in code points. */
    private static int at(String words) {
        return text().codePointCount(0, text().indexOf(words));
    }

    @Test
    void aRowOfTheKnowledgeGraphHasItsColumns() throws IOException {
        assertThat(rows("gkg")).hasSize(3).allMatch(row -> row.length == Gkg.COLUMNS);
        String[] row = post();
        assertThat(row[0]).isEqualTo("20310305000000-0");
        assertThat(row[1]).isEqualTo("20310305000000");
        assertThat(row[4]).isEqualTo("https://post.example/quarry?a=1&b=2");
        assertThat(row[5]).isEqualTo("KILL#4#dead#######");
        assertThat(row[6]).isEqualTo("KILL#4#dead########" + at("four dead"));
        assertThat(row[11]).isEqualTo("Ada Brand;Karl Vane");
        assertThat(row[16]).isEqualTo("3#3#4#2031#" + at("Tuesday"));
        assertThat(row[24]).isEqualTo("4,dead," + at("four dead"));
    }

    @Test
    void aQuotationStandsWhereItsOffsetAndLengthSay() throws IOException {
        String text = text();
        String[] fields = post()[22].split("\\|", -1);
        int[] points = text.codePoints().toArray();
        int start = Integer.parseInt(fields[0]);
        int length = Integer.parseInt(fields[1]);
        assertThat(new String(points, start, length)).isEqualTo(fields[3]);
        assertThat(fields[2]).isEqualTo("said");
        assertThat(fields[3]).startsWith("We will close").endsWith("in the end.");
    }

    @Test
    void namesKeepTheCharactersThatPartBlocksOut() throws IOException {
        assertThat(post()[13]).isEqualTo("Grit & Sons");
        assertThat(post()[26])
                .contains("<PAGE_TITLE>=Quarry &lt;b&gt;closes&lt;/b&gt; | *now*; [see]");
    }

    @Test
    void anArticleOfUnknownDayHasNoDate() throws IOException {
        assertThat(rows("gkg").stream().filter(row -> row[1].equals("0"))).hasSize(1);
    }

    @Test
    void anEventIsARowWithPolecatsColumns() throws IOException {
        List<String[]> rows = rows("plover");
        assertThat(rows.get(0)).containsExactly(Plover.COLUMNS.toArray(String[]::new));
        assertThat(Plover.COLUMNS).hasSize(40);
        assertThat(rows).hasSize(2).allMatch(row -> row.length == 40);
        assertThat(cell(rows, "Event Date")).isEqualTo("2031-03-04");
        assertThat(cell(rows, "Event Type")).isEqualTo("REQUEST");
        assertThat(cell(rows, "Quad Code")).isEqualTo("VERBAL CONFLICT");
        assertThat(cell(rows, "Actor Name")).isEqualTo("Ada Brand");
        assertThat(cell(rows, "Actor Title")).isEqualTo("Mayor");
        assertThat(cell(rows, "Recipient Name")).isEqualTo("Grit & Sons");
        assertThat(cell(rows, "Country")).isEqualTo("GBR");
        assertThat(cell(rows, "Source")).isEqualTo("Harbour Post");
        assertThat(cell(rows, "Latitude")).isEmpty();
    }

    private static String cell(List<String[]> rows, String column) {
        return rows.get(1)[Plover.COLUMNS.indexOf(column)];
    }

    @Test
    void everyTypeOfEventLiesInAQuarterAndEachQuarterHasSome() {
        assertThat(Stream.of(EventType.values()).map(Plover::quarter).distinct()).hasSize(4);
    }

    @Test
    void aCellThatBeginsLikeAFormulaIsMadeHarmlessInRowsToo() throws IOException {
        StringBuilder out = new StringBuilder();
        Tabs.row(List.of("=1+1", "+1", "-1", "@x", "a\tb\nc", "plain"), out);
        assertThat(out.toString()).isEqualTo("'=1+1\t'+1\t'-1\t'@x\ta b c\tplain\n");
    }
}
