package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hearsay.query.Query;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final String MAIN = "urn:main";

    private static byte[] written(Format format) throws IOException {
        return Written.bytes(format, "hearsay.xlsx", Quarry.dossier(), Wording.FULL);
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        Sheet found = workbook.findSheet(sheet).orElseThrow();
        try (var rows = found.openStream()) {
            return rows.toList();
        }
    }

    @Test
    void everyTableIsASheetWithTheCellsOfTheTable() throws IOException {
        Rows tables = new Rows(new Query(Quarry.dossier()), Wording.FULL);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(written(new Workbook())))) {
            assertThat(workbook.getSheets()).hasSize(Table.values().length);
            for (Table table : Table.values()) {
                String name = table.file().replace(".csv", "");
                List<Row> rows = rows(workbook, name);
                List<List<String>> expected = tables.of(table).toList();
                assertThat(rows).as(name).hasSize(expected.size() + 1);
                for (int i = 0; i < expected.size(); i++) {
                    for (int j = 0; j < expected.get(i).size(); j++) {
                        assertThat(text(rows.get(i + 1), j)).isEqualTo(shown(expected, i, j));
                    }
                }
            }
        }
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    /** Numbers as spreadsheets show them, and what no XML can hold. */
    private static String shown(List<List<String>> table, int row, int column) {
        String cell = table.get(row).get(column).replace('\u0001', '\ufffd');
        return cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
    }

    @Test
    void whatCountsOrMeasuresIsANumber() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(written(new Workbook())))) {
            Row figure = rows(workbook, "figures").get(1);
            int low = Table.FIGURES.columns().indexOf("low");
            assertThat(figure.getCell(low).getType()).isEqualTo(CellType.NUMBER);
            assertThat(figure.getCell(low).asNumber().intValue()).isEqualTo(4);
        }
    }

    @Test
    void aTextThatBeginsLikeAFormulaIsAStringAndStaysOneWhenEdited() throws IOException {
        for (String text : List.of("=1+1", "+1", "-1 and more", "@x", "\tx", "\rx")) {
            String sheet = sheet(row("name", text));
            assertThat(sheet).as(text).contains("<c r=\"B2\" s=\"2\" t=\"inlineStr\">");
            assertThat(sheet).doesNotContain("<f>");
        }
        assertThat(sheet(row("name", "plain"))).contains("<c r=\"B2\" s=\"0\" t=\"inlineStr\">");
    }

    @Test
    void aTextThatNoCellCanHoldIsCutAndSaysSo() throws IOException {
        String sheet = sheet(row("name", "x".repeat(40_000)));
        int start = sheet.indexOf("preserve\">xx") + 10;
        String cell = sheet.substring(start, sheet.indexOf("</t>", start));
        assertThat(cell)
                .hasSize(org.hearsay.export.Sheet.CELL)
                .endsWith(org.hearsay.export.Sheet.CUT);
    }

    @Test
    void whatLooksLikeAnEscapeIsShownAsItIs() throws IOException {
        assertThat(sheet(row("name", "a_x000D_b _x0zzz_"))).contains("a_x005F_x000D_b _x0zzz_");
    }

    private static List<String> row(String id, String name) {
        return List.of(id, name, "person", "", "", "1");
    }

    private static String sheet(List<String> row) throws IOException {
        StringBuilder out = new StringBuilder();
        new org.hearsay.export.Sheet(Table.ACTORS, MAIN).write(List.of(row).iterator(), 9, out);
        return out.toString();
    }

    @Test
    void aTableThatDoesNotFitGoesOnInAnotherSheet() throws IOException {
        List<String> names = new ArrayList<>();
        int rows = 0;
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(written(new Workbook(3))))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getName().startsWith("actors")) {
                    names.add(sheet.getName());
                    rows += rows(workbook, sheet.getName()).size() - 1;
                }
            }
        }
        assertThat(names).contains("actors", "actors 2", "actors 3");
        assertThat(rows).isEqualTo(Quarry.dossier().actors().size());
    }

    @Test
    void nothingTellsWhenTheFileWasMade() throws IOException {
        assertThat(written(new Workbook())).isEqualTo(written(new Workbook()));
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(written(new Workbook())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void columnsAreNamedAsSpreadsheetsNameThem() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
                .extracting(org.hearsay.export.Sheet::name)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }
}
