package org.hearsay.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.hearsay.dossier.Dossier;
import org.hearsay.query.Query;

/**
 * Writes a dossier as tables for spreadsheets: RFC 4180, a header line, CRLF.
 *
 * <p>A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a
 * carriage return) is preceded by an apostrophe. Lists are joined by "; ". Positions are code
 * points.
 */
public final class CsvWriter {

    private final Wording wording;

    public CsvWriter(Wording wording) {
        this.wording = wording;
    }

    /** Writes one table with its header line. */
    public void write(Dossier dossier, Table table, Appendable out) throws IOException {
        row(table.columns(), out);
        Rows rows = new Rows(new Query(dossier), wording);
        for (List<String> row : rows.of(table)) {
            row(row, out);
        }
    }

    static void row(List<String> cells, Appendable out) throws IOException {
        Iterator<String> rest = cells.iterator();
        while (rest.hasNext()) {
            out.append(cell(rest.next())).append(rest.hasNext() ? "," : "\r\n");
        }
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
