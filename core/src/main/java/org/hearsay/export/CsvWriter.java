package org.hearsay.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.hearsay.dossier.Dossier;
import org.hearsay.query.Query;

/**
 * Writes a dossier as tables for spreadsheets: RFC 4180, a header line, CRLF. A file of them begins
 * with {@link #MARK}.
 *
 * <p>A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a
 * carriage return) is preceded by an apostrophe. Lists are joined by "; ". Positions are code
 * points.
 */
public final class CsvWriter {

    /**
     * What tells a spreadsheet that a file is UTF-8; without it some read quotation marks wrong.
     */
    static final char MARK = '\ufeff';

    private final Wording wording;

    public CsvWriter(Wording wording) {
        this.wording = wording;
    }

    /** Writes one table with its header line. */
    public void write(Dossier dossier, Table table, Appendable out) throws IOException {
        write(new Query(dossier), table, out);
    }

    void write(Query query, Table table, Appendable out) throws IOException {
        row(table.columns(), out);
        Iterator<List<String>> rows = new Rows(query, wording).of(table).iterator();
        while (rows.hasNext()) {
            row(rows.next(), out);
        }
    }

    static void row(List<String> cells, Appendable out) throws IOException {
        Iterator<String> rest = cells.iterator();
        while (rest.hasNext()) {
            out.append(cell(rest.next())).append(rest.hasNext() ? "," : "\r\n");
        }
    }

    /** Whether a spreadsheet would compute this instead of showing it. */
    static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }

    /** The same, preceded by an apostrophe where a spreadsheet would compute it. */
    static String harmless(String value) {
        return isFormula(value) ? "'" + value : value;
    }

    private static String cell(String value) {
        String safe = harmless(value);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
