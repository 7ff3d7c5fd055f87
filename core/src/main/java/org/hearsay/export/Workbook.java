package org.hearsay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All tables as sheets of one workbook (Office Open XML, ECMA-376).
 *
 * <p>A table that has more rows than a sheet can hold goes on in another sheet. Nothing in the file
 * tells when it was made. Rows are written as they come: the memory needed does not grow with them.
 */
final class Workbook implements Format {

    /** So many rows has a sheet, the header included. */
    static final int ROWS = 1_048_576;

    /** The earliest time that a zip can hold, in no time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final int rows;

    Workbook() {
        this(ROWS);
    }

    /** One whose sheets have so many rows. */
    Workbook(int rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String about() {
        return "the same tables as sheets of one workbook";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public List<String> files() {
        return List.of("hearsay.xlsx");
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public void write(Export export, String file, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", contentTypes());
        part(
                zip,
                "_rels/.rels",
                relationships(
                        List.of(
                                relationship(
                                        "rId1", OFFICE + "/officeDocument", "xl/workbook.xml"))));
        part(zip, "xl/styles.xml", styles());
        List<String> sheets = new ArrayList<>();
        for (Table table : Table.values()) {
            sheets(new Rows(export.query(), export.wording()), table, zip, sheets);
        }
        part(zip, "xl/workbook.xml", workbook(sheets));
        part(zip, "xl/_rels/workbook.xml.rels", relationships(targets(sheets)));
        zip.finish();
        out.flush();
    }

    private void sheets(Rows rows, Table table, ZipOutputStream zip, List<String> sheets)
            throws IOException {
        Iterator<List<String>> left = rows.of(table).iterator();
        String name = table.file().substring(0, table.file().lastIndexOf('.'));
        int number = 1;
        do {
            sheets.add(number == 1 ? name : name + " " + number);
            begin(zip, "xl/worksheets/sheet" + sheets.size() + ".xml");
            Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            new Sheet(table, MAIN).write(left, this.rows - 1, writer);
            writer.flush();
            zip.closeEntry();
            number++;
        } while (left.hasNext());
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        begin(zip, name);
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** All parts but the named ones are sheets, however many there will be. */
    private static String contentTypes() {
        String office = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\""
                + office
                + "worksheet+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + office
                + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
                + office
                + "styles+xml\"/></Types>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(List<String> relationships) {
        return "<Relationships xmlns=\""
                + PACKAGE
                + "\">"
                + String.join("", relationships)
                + "</Relationships>";
    }

    private static List<String> targets(List<String> sheets) {
        List<String> targets = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            targets.add(
                    relationship(
                            "rId" + i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        targets.add(relationship("rId" + (sheets.size() + 1), OFFICE + "/styles", "styles.xml"));
        return targets;
    }

    private static String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder();
        xml.append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<sheet name=\"" + Xml.escaped(sheets.get(i - 1)))
                    .append("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    /** Style 0 is plain, 1 the header's, 2 is of text that is shown and never computed. */
    private static String styles() {
        return "<styleSheet xmlns=\""
                + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/>"
                + "</border></borders><cellStyleXfs count=\"1\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyFont=\"1\"/>"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " quotePrefix=\"1\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }
}
