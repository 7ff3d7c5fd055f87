package org.hearsay.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * One sheet of a workbook: a header that stays in sight, and a row for each row of a table.
 *
 * <p>Every text is an inline string, which no spreadsheet computes; one that begins like a formula
 * also carries the mark by which spreadsheets keep it text when a person edits it. Columns that
 * count or measure hold numbers. A text longer than a cell can hold is cut, and says so at its end.
 */
final class Sheet {

    /** So many UTF-16 units can a cell hold. */
    static final int CELL = 32_767;

    /** What stands at the end of a text that was cut. */
    static final String CUT = " \u2026 [cut: the CSV and JSON exports hold all]";

    private static final Set<String> NUMBERS =
            Set.of(
                    "start",
                    "end",
                    "low",
                    "high",
                    "confidence",
                    "mentions",
                    "figures",
                    "statements",
                    "origins",
                    "outlets",
                    "owners",
                    "holds",
                    "share");

    /** More digits than this a spreadsheet would round. */
    private static final int DIGITS = 15;

    private final Table table;
    private final String namespace;

    Sheet(Table table, String namespace) {
        this.table = table;
        this.namespace = namespace;
    }

    /** Writes the header and as many of the rows as there are, or as fit. */
    void write(Iterator<List<String>> rows, int most, Appendable out) throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"" + namespace)
                .append("\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\"")
                .append(" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .append("</sheetView></sheetViews><sheetData>");
        out.append("<row r=\"1\">");
        for (int column = 0; column < table.columns().size(); column++) {
            text(out, column, 1, 1, table.columns().get(column));
        }
        out.append("</row>");
        for (int row = 2; row <= most + 1 && rows.hasNext(); row++) {
            row(rows.next(), row, out);
        }
        out.append("</sheetData></worksheet>");
    }

    private void row(List<String> cells, int row, Appendable out) throws IOException {
        out.append("<row r=\"" + row + "\">");
        for (int column = 0; column < cells.size(); column++) {
            String value = cells.get(column);
            if (NUMBERS.contains(table.columns().get(column)) && isNumber(value)) {
                out.append("<c r=\"" + name(column) + row + "\"><v>" + value + "</v></c>");
            } else if (!value.isEmpty()) {
                text(out, column, row, CsvWriter.isFormula(value) ? 2 : 0, value);
            }
        }
        out.append("</row>");
    }

    private static void text(Appendable out, int column, int row, int style, String value)
            throws IOException {
        out.append("<c r=\"" + name(column) + row + "\" s=\"" + style + "\" t=\"inlineStr\">")
                .append("<is><t xml:space=\"preserve\">")
                .append(Xml.escaped(plain(shortened(value))))
                .append("</t></is></c>");
    }

    private static String shortened(String value) {
        if (value.length() <= CELL) {
            return value;
        }
        int end = CELL - CUT.length();
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
                + CUT;
    }

    /** Spreadsheets read _x000D_ and the like as a character: its underscore is written as one. */
    private static String plain(String value) {
        int at = value.indexOf("_x");
        if (at < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length() + 8);
        int from = 0;
        for (; at >= 0; at = value.indexOf("_x", at + 1)) {
            if (isEscape(value, at)) {
                plain.append(value, from, at).append("_x005F_");
                from = at + 1;
            }
        }
        return plain.append(value, from, value.length()).toString();
    }

    private static boolean isEscape(String value, int at) {
        if (at + 7 > value.length() || value.charAt(at + 6) != '_') {
            return false;
        }
        return value.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static boolean isNumber(String value) {
        int digits = 0;
        int points = 0;
        for (int i = value.startsWith("-") ? 1 : 0; i < value.length(); i++) {
            char c = value.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return digits > 0
                && digits <= DIGITS
                && points <= 1
                && !value.endsWith(".")
                && !value.startsWith(".");
    }

    /** A, B, …, Z, AA, …: the name of a column from 0. */
    static String name(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : name(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
